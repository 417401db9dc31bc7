using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Answering;

/// <summary>
/// Sends the draft of a colleague to the school, and takes it back as long as it has not gone. Draft, mail, files,
/// history and audit log change together or not at all.
/// </summary>
public sealed class AnswerSending(
    PlgTrajectDbContext database, AnswerComposer composer, LeadWork work, AuditTrail audit, OutboxSignal outbox,
    TimeProvider clock)
{
    /// <summary>How long a mail waits in which whoever sent it may think again.</summary>
    public static readonly TimeSpan TimeToThink = TimeSpan.FromSeconds(10);

    /// <summary>Makes a mail of the draft, which goes when the time to think again is over.</summary>
    /// <param name="reference">The reference of a lead that is not in quarantine.</param>
    /// <param name="author">The account that sends its draft.</param>
    /// <param name="seen">What its author has seen of what colleagues wrote to the school.</param>
    /// <param name="version">The version of the draft that its author has seen.</param>
    /// <param name="brochure">What goes along when the draft says so.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public async Task<AnswerOutcome> SendAsync(
        string reference, string author, SeenAnswers seen, int version, DraftFile brochure,
        CancellationToken cancellationToken)
    {
        var outcome = await database.AloneAsync(
            stop => SendAloneAsync(reference, author, seen, version, brochure, stop), cancellationToken);
        if (outcome == AnswerOutcome.OnItsWay)
        {
            outbox.RaiseAfter(TimeToThink, clock);
        }

        return outcome;
    }

    /// <summary>Takes a mail back that has not gone; its draft is as it was.</summary>
    /// <returns>
    /// The reference of its lead, which may have been merged since; null when it has gone, or is going at this moment,
    /// or there is no such mail.
    /// </returns>
    public Task<string?> TakeBackAsync(long mail, string author, CancellationToken cancellationToken) =>
        database.AloneAsync(
            stop => ReopenAsync(
                Written(mail, author).Where(one =>
                    one.State == MailState.Pending && one.Attempts == 0 && one.LeasedUntil == null),
                wasRefused: false, stop),
            cancellationToken);

    /// <summary>
    /// Makes the draft of a mail that was refused one to write on. The history tells that there was one, and the mail
    /// itself goes, so that nobody sends it as it was.
    /// </summary>
    /// <returns>
    /// The reference of its lead; null when it is not refused, its draft is gone, or its author writes another one.
    /// </returns>
    public Task<string?> CorrectAsync(long mail, string author, CancellationToken cancellationToken) =>
        database.AloneAsync(
            stop => ReopenAsync(
                Written(mail, author).Where(one => one.State == MailState.Parked), wasRefused: true, stop),
            cancellationToken);

    private async Task<AnswerOutcome> SendAloneAsync(
        string reference, string author, SeenAnswers seen, int version, DraftFile brochure,
        CancellationToken cancellationToken)
    {
        var lead = await database.Leads.SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        var draft = lead is null ? null : await database.MailDrafts.SingleOrDefaultAsync(
            draft => draft.LeadId == lead.Id && draft.AuthorId == author && draft.MailId == null, cancellationToken);
        if (lead is null || draft is null)
        {
            return lead is null ? AnswerOutcome.NotFound : AnswerOutcome.NoDraft;
        }

        if (draft.Version != version)
        {
            return AnswerOutcome.ChangedElsewhere;
        }

        var thread = await MailThread.ReadAsync(database, lead.Id, cancellationToken);
        if ((await SeenAnswers.ReadAsync(database, lead.Id, thread, cancellationToken)).IsAfter(seen))
        {
            return AnswerOutcome.ColleagueWasFirst;
        }

        var colleague = await database.Users.SingleAsync(colleague => colleague.Id == author, cancellationToken);
        var written = composer.Write(draft, lead, colleague);
        if (written.IsBlocked)
        {
            return AnswerOutcome.Blocked;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var mail = composer.Mail(draft, written, lead, colleague, thread, now + TimeToThink);
        database.OutboxMails.Add(mail);
        audit.Add(new AnswerSubmitted(), reference);
        TakeOn(lead, draft, colleague, now);
        await database.SaveChangesAsync(cancellationToken);

        draft.MailId = mail.Id;
        await database.MailAttachments.Where(file => file.DraftId == draft.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.MailId, mail.Id), cancellationToken);
        if (draft.WithBrochure)
        {
            database.MailAttachments.Add(new MailAttachment
            {
                LeadId = lead.Id,
                MailId = mail.Id,
                FileName = brochure.Name,
                MediaType = brochure.MediaType,
                Size = brochure.Content.Length,
                Content = brochure.Content,
            });
        }

        await database.SaveChangesAsync(cancellationToken);
        return AnswerOutcome.OnItsWay;
    }

    /// <summary>Whoever answers a lead of nobody sees to it from then on.</summary>
    private void TakeOn(Lead lead, MailDraft draft, Colleague colleague, DateTime now)
    {
        if (lead.OwnerId is null)
        {
            work.Note(lead, new LeadAssigned(null, colleague.Id));
            lead.OwnerId = colleague.Id;
        }

        if (draft.BeginsConversation && lead.Status == LeadStatus.New)
        {
            work.Note(lead, new LeadStatusMoved(lead.Status, LeadStatus.InConversation));
            lead.MoveTo(LeadStatus.InConversation, now);
        }
    }

    private IQueryable<OutboxMail> Written(long mail, string author) =>
        database.OutboxMails.Where(one => one.Id == mail && one.AuthorId == author);

    private async Task<string?> ReopenAsync(
        IQueryable<OutboxMail> mails, bool wasRefused, CancellationToken cancellationToken)
    {
        var mail = await mails.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var draft = mail is null
            ? null
            : await database.MailDrafts.SingleOrDefaultAsync(draft => draft.MailId == mail.Id, cancellationToken);
        if (mail is null || draft is null || await database.MailDrafts.AnyAsync(
            other => other.LeadId == draft.LeadId && other.AuthorId == draft.AuthorId && other.MailId == null,
            cancellationToken))
        {
            return null;
        }

        // The dispatcher may have claimed it since it was read.
        if (await mails.ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return null;
        }

        var files = database.MailAttachments.Where(file => file.MailId == mail.Id);
        await files.Where(file => file.DraftId != null)
            .ExecuteUpdateAsync(set => set.SetProperty(file => file.MailId, (long?)null), cancellationToken);
        // What is left is the brochure, which is attached anew.
        await files.ExecuteDeleteAsync(cancellationToken);
        draft.MailId = null;
        var lead = await database.Leads.SingleAsync(lead => lead.Id == draft.LeadId, cancellationToken);
        work.Note(lead, wasRefused ? new RefusedAnswerTakenUp(mail.ToAddress) : new AnswerTakenBack());
        await database.SaveChangesAsync(cancellationToken);
        return lead.Reference;
    }
}

/// <summary>What became of sending an answer.</summary>
public enum AnswerOutcome
{
    OnItsWay,

    /// <summary>A colleague sent the school a mail since this one was begun; nothing is sent.</summary>
    ColleagueWasFirst,

    /// <summary>Another window changed the draft since it was looked at; nothing is sent.</summary>
    ChangedElsewhere,

    /// <summary>A placeholder is unknown or empty; nothing is sent.</summary>
    Blocked,

    /// <summary>There is nothing to send: the button was pressed twice, or another window sent it.</summary>
    NoDraft,

    NotFound,
}
