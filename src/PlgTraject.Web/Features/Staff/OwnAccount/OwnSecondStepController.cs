using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Staff;

/// <summary>One's own second step. Also for who must set it up before anything else.</summary>
[Route(StaffPaths.TwoStep), Authorize(StaffPolicies.SignedIn)]
public sealed class TwoStepController(
    TwoStep twoStep, TwoStepSetUp setUp, UserManager<StaffUser> users, StaffSessions sessions, IOptions<StaffOptions> options)
    : StaffFormController
{
    private const string FormView = "TwoStep";
    private const string CodesView = "RecoveryCodes";
    private const string WrongCode = "De code klopt niet, of is al gebruikt. Wacht op de volgende code in de app";

    [HttpGet("")]
    public async Task<IActionResult> Show() => View(FormView, Model(await MeAsync(), OneTimeCode.NewKey()));

    [HttpPost("")]
    public async Task<IActionResult> Enable(TwoStepForm form)
    {
        var me = await MeAsync();
        if (me.TwoFactorEnabled)
        {
            return new SeeOtherResult(StaffPaths.TwoStep);
        }

        if (setUp.Open(me, form.SetUp) is not { } key)
        {
            ModelState.AddModelError("", "Deze pagina was te oud. Hieronder staat een nieuwe QR-code: scan die.");
            return Invalid(FormView, Model(me, OneTimeCode.NewKey()));
        }

        if (!twoStep.Knows(key, form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), "De code klopt niet. Kijk of de klok van je telefoon goed staat, en vul de nieuwste code in");
            return Invalid(FormView, Model(me, key));
        }

        if (await twoStep.EnableAsync(me, key, form.Code!, form.Password) is not { } codes)
        {
            ModelState.AddModelError(nameof(form.Password), "Dit is niet je wachtwoord, of er is te vaak geprobeerd. Typ het opnieuw");
            return Invalid(FormView, Model(me, key));
        }

        return await BeginAnewAsync(codes);
    }

    [HttpPost("herstelcodes")]
    public async Task<IActionResult> NewCodes(TwoStepForm form)
    {
        var me = await MeAsync();
        return await twoStep.NewCodesAsync(me, form.Code) is { } codes ? await BeginAnewAsync(codes) : Wrong(me);
    }

    [HttpPost("uit")]
    public async Task<IActionResult> TurnOff(TwoStepForm form)
    {
        var me = await MeAsync();
        if (!await twoStep.TurnOffAsync(me, form.Code))
        {
            return Wrong(me);
        }

        await sessions.BeginAsync(await MeAsync(), StaffSessions.Password);
        return new SeeOtherResult($"{StaffPaths.TwoStep}?gedaan=uit");
    }

    private ViewResult Wrong(StaffUser me)
    {
        ModelState.AddModelError(nameof(TwoStepForm.Code), WrongCode);
        return Invalid(FormView, Model(me, OneTimeCode.NewKey()));
    }

    /// <summary>The change ended every session, this one included: begin it anew. Shown, not redirected: they are stored nowhere.</summary>
    private async Task<ViewResult> BeginAnewAsync(IReadOnlyList<string> codes)
    {
        await sessions.BeginAsync(await MeAsync(), StaffSessions.MultiFactor);
        return View(CodesView, codes);
    }

    private async Task<StaffUser> MeAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("A session without an account.");

    private TwoStepModel Model(StaffUser me, string key) => new()
    {
        IsOn = me.TwoFactorEnabled,
        IsRequired = options.Value.RequireTwoStep,
        RecoveryCodesLeft = RecoveryCodes.Left(me.RecoveryCodes),
        AsksPassword = twoStep.AsksPassword(me),
        SetUp = me.TwoFactorEnabled ? null : setUp.Seal(me, key),
        Key = key,
        Address = OneTimeCode.Address(key, me.Email!, "PLG-beheer"),
    };
}
