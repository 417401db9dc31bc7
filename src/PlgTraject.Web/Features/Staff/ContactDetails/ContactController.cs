using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.ContactDetails;

/// <summary>Corrects the contact details of a lead.</summary>
[Authorize(StaffPolicies.Work)]
public sealed class ContactController(
    PlgTrajectDbContext database, LeadCorrections corrections, IValidator<ContactForm> validator) : StaffController
{
    private const string FormView = "Contact";

    [HttpGet(Addresses.Staff.LeadDetailsTemplate)]
    public async Task<IActionResult> Contact(string reference, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } lead)
        {
            return AsStored(reference, Addresses.Staff.LeadDetails);
        }

        var form = new ContactForm();
        form.Fill(lead.Details());
        form.Was.Fill(lead.Details());
        return View(FormView, new ContactPage(lead.Reference, lead.School, form, []));
    }

    [HttpPost(Addresses.Staff.LeadDetailsTemplate), ShowsStaleForm]
    public async Task<IActionResult> Change(string reference, ContactForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return await FindAsync(reference, cancellationToken) is { } lead
                ? Invalid(FormView, new ContactPage(reference, lead.School, form, []))
                : NotFound();
        }

        return await corrections.CorrectAsync(
            reference, form.Was.Typed, form.Typed, ContactForm.Fields, cancellationToken) switch
        {
            null => NotFound(),
            { Conflicts.Count: > 0 } outcome => Conflict(reference, form, outcome),
            { Changes.Count: 0 } => SeeOther(Addresses.Staff.Lead(reference), ContactNotices.Unchanged),
            _ => SeeOther(Addresses.Staff.Lead(reference), ContactNotices.Changed),
        };
    }

    /// <summary>
    /// Shows the form once more: with what was typed here, and for the rest with what a colleague made of it. Sent
    /// again it overrules the colleague, who was seen.
    /// </summary>
    private ViewResult Conflict(string reference, ContactForm form, Correction outcome)
    {
        foreach (var field in ContactForm.Fields.Where(field => form.Typed(field) == form.Was.Typed(field)))
        {
            form.Fill(field, LeadFacts.Of(field).Field!.Write(outcome.Stored));
        }

        form.Was.Fill(outcome.Stored);
        // The values of the request would otherwise win from those of the model.
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(FormView, new ContactPage(reference, outcome.Stored.School, form, outcome.Conflicts));
    }

    private Task<Lead?> FindAsync(string reference, CancellationToken cancellationToken) =>
        database.Leads.AsNoTracking().SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
}
