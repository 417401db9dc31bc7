using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Features.Staff.Shared.Mails;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Answering;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Leads.Reply;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Mail.Inbound.Reading;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>Reads what the page of one lead shows, in the same number of queries for a long history.</summary>
public sealed class LeadReader(
    PlgTrajectDbContext database, ReplyClock reply, AbsencePlan absences, LeadDuplicates duplicates, MergedLeads merged,
    MergeUndoing undoing, MailReading reading, Planning.Planner planner, TimeProvider clock)
{
    /// <summary>Of how many mails of the mailbox the text is shown: a page stays a page.</summary>
    private const int MostMails = 50;

    /// <summary>How long a mail may be that is not folded, in characters.</summary>
    private const int LongestOpen = 700;

    /// <param name="reference">The reference of the lead.</param>
    /// <param name="me">The account of the colleague who looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when there is no such lead outside the quarantine.</returns>
    public async Task<LeadDetailModel?> FindAsync(
        string reference, string me, CancellationToken cancellationToken)
    {
        var lead = await database.Leads.AsNoTracking().AsSplitQuery()
            .Include(lead => lead.Events).Include(lead => lead.Tasks)
            .SingleOrDefaultAsync(lead => lead.Reference == reference, cancellationToken);
        if (lead is null)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var colleagues = await ColleagueChoice.ReadAsync(database.Users, cancellationToken);
        var names = colleagues.ToDictionary(colleague => colleague.Id, colleague => colleague.Name);
        var drafts = await database.MailDrafts.Where(draft => draft.LeadId == lead.Id)
            .Select(draft => new { draft.AuthorId, draft.MailId, draft.ChangedAt }).ToListAsync(cancellationToken);
        var standIns = await absences.StandInsAsync(cancellationToken);
        var answers = lead.Answers().OrderBy(one => one.AnsweredAt).ThenBy(one => one.Id).ToList();
        var bounces = await BouncesAsync(lead.Id, cancellationToken);
        var entries = Timeline.Of(
            lead, await MergedAsync(lead.Id, cancellationToken), id => NameOf(names, id) ?? StoredEvent.Erased);
        var inbound = await InboundAsync(lead.Id, cancellationToken);
        return new LeadDetailModel
        {
            Reference = lead.Reference,
            School = lead.School,
            CreatedAt = lead.CreatedAt,
            Status = lead.Status,
            LostReason = lead.LostReason,
            Facts = LeadFactsModel.Of(lead, nameof(Lead.Plan)),
            Plan = lead.Plan is { } plan
                ? new LeadPlanModel(plan, LeadPlan.DaysOf(plan), (planner.Open(plan) as PlanFound)?.Plan)
                : null,
            OwnerId = lead.OwnerId,
            OwnerName = NameOf(names, lead.OwnerId),
            StandIn = standIns.Of(
                lead.OwnerId, lead.Status, lead.ArrivedAt, lead.AnsweredAt, WaitingLeads.Since(lead))
                ?.For(NameOf(names, lead.OwnerId)),
            Workers = [.. colleagues.Where(colleague => colleague.MayWork || colleague.Id == lead.OwnerId)],
            Timeline = Lines(
                entries,
                await MailsAsync(
                    lead.Id, now, [.. drafts.Select(draft => draft.MailId).OfType<long>()], cancellationToken),
                inbound),
            DraftOf = drafts.Where(draft => draft.MailId is null && draft.AuthorId == me)
                .Select(draft => (DateTime?)draft.ChangedAt).SingleOrDefault(),
            OtherDrafts =
            [
                .. drafts.Where(draft => draft.MailId is null && draft.AuthorId != me)
                    .OrderByDescending(draft => draft.ChangedAt)
                    .Select(draft => new OtherDraft(
                        NameOf(names, draft.AuthorId) ?? StoredEvent.Erased, draft.ChangedAt)),
            ],
            Tasks =
            [
                .. lead.Tasks.OrderBy(task => task.DoneAt is not null)
                    .ThenBy(task => task.DueOn).ThenBy(task => task.Id)
                    .Select(task => new LeadTaskRow(
                        task.Id, task.Text, task.DueOn,
                        StandInOf(task, lead, standIns, names) ?? NameOf(names, task.OwnerId), task.DoneAt)),
            ],
            Duplicates = await duplicates.FindAsync(lead, cancellationToken),
            Merges = await MergesAsync(lead.Id, cancellationToken),
            Today = DutchText.Day(now),
            AnswerBefore = reply.AnswerBefore(lead.ArrivedAt),
            PromisedBy = reply.PromisedBy(lead.ArrivedAt),
            Reply = reply.StateOf(lead.ArrivedAt, lead.AnsweredAt),
            WaitsSince = lead.AnsweredAt is null && LeadStatuses.Of(lead.Status).IsOpen
                ? null
                : WaitingLeads.Since(lead),
            Answer = answers.Count == 0 ? null : AnswerOf(answers[0], inbound, bounces),
            LastAnswer = answers.Count < 2 ? null : AnswerOf(answers[^1], inbound, bounces),
        };
    }

    /// <summary>The leads that were merged into it, and those that were merged into those.</summary>
    private async Task<IReadOnlyList<Lead>> MergedAsync(long lead, CancellationToken cancellationToken)
    {
        var ids = await merged.WithMergedAsync([lead], cancellationToken);
        return await database.AllLeads.AsNoTracking().Where(one => one.Id != lead && ids.Contains(one.Id))
            .OrderBy(one => one.Id).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<MergeRow>> MergesAsync(long lead, CancellationToken cancellationToken)
    {
        var since = undoing.Since;
        return await database.LeadMerges.Where(merge => merge.IntoId == lead && merge.At >= since)
            .OrderByDescending(merge => merge.Id)
            .Join(database.AllLeads, merge => merge.FromId, one => one.Id, (merge, one) => new MergeRow(
                one.Reference, one.School, merge.At, merge.At.AddDays(MergeUndoing.Days), merge.ActorId))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The mails of our mailbox that are of the lead, without texts of the oldest of many.</summary>
    /// <returns>By their keys; null for those that are not read.</returns>
    private async Task<IReadOnlyDictionary<long, ReadableMail?>> InboundAsync(
        long lead, CancellationToken cancellationToken)
    {
        var ids = await database.InboundMails.Where(mail => mail.LeadId == lead)
            .OrderByDescending(mail => mail.ReceivedAt).Select(mail => mail.Id).ToListAsync(cancellationToken);
        var read = await reading.BeginningsAsync([.. ids.Take(MostMails)], cancellationToken);
        return ids.ToDictionary(id => id, id => read.GetValueOrDefault(id));
    }

    /// <summary>The mails that say of another that it came back, by what came back.</summary>
    private async Task<IReadOnlyList<Bounced>> BouncesAsync(long lead, CancellationToken cancellationToken) =>
        await database.InboundMails.Where(mail => mail.LeadId == lead && mail.Fate == MailFate.Bounce)
            .OrderBy(mail => mail.Id)
            .Select(mail => new Bounced(
                mail.Id, mail.OutboxMailId,
                database.InboundMails
                    .Where(sent => sent.LeadId == lead && sent.Folder == InboundFolder.Sent
                        && sent.MessageId == mail.InReplyTo)
                    .Select(sent => (long?)sent.Id).FirstOrDefault()))
            .ToListAsync(cancellationToken);

    private static LeadAnswerRow AnswerOf(
        LeadEvent answer, IReadOnlyDictionary<long, ReadableMail?> inbound, IReadOnlyList<Bounced> bounces)
    {
        var mail = answer.What is IMailEvent found ? inbound.GetValueOrDefault(found.MailId) : null;
        var bounce = answer.What switch
        {
            AnswerMailed sent => bounces.FirstOrDefault(one => one.OutboxMailId == sent.MailId),
            AnswerFound sent => bounces.FirstOrDefault(one => one.InboundMailId == sent.MailId),
            _ => null,
        };
        return new LeadAnswerRow(
            answer.AnsweredAt!.Value, answer.ActorName ?? mail?.Sender, answer.What.Sentence, mail?.Id, bounce?.Id);
    }

    /// <param name="Id">The key of the mail that says so.</param>
    /// <param name="OutboxMailId">What came back, when it went from the product.</param>
    /// <param name="InboundMailId">What came back, when it went from a mail program.</param>
    private sealed record Bounced(long Id, long? OutboxMailId, long? InboundMailId);

    private static string? NameOf(Dictionary<string, string> names, string? id) =>
        id is null ? null : names.GetValueOrDefault(id);

    private static string? StandInOf(LeadTask task, Lead lead, StandIns standIns, Dictionary<string, string> names)
    {
        var owner = task.OwnerId ?? lead.OwnerId;
        return task.DoneAt is null ? standIns.OfTask(owner, task.DueOn)?.For(NameOf(names, owner)) : null;
    }

    /// <summary>
    /// A mail that a colleague wrote and the event that it has gone are one line, and so are a mail of our mailbox and
    /// the event that it came.
    /// </summary>
    private static IReadOnlyList<TimelineLine> Lines(
        IReadOnlyList<TimelineEntry> entries, IReadOnlyList<LeadMailRow> mails,
        IReadOnlyDictionary<long, ReadableMail?> inbound)
    {
        var last = entries.FirstOrDefault(entry => entry is { InboundMailId: not null, IsOfMachine: false });
        var gone = entries.Where(entry => entry.MailId is not null).ToLookup(entry => entry.MailId!.Value);
        var known = mails.Select(mail => mail.Id).ToHashSet();
        return
        [
            .. entries.Where(entry => entry.MailId is not { } id || !known.Contains(id))
                .Select(entry => new TimelineLine(entry.At, entry, Mail: null)
                {
                    InboundMailId = entry.InboundMailId is { } mail && inbound.ContainsKey(mail) ? mail : null,
                    Inbound = inbound.GetValueOrDefault(entry.InboundMailId ?? 0) is { } read
                        ? new FoldedMail(
                            read, !entry.IsOfMachine && (entry == last || read.OwnText.Length <= LongestOpen))
                        : null,
                })
                .Concat(mails.Select(mail => new TimelineLine(
                    mail.SentAt ?? mail.CreatedAt, gone[mail.Id].FirstOrDefault(), mail)))
                .OrderByDescending(line => line.At),
        ];
    }

    /// <summary>Without the texts that the program makes, which the page does not show.</summary>
    private async Task<IReadOnlyList<LeadMailRow>> MailsAsync(
        long lead, DateTime now, HashSet<long> withDraft, CancellationToken cancellationToken)
    {
        var files = (await database.MailAttachments.Where(file => file.LeadId == lead && file.MailId != null)
            .OrderBy(file => file.Id).Select(file => new { file.MailId, file.Id, file.FileName, file.Size })
            .ToListAsync(cancellationToken))
            .ToLookup(file => file.MailId!.Value, file => new DraftFileName(file.Id, file.FileName, file.Size));
        var mails = await database.OutboxMails.Where(mail => mail.LeadId == lead).OrderByDescending(mail => mail.Id)
            .Select(mail => new LeadMailRow(
                mail.Id, mail.Audience, mail.ToAddress, mail.Cc, mail.Subject, mail.AuthorId, mail.State, mail.Attempts,
                mail.CreatedAt, mail.SentAt, mail.NextAttemptAt, mail.NextAttemptAt <= now, mail.LastError,
                mail.BouncedAt)
            {
                Author = mail.FromName,
                Text = mail.Audience == MailAudience.School ? mail.TextBody : null,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. mails.Select(mail => mail with
            {
                Files = [.. files[mail.Id]],
                HasDraft = withDraft.Contains(mail.Id),
            }),
        ];
    }
}
