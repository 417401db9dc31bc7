using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.SecondStep;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>
/// The second step of one's own account. It is also open to a colleague who must set it up before anything else.
/// </summary>
[Authorize(StaffPolicies.SignedIn)]
public sealed class OwnSecondStepController(
    OwnSecondStep secondStep, SecondStepSetUp setUp, UserManager<Colleague> users, StaffSessions sessions,
    IOptions<StaffOptions> options) : OpenStaffController
{
    private const string FormView = "OwnSecondStep";
    private const string CodesView = "RecoveryCodes";
    private const string WrongCode = "De code klopt niet, of is al gebruikt. Wacht op de volgende code in de app";
    private const string WrongFirstCode =
        "De code klopt niet. Kijk of de klok van je telefoon goed staat, en vul de nieuwste code in";

    private const string WrongPassword =
        "Dit is niet je wachtwoord, of er is te vaak geprobeerd. Typ het opnieuw";

    [HttpGet(Addresses.Staff.OwnSecondStep)]
    public async Task<IActionResult> Show() => View(FormView, Model(await MeAsync(users), OneTimeCode.NewKey()));

    [HttpPost(Addresses.Staff.OwnSecondStep), ShowsStaleForm]
    public async Task<IActionResult> Enable(OwnSecondStepForm form)
    {
        var me = await MeAsync(users);
        if (IsStale())
        {
            return Again(me, setUp.Open(me, form.SetUp));
        }

        if (me.TwoFactorEnabled)
        {
            return new SeeOtherResult(Addresses.Staff.OwnSecondStep);
        }

        if (setUp.Open(me, form.SetUp) is not { } key)
        {
            ModelState.AddModelError("", "Deze pagina was te oud. Hieronder staat een nieuwe QR-code: scan die.");
            return Again(me);
        }

        if (!secondStep.Knows(key, form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), WrongFirstCode);
            return Again(me, key);
        }

        if (await secondStep.EnableAsync(me, key, form.Code!, form.Password) is not { } codes)
        {
            ModelState.AddModelError(nameof(form.Password), WrongPassword);
            return Again(me, key);
        }

        return await BeginAnewAsync(codes);
    }

    [HttpPost(Addresses.Staff.NewRecoveryCodes), ShowsStaleForm]
    public async Task<IActionResult> NewCodes(OwnSecondStepForm form)
    {
        var me = await MeAsync(users);
        if (IsStale())
        {
            return Again(me);
        }

        return await secondStep.NewCodesAsync(me, form.Code) is { } codes ? await BeginAnewAsync(codes) : Wrong(me);
    }

    [HttpPost(Addresses.Staff.TurnOffSecondStep), ShowsStaleForm]
    public async Task<IActionResult> TurnOff(OwnSecondStepForm form)
    {
        var me = await MeAsync(users);
        if (IsStale())
        {
            return Again(me);
        }

        if (!await secondStep.TurnOffAsync(me, form.Code))
        {
            return Wrong(me);
        }

        await sessions.BeginAsync(await MeAsync(users), SignInMethods.Password);
        return SeeOther(Addresses.Staff.OwnSecondStep, OwnAccountNotices.SecondStepTurnedOff);
    }

    private ViewResult Wrong(Colleague me)
    {
        ModelState.AddModelError(nameof(OwnSecondStepForm.Code), WrongCode);
        return Again(me);
    }

    /// <param name="me">The colleague.</param>
    /// <param name="key">The key that was scanned already, if there is one.</param>
    private ViewResult Again(Colleague me, string? key = null) =>
        Invalid(FormView, Model(me, key ?? OneTimeCode.NewKey()));

    /// <summary>
    /// Begins this session anew, because the change ended every session. The codes are shown without a redirect,
    /// because only their hashes are stored.
    /// </summary>
    private async Task<ViewResult> BeginAnewAsync(IReadOnlyList<string> codes)
    {
        await sessions.BeginAsync(await MeAsync(users), SignInMethods.MultiFactor);
        return View(CodesView, codes);
    }

    private OwnSecondStepModel Model(Colleague me, string key) => new()
    {
        IsOn = me.TwoFactorEnabled,
        IsRequired = options.Value.RequireSecondStep,
        RecoveryCodesLeft = RecoveryCodes.Left(me.RecoveryCodes),
        AsksPassword = secondStep.AsksPassword(me),
        SetUp = me.TwoFactorEnabled ? null : setUp.Seal(me, key),
        Key = key,
        Address = OneTimeCode.Address(key, me.Email!, "PLG-beheer"),
    };
}
