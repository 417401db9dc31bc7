using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>Erases one lead, with those that were merged with it, after showing what is erased.</summary>
[Authorize(StaffPolicies.Administer)]
public sealed class ErasureController(LeadPersonalData leads, PersonErasure erasure, AuditTrail audit)
    : StaffController
{
    [HttpGet(Addresses.Staff.EraseLeadTemplate)]
    public async Task<IActionResult> Confirm(string reference, CancellationToken cancellationToken) =>
        await FindAsync(reference, cancellationToken) is { } model
            ? View("EraseLead", model)
            : AsStored(reference, Addresses.Staff.EraseLead);

    [HttpPost(Addresses.Staff.EraseLeadTemplate), ShowsStaleForm]
    public async Task<IActionResult> Erase(
        string reference, [FromForm(Name = nameof(EraseLeadModel.Confirmation))] string? confirmation,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        if (IsStale())
        {
            return Invalid("EraseLead", model with { Confirmation = confirmation });
        }

        if (LeadReference.Read(confirmation) != model.Lead.Reference)
        {
            audit.Add(new ErasureNotConfirmed(), model.Lead.Reference);
            await audit.SaveAsync(cancellationToken);
            ModelState.AddModelError(
                nameof(EraseLeadModel.Confirmation), "Typ het kenmerk precies over, dan wissen we de aanvraag");
            return Invalid("EraseLead", model with { Confirmation = confirmation });
        }

        // Without the token of the request: somebody who closes the page has still confirmed.
        var outcome = await erasure.EraseAsync<LeadPersonalData>(
            async stop => await leads.FindLeadAsync(reference, stop), CancellationToken.None);
        return SeeOther(Addresses.Staff.Privacy, ErasureNotices.Of(outcome));
    }

    /// <returns>Null for a merged lead too: it is erased with the one in its place.</returns>
    private async Task<EraseLeadModel?> FindAsync(string reference, CancellationToken cancellationToken) =>
        await leads.FindLeadAsync(reference, cancellationToken) is
        { Leads: [{ Status: not LeadStatus.Merged } lead, ..] } found
            ? new EraseLeadModel(lead, [.. found.Leads.Skip(1)])
            : null;
}
