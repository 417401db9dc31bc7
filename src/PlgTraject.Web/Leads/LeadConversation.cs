using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Moves a lead through the conversation with its school, and sends a mail to it again. It saves status, history, audit
/// log and mails together, and does not overrule a colleague who was first.
/// </summary>
public sealed class LeadConversation(
    PlgTrajectDbContext database, LeadWork work, LeadMails mails, AuditTrail audit, OutboxSignal outbox,
    TimeProvider clock)
{
    /// <summary>Gives a lead another status.</summary>
    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="to">A status that staff may choose.</param>
    /// <param name="seen">The status that whoever chose the new one was looking at.</param>
    /// <param name="reason">Why the school does not take part; required for <see cref="LeadStatus.Lost"/>.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public async Task<LeadMove> MoveAsync(
        string reference, LeadStatus to, LeadStatus seen, LostReason? reason, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var lead = await database.Leads
                .SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
            if (lead is null || lead.Status == to)
            {
                return lead is null ? LeadMove.NotFound : LeadMove.Done;
            }

            var move = lead.Status == seen
                ? await SaveAsync(lead, to, new LeadStatusMoved(seen, to, reason), reason, cancellationToken)
                : LeadMove.ColleagueWasFirst;
            // A colleague may have done something else with it, such as taking it on. Then it can still be moved.
            if (move != LeadMove.ColleagueWasFirst || lead.Status != to || attempt == LeadWork.MostTries)
            {
                return move;
            }
        }
    }

    /// <summary>
    /// Takes an inquiry out of quarantine. From then on it is a lead like any other, from the moment that it came.
    /// </summary>
    public async Task<LeadMove> ReleaseAsync(string reference, CancellationToken cancellationToken)
    {
        var lead = await database.AllLeads.SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        if (lead is not { Status: LeadStatus.Suspect })
        {
            return lead is null ? LeadMove.NotFound : LeadMove.ColleagueWasFirst;
        }

        lead.Mails.AddRange(mails.For(lead));
        var released = new SuspectReleased(lead.Status, LeadStatus.New);
        var outcome = await SaveAsync(lead, LeadStatus.New, released, reason: null, cancellationToken);
        if (outcome == LeadMove.Done)
        {
            outbox.Raise();
        }

        return outcome;
    }

    /// <summary>
    /// Opens a closed lead again, because its school wrote. It works within the transaction of the caller, who saves.
    /// </summary>
    internal void Reopen(Lead lead)
    {
        work.Note(lead, new LeadStatusMoved(lead.Status, LeadStatus.InConversation));
        lead.MoveTo(LeadStatus.InConversation, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Sends a mail again that the mail server refused.</summary>
    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="mail">The key of a mail about it.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public async Task<MailRetry> SendAgainAsync(string reference, long mail, CancellationToken cancellationToken)
    {
        if (!await database.Leads.AnyAsync(lead => lead.Reference == reference, cancellationToken))
        {
            return MailRetry.NotFound;
        }

        var isDue = await database.AloneAsync(stop => MakeDueAsync(reference, mail, stop), cancellationToken);
        if (isDue)
        {
            outbox.Raise();
        }

        return isDue ? MailRetry.Done : MailRetry.NotParked;
    }

    private async Task<bool> MakeDueAsync(string reference, long id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // The address may have been wrong, and put right since.
        await database.OutboxMails
            .Where(mail => mail.Id == id && mail.State == MailState.Parked && mail.Audience == MailAudience.Visitor)
            .ExecuteUpdateAsync(
                set => set.SetProperty(
                    mail => mail.ToAddress,
                    mail => database.Leads
                        .Where(lead => lead.Id == mail.LeadId && lead.Reference == reference && lead.Email != "")
                        .Select(lead => lead.Email).FirstOrDefault() ?? mail.ToAddress),
                cancellationToken);
        var found = await RefusedMails.MakeDueAsync(
            database.OutboxMails.Where(mail => mail.Id == id
                && database.Leads.Any(lead => lead.Id == mail.LeadId && lead.Reference == reference)),
            now, cancellationToken);
        if (found > 0)
        {
            audit.Add(new MailSentAgain(), reference);
            await database.SaveChangesAsync(cancellationToken);
        }

        return found > 0;
    }

    private async Task<LeadMove> SaveAsync(
        Lead lead, LeadStatus to, Event what, LostReason? reason, CancellationToken cancellationToken)
    {
        var reference = lead.Reference;
        lead.MoveTo(to, clock.GetUtcNow().UtcDateTime, reason);
        work.Note(lead, what);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return LeadMove.Done;
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // The next save must not try again what was refused now.
            database.ChangeTracker.Clear();
            var current = await database.AllLeads.AsNoTracking().Where(other => other.Reference == reference)
                .Select(other => new { other.Status }).SingleOrDefaultAsync(cancellationToken);
            if (current is null)
            {
                // The lead was erased since it was read. The insert of its history, which EF does first, failed.
                return LeadMove.NotFound;
            }

            if (exception is not DbUpdateConcurrencyException)
            {
                throw;
            }

            // The button was pressed twice, or a colleague chose the same at this moment.
            return current.Status == to ? LeadMove.Done : LeadMove.ColleagueWasFirst;
        }
    }
}

/// <summary>What became of moving a lead.</summary>
public enum LeadMove
{
    /// <summary>It has the status or the owner now, or had it already.</summary>
    Done,

    /// <summary>A colleague gave it another one since it was read.</summary>
    ColleagueWasFirst,

    NotFound,
}

/// <summary>What became of sending a mail again.</summary>
public enum MailRetry
{
    /// <summary>It is sent again at once.</summary>
    Done,

    /// <summary>It waits to be sent or was sent: the button was pressed twice, or a colleague was first.</summary>
    NotParked,

    NotFound,
}
