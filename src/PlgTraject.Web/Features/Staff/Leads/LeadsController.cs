using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>The leads: all of them, and one with its history and mails.</summary>
public sealed class LeadsController(
    PlgTrajectDbContext database, LeadList list, LeadReader reader, LeadConversation conversation, AuditTrail audit,
    OutboxSignal outbox, TimeProvider clock) : StaffController
{
    [HttpGet(Addresses.Staff.Root), HttpGet(Addresses.Staff.Leads)]
    public async Task<IActionResult> Leads(LeadFilter filter, CancellationToken cancellationToken) =>
        View(await list.FindAsync(filter, cancellationToken));

    [HttpGet(Addresses.Staff.LeadTemplate)]
    public async Task<IActionResult> Lead(string reference, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(reference, cancellationToken) is not { } lead)
        {
            return await database.AllLeads.AnyAsync(lead => lead.Reference == reference, cancellationToken)
                ? new SeeOtherResult(Addresses.Staff.Suspect(reference))
                : NotFound();
        }

        audit.Add(new LeadRead(), lead.Reference);
        await audit.SaveAsync(cancellationToken);
        return View("Lead", lead);
    }

    [HttpPost(Addresses.Staff.LeadStatusTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> ChangeStatus(
        string reference, string? status, string? version, CancellationToken cancellationToken)
    {
        if (LeadStatuses.Parse(status) is not { } chosen || !int.TryParse(version, out var seen))
        {
            return BadRequest();
        }

        return await conversation.MoveAsync(reference, chosen, seen, cancellationToken) switch
        {
            LeadMove.Done => SeeOther(Addresses.Staff.Lead(reference), LeadNotices.StatusIs(chosen)),
            LeadMove.ColleagueWasFirst => await Conflict(reference, chosen, cancellationToken),
            _ => NotFound(),
        };
    }

    [HttpPost(Addresses.Staff.SendMailAgainTemplate), Authorize(StaffPolicies.Work)]
    public async Task<IActionResult> SendMailAgain(string reference, long id, CancellationToken cancellationToken)
    {
        if (!await database.Leads.AnyAsync(lead => lead.Reference == reference, cancellationToken))
        {
            return NotFound();
        }

        var isDue = await database.Database.CreateExecutionStrategy()
            .ExecuteAsync(stop => MakeDueAsync(reference, id, stop), cancellationToken);
        if (isDue)
        {
            outbox.Raise();
        }

        // Pressed twice, or no longer parked: the page shows how it is.
        return SeeOther(Addresses.Staff.Lead(reference), isDue ? LeadNotices.MailSentAgain : null);
    }

    private async Task<bool> MakeDueAsync(string reference, long id, CancellationToken cancellationToken)
    {
        // What an attempt before this one left.
        database.ChangeTracker.Clear();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await database.OutboxMails
            .Where(mail => mail.Id == id && mail.State == MailState.Parked
                && database.Leads.Any(lead => lead.Id == mail.LeadId && lead.Reference == reference))
            .ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.State, MailState.Pending)
                .SetProperty(mail => mail.NextAttemptAt, now)
                .SetProperty(mail => mail.WaitingSince, now), cancellationToken);
        if (found > 0)
        {
            audit.Add(new MailSentAgain(), reference);
            await database.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return found > 0;
    }

    /// <summary>A colleague was first: show how it is now, and what was chosen.</summary>
    private async Task<IActionResult> Conflict(string reference, LeadStatus chosen, CancellationToken cancellationToken)
    {
        // Erased since it was read.
        if (await reader.FindAsync(reference, cancellationToken) is not { } lead)
        {
            return NotFound();
        }

        lead.Refused = chosen;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Lead", lead);
    }
}
