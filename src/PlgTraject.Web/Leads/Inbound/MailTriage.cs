using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// What a colleague decides about a mail in our mailbox: to which lead it belongs, that it is a new one, or that it
/// belongs to none. What colleagues answered to it goes along. Each act is done in a transaction of its own, and does
/// not overrule a colleague who was first.
/// </summary>
public sealed class MailTriage(
    PlgTrajectDbContext database, MergedLeads merged, MailOnLead onLead, EarlyAnswers answers,
    MailLedger ledger, LeadWork work, AuditTrail audit, OutboxSignal outbox, TimeProvider clock)
{
    /// <summary>Says to which lead a mail belongs. A mail that belongs to another lead goes from there.</summary>
    /// <param name="mail">The key of the mail.</param>
    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="seen">The version of the mail that the colleague saw.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public Task<TriageResult> AttachAsync(
        long mail, string reference, int seen, CancellationToken cancellationToken) => DecideAsync(
        mail,
        async (one, stop) =>
        {
            if (await FindAsync(reference, stop) is not { } lead)
            {
                return new TriageResult(TriageOutcome.NoSuchLead);
            }

            if (one.LeadId == lead.Id)
            {
                return new TriageResult(TriageOutcome.Done, lead.Reference);
            }

            if (one.Version != seen)
            {
                return new TriageResult(TriageOutcome.ColleagueWasFirst);
            }

            await onLead.TakeAwayAsync(one, lead.Reference, stop);
            await onLead.PutAsync(one, lead, MailMatch.Colleague, stop);
            Sign(one);
            audit.Add(new MailPlaced(mail), lead.Reference);
            await database.SaveChangesAsync(stop);
            return new TriageResult(TriageOutcome.Done, lead.Reference);
        },
        cancellationToken);

    /// <summary>Makes a lead of a mail, which then belongs to it.</summary>
    /// <param name="mail">The key of the mail.</param>
    /// <param name="from">What is known of the school that wrote it.</param>
    /// <param name="seen">The version of the mail that the colleague saw.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public Task<TriageResult> MakeLeadAsync(
        long mail, MailLead from, int seen, CancellationToken cancellationToken) => DecideAsync(
        mail, (one, stop) => MakeLeadAsync(one, from, seen, stop), cancellationToken);

    /// <summary>Says that a mail belongs to no lead.</summary>
    /// <param name="mail">The key of the mail.</param>
    /// <param name="because">Why.</param>
    /// <param name="seen">The version of the mail that the colleague saw.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public Task<TriageResult> SetAsideAsync(
        long mail, string because, int seen, CancellationToken cancellationToken) => DecideAsync(
        mail,
        async (one, stop) =>
        {
            if (one.Fate == MailFate.SetAside && one.SetAsideBecause == because)
            {
                return new TriageResult(TriageOutcome.Done);
            }

            if (one.Version != seen)
            {
                return new TriageResult(TriageOutcome.ColleagueWasFirst);
            }

            await onLead.TakeAwayAsync(one, to: null, stop);
            one.Fate = MailFate.SetAside;
            Sign(one);
            one.SetAsideBecause = because;
            audit.Add(new MailSetAside(mail, because));
            await database.SaveChangesAsync(stop);
            return new TriageResult(TriageOutcome.Done);
        },
        cancellationToken);

    /// <summary>
    /// Lets a mail wait for a decision again: one that was taken for a machine's, was set aside, or is with the wrong
    /// lead.
    /// </summary>
    /// <param name="mail">The key of the mail.</param>
    /// <param name="seen">The version of the mail that the colleague saw.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public Task<TriageResult> TakeUpAsync(long mail, int seen, CancellationToken cancellationToken) => DecideAsync(
        mail,
        async (one, stop) =>
        {
            if (one.Fate == MailFate.Triage)
            {
                return new TriageResult(TriageOutcome.Done);
            }

            if (one.Version != seen)
            {
                return new TriageResult(TriageOutcome.ColleagueWasFirst);
            }

            await onLead.TakeAwayAsync(one, to: null, stop);
            one.Fate = MailFate.Triage;
            (one.DecidedById, one.DecidedAt, one.SetAsideBecause) = (null, null, null);
            audit.Add(new MailTakenUp(mail));
            await database.SaveChangesAsync(stop);
            return new TriageResult(TriageOutcome.Done);
        },
        cancellationToken);

    private async Task<TriageResult> DecideAsync(
        long id, Func<InboundMail, CancellationToken, Task<TriageResult>> decide, CancellationToken cancellationToken)
    {
        var result = await database.AloneAsync(
            async stop =>
            {
                if (await database.InboundMails.SingleOrDefaultAsync(mail => mail.Id == id, stop)
                    is not { Fate: not (MailFate.SeenBefore or MailFate.Ours) } mail)
                {
                    return new TriageResult(TriageOutcome.NotFound);
                }

                var (before, place) = (mail.Fate, mail.LeadId);
                var along = await answers.AlongAsync(mail, stop);
                var decided = await decide(mail, stop);
                await ledger.MovedAsync(mail, before, stop);
                if (mail.LeadId != place)
                {
                    await answers.FollowAsync(mail, along, stop);
                }

                return decided;
            },
            cancellationToken);
        // A lead that opened again is told by mail.
        outbox.Raise();
        return result;
    }

    private async Task<TriageResult> MakeLeadAsync(
        InboundMail mail, MailLead from, int seen, CancellationToken cancellationToken)
    {
        // One lead for each decision, however often the button is pressed.
        var key = Convert.ToHexString(
            SHA256.HashData(Encoding.UTF8.GetBytes($"mail {mail.Mailbox} {mail.Fingerprint} {seen}")));
        var made = await database.AllLeads.Where(lead => lead.SubmissionKey == key)
            .Select(lead => lead.Reference).SingleOrDefaultAsync(cancellationToken);
        if (made is not null)
        {
            // A colleague may have pressed it as well, with another form.
            return mail.DecidedById == audit.Actor.Id
                ? new TriageResult(TriageOutcome.Done, await merged.KeptAsync(made, cancellationToken) ?? made)
                : new TriageResult(TriageOutcome.ColleagueWasFirst);
        }

        if (mail.Version != seen)
        {
            return new TriageResult(TriageOutcome.ColleagueWasFirst);
        }

        var lead = Lead.Create(
            LeadReference.Next(), key, from.CameAt ?? mail.ReceivedAt, from.Details, LeadSource.Mail,
            clock.GetUtcNow().UtcDateTime);
        lead.OwnerId = from.OwnerId;
        work.Note(lead, new LeadMadeOfMail(mail.Id));
        database.AllLeads.Add(lead);
        await database.SaveChangesAsync(cancellationToken);
        await onLead.TakeAwayAsync(mail, lead.Reference, cancellationToken);
        // Whoever makes a lead of it says that somebody asks, also when a machine sent it.
        mail.Fate = MailFate.Lead;
        await onLead.PutAsync(mail, lead, MailMatch.Colleague, cancellationToken);
        Sign(mail);
        await database.SaveChangesAsync(cancellationToken);
        return new TriageResult(TriageOutcome.Done, lead.Reference);
    }

    private async Task<Lead?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var kept = await merged.KeptAsync(reference, cancellationToken) ?? reference;
        return await database.Leads.SingleOrDefaultAsync(lead => lead.Reference == kept, cancellationToken);
    }

    private void Sign(InboundMail mail) => (mail.DecidedById, mail.DecidedAt, mail.SetAsideBecause) =
        (audit.Actor.Id, clock.GetUtcNow().UtcDateTime, null);
}
