using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>Erases one lead, after showing what is erased with it.</summary>
[Authorize(StaffPolicies.Administer)]
public sealed class ErasureController(LeadPersonalData leads, PersonErasure erasure, AuditTrail audit)
    : StaffController
{
    [HttpGet(Addresses.Staff.EraseLeadTemplate)]
    public async Task<IActionResult> Confirm(string reference, CancellationToken cancellationToken) =>
        await leads.FindLeadAsync(reference, cancellationToken) is { Leads: [var lead] }
            ? View("EraseLead", new EraseLeadModel(lead))
            : AsStored(reference, Addresses.Staff.EraseLead);

    [HttpPost(Addresses.Staff.EraseLeadTemplate), ShowsStaleForm]
    public async Task<IActionResult> Erase(
        string reference, [FromForm(Name = nameof(EraseLeadModel.Confirmation))] string? confirmation,
        CancellationToken cancellationToken)
    {
        if (await leads.FindLeadAsync(reference, cancellationToken) is not { Leads: [var lead] })
        {
            return NotFound();
        }

        if (IsStale())
        {
            return Invalid("EraseLead", new EraseLeadModel(lead) { Confirmation = confirmation });
        }

        if (LeadReference.Read(confirmation) != lead.Reference)
        {
            audit.Add(new ErasureNotConfirmed(), lead.Reference);
            await audit.SaveAsync(cancellationToken);
            ModelState.AddModelError(
                nameof(EraseLeadModel.Confirmation), "Typ het kenmerk precies over, dan wissen we de aanvraag");
            return Invalid("EraseLead", new EraseLeadModel(lead) { Confirmation = confirmation });
        }

        // Without the token of the request: somebody who closes the page has still confirmed.
        var outcome = await erasure.EraseAsync<LeadPersonalData>(
            async stop => await leads.FindLeadAsync(reference, stop), CancellationToken.None);
        return SeeOther(Addresses.Staff.Privacy, ErasureNotices.Of(outcome));
    }
}
