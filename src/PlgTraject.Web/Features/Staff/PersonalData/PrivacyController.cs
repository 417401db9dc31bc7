using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>
/// Shows what is removed when, and finds, gives or erases the data of a person. An e-mail address is always posted, so
/// that it is in no log and in no history of a browser.
/// </summary>
[Authorize(StaffPolicies.Administer)]
public sealed class PrivacyController(
    PrivacyOverview overview, PersonSearch search, PersonExport export, PersonErasure erasure, AuditTrail audit,
    IValidator<PersonForm> validator, TimeProvider clock) : StaffController
{
    [HttpGet(Addresses.Staff.Privacy)]
    public async Task<IActionResult> Privacy(
        [FromQuery(Name = Addresses.Staff.PageParameter)] string? page, CancellationToken cancellationToken) =>
        View(await overview.ReadAsync(email: null, Pagination.Parse(page), cancellationToken));

    [HttpPost(Addresses.Staff.FindPerson), ShowsStaleForm]
    public async Task<IActionResult> Find(PersonForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return await AgainAsync(form, cancellationToken);
        }

        var person = await search.FindAsync(form.Email!, cancellationToken);
        await RecordAsync(new PersonLookedUp(person.IsNothing), person, cancellationToken);
        return View("PersonData", new PersonDataModel(person));
    }

    [HttpPost(Addresses.Staff.DownloadPerson), ShowsStaleForm]
    public async Task<IActionResult> Download(PersonForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return HttpContext.IsStale() ? await AgainAsync(form, cancellationToken) : BadRequest();
        }

        var person = await search.FindAsync(form.Email!, cancellationToken);
        var file = await export.MakeAsync(person, cancellationToken);
        await RecordAsync(new PersonExported(person.IsNothing), person, cancellationToken);
        return File(file, "application/zip", $"gegevens-{DutchText.Today(clock):yyyy-MM-dd}.zip");
    }

    [HttpPost(Addresses.Staff.ErasePerson), ShowsStaleForm]
    public async Task<IActionResult> Erase(PersonForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return HttpContext.IsStale() ? await AgainAsync(form, cancellationToken) : BadRequest();
        }

        var email = form.Email!;
        if (EmailAddress.KeyOf(email) != EmailAddress.KeyOf(form.Confirmation))
        {
            ModelState.AddModelError(
                nameof(form.Confirmation), "Typ het e-mailadres precies over, dan wissen we de gegevens");
            // The page shows once more what there is, so the log must tell that somebody saw it.
            var person = await search.FindAsync(email, cancellationToken);
            await RecordAsync(new ErasureNotConfirmed(), person, cancellationToken);
            return Invalid("PersonData", new PersonDataModel(person)
            {
                Confirmation = form.Confirmation,
            });
        }

        // Without the token of the request: somebody who closes the page has still confirmed.
        var outcome = await erasure.EraseAsync(email, CancellationToken.None);
        return SeeOther(Addresses.Staff.Privacy, ErasureNotices.Of(outcome));
    }

    /// <summary>Shows the page on which a person is looked up: what is known of the person was not asked for.</summary>
    private async Task<ViewResult> AgainAsync(PersonForm form, CancellationToken cancellationToken) =>
        Invalid("Privacy", await overview.ReadAsync(form.Email, page: 1, cancellationToken));

    /// <summary>
    /// Writes a line for each lead and account, so that the log tells who saw it. It holds no address.
    /// </summary>
    private Task RecordAsync(Event what, PersonRecord person, CancellationToken cancellationToken)
    {
        var subjects = person.Found.SelectMany(one => one.Part.Subjects).ToList();
        foreach (var subject in subjects)
        {
            audit.Add(what, subject);
        }

        if (subjects.Count == 0)
        {
            audit.Add(what);
        }

        return audit.SaveAsync(cancellationToken);
    }
}
