using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>One lead with its history and mails, and where the conversation with its school stands.</summary>
public sealed class LeadController(
    PlgTrajectDbContext database, LeadReader reader, LeadConversation conversation, AuditTrail audit) : StaffController
{
    [HttpGet(Addresses.Staff.LeadTemplate)]
    public async Task<IActionResult> Lead(string reference, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(reference, Me.Id, cancellationToken) is not { } lead)
        {
            return await database.Suspects.AnyAsync(lead => lead.Reference == reference, cancellationToken)
                ? new SeeOtherResult(Addresses.Staff.Suspect(reference))
                : AsStored(reference, Addresses.Staff.Lead);
        }

        audit.Add(new LeadRead(), lead.Reference);
        await audit.SaveAsync(cancellationToken);
        return View("Lead", lead);
    }

    [HttpPost(Addresses.Staff.LeadStatusTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> ChangeStatus(
        string reference, string? status, string? seen, string? reason, CancellationToken cancellationToken)
    {
        if (LeadStatuses.Parse(status) is not { } chosen || LeadStatuses.Parse(seen) is not { } from)
        {
            return BadRequest();
        }

        var why = LeadChoices.Parse<LostReason>(reason);
        if (chosen == LeadStatus.Lost && why is null && from != chosen)
        {
            ModelState.AddModelError("reason", "Kies waarom de school niet meedoet");
            return await Again(reference, chosen, from, isRefused: false, cancellationToken);
        }

        why = chosen == LeadStatus.Lost ? why : null;
        return await conversation.MoveAsync(reference, chosen, from, why, cancellationToken) switch
        {
            LeadMove.Done => SeeOther(Addresses.Staff.Lead(reference), LeadNotices.StatusIs(chosen)),
            LeadMove.ColleagueWasFirst => await Again(reference, chosen, from, isRefused: true, cancellationToken),
            LeadMove.NotFound => NotFound(),
            var move => throw new InvalidOperationException($"{move} has no answer yet."),
        };
    }

    [HttpPost(Addresses.Staff.SendMailAgainTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> SendMailAgain(string reference, long id, CancellationToken cancellationToken) =>
        await conversation.SendAgainAsync(reference, id, cancellationToken) switch
        {
            MailRetry.Done => SeeOther(Addresses.Staff.Lead(reference), LeadNotices.MailSentAgain),
            // The page shows how the mail is.
            MailRetry.NotParked => SeeOther(Addresses.Staff.Lead(reference), notice: null),
            MailRetry.NotFound => NotFound(),
            var retry => throw new InvalidOperationException($"{retry} has no answer yet."),
        };

    /// <summary>Shows the lead as it is now, with the status that was chosen here.</summary>
    private async Task<IActionResult> Again(
        string reference, LeadStatus chosen, LeadStatus seen, bool isRefused, CancellationToken cancellationToken)
    {
        // The lead was erased since it was read.
        if (await reader.FindAsync(reference, Me.Id, cancellationToken) is not { } lead)
        {
            return NotFound();
        }

        // The page shows the status as it is now, so whoever sees another one than before is told.
        (lead.Chosen, lead.IsRefused) = (chosen, isRefused || lead.Status != seen);
        Response.StatusCode = isRefused
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;
        return View("Lead", lead);
    }
}
