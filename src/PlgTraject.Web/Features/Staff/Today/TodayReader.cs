using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Leads.Quarantine;
using PlgTraject.Web.Leads.Reply;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Features.Staff.Today;

/// <summary>Reads what must be done today, in the same number of queries however many leads there are.</summary>
public sealed class TodayReader(
    PlgTrajectDbContext database, ReplyClock reply, AbsencePlan absences, RefusedMails refused,
    WaitingMails mails, BouncedMails bounced, MailboxState mailbox, WaitingSuspects suspects, SchoolCalendar calendar)
{
    /// <summary>How many leads or tasks a list shows. Its heading tells how many there are.</summary>
    public const int MostRows = 10;

    /// <summary>How many of the mails that wait are named.</summary>
    private const int MostMails = 5;

    /// <summary>So many are counted: more is too much to do today, and a database reads all that it counts.</summary>
    public const int MostCounted = 999;

    /// <summary>After so many days without a word from the school a colleague should ask again.</summary>
    public const int SilentDays = 14;

    public async Task<TodayModel> ReadAsync(string me, CancellationToken cancellationToken)
    {
        var (silent, late) = (reply.Now.AddDays(-SilentDays), reply.LateBefore);
        var standIns = await absences.StandInsAsync(cancellationToken);
        var later = Open.Where(reply.IsIn(ReplyState.OnTime));
        return new TodayModel
        {
            Today = DutchText.Day(reply.Now),
            StandsInFor = await absences.StandsInForAsync(me, cancellationToken),
            CalendarsEnd = calendar.LastDay,
            CalendarsEndSoon = calendar.EndsSoon(DutchText.Day(reply.Now)),
            Late = await ListAsync(
                standIns,
                Open.Where(reply.IsIn(ReplyState.Late)), lead => lead.ArrivedAt, cancellationToken),
            Due = await ListAsync(
                standIns,
                Open.Where(reply.IsIn(ReplyState.DueToday)), lead => lead.ArrivedAt, cancellationToken),
            Free = await ListAsync(
                standIns,
                later.Where(lead => lead.OwnerId == null), lead => lead.ArrivedAt, cancellationToken),
            Mine = await ListAsync(
                standIns,
                new LeadViewer(me, standIns).Mine(later), lead => lead.ArrivedAt, cancellationToken),
            WaitForUs = await ListAsync(
                standIns, WaitForUs, lead => lead.WaitsSince, cancellationToken, WaitingLeads.Statuses),
            WaitTooLong = await WaitForUs.Where(lead => lead.WaitsSince < late)
                .OrderBy(lead => lead.WaitsSince).Take(MostCounted + 1).CountAsync(cancellationToken),
            Silent = await ListAsync(
                standIns,
                Open.Where(lead => lead.WaitsSince == null && lead.LastAnsweredAt < silent
                    && !lead.Tasks.Any(task => task.DoneAt == null)),
                lead => lead.LastAnsweredAt, cancellationToken),
            Tasks = await TasksAsync(me, standIns, cancellationToken),
            Mails = await mails.FirstAsync(MostMails, cancellationToken),
            MailsWaiting = await mails.CountAsync(cancellationToken),
            LateBefore = late,
            Bounced = await bounced.ReadAsync(cancellationToken),
            MailboxSilentSince = await mailbox.SilentSinceAsync(cancellationToken),
            Refused = await refused.CountAsync(cancellationToken),
            Suspects = await suspects.CountAsync(cancellationToken),
            SuspectsGoing = await suspects.CountGoingAsync(cancellationToken),
        };
    }

    /// <summary>Those that wrote after an answer, or after they became a customer.</summary>
    private IQueryable<Lead> WaitForUs
    {
        get
        {
            var open = LeadStatuses.Open;
            return WaitingLeads.Among(database.Leads.AsNoTracking())
                .Where(lead => lead.AnsweredAt != null || !open.Contains(lead.Status));
        }
    }

    private IQueryable<Lead> Open
    {
        get
        {
            var open = LeadStatuses.Open;
            return database.Leads.AsNoTracking().Where(lead => open.Contains(lead.Status));
        }
    }

    /// <summary>
    /// The longest in a list come first. They are looked for in each status, where an index has them in that order, so
    /// that a database need not sort all that are in the list.
    /// </summary>
    private async Task<TodayList> ListAsync(
        StandIns standIns, IQueryable<Lead> leads, Expression<Func<Lead, DateTime?>> since,
        CancellationToken cancellationToken, IReadOnlyList<LeadStatus>? statuses = null)
    {
        var keys = (statuses ?? LeadStatuses.Open)
            .Select(status => leads.Where(lead => lead.Status == status)
                .OrderBy(since).ThenBy(lead => lead.Id).Take(MostRows).Select(lead => lead.Id))
            .Aggregate(Queryable.Concat);
        var rows = await database.Leads.Where(lead => keys.Contains(lead.Id))
            .OrderBy(since).ThenBy(lead => lead.Id).Take(MostRows)
            .Select(lead => new TodayLead(
                lead.Reference, lead.School, lead.Town, lead.Status, lead.ArrivedAt, lead.AnsweredAt,
                lead.WaitsSince, lead.LastAnsweredAt, lead.OwnerId,
                database.Users.Where(owner => owner.Id == lead.OwnerId).Select(owner => owner.DisplayName)
                    .FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new TodayList(
            [
                .. rows.Select(row => row with
                {
                    Reply = reply.StateOf(row.ArrivedAt, row.AnsweredAt),
                    AnswerBefore = reply.AnswerBefore(row.ArrivedAt),
                    PromisedBy = reply.PromisedBy(row.ArrivedAt),
                    Owner = standIns.Of(row.OwnerId, row.Status, row.ArrivedAt, row.AnsweredAt, row.WaitsSince)
                        ?.For(row.Owner) ?? row.Owner,
                }),
            ],
            rows.Count < MostRows
                ? rows.Count
                : await leads.OrderBy(since).Take(MostCounted + 1).CountAsync(cancellationToken));
    }

    /// <summary>Of leads that are not closed. What nobody does in particular is for who owns the lead.</summary>
    private async Task<IReadOnlyList<TodayTask>> TasksAsync(
        string me, StandIns standIns, CancellationToken cancellationToken)
    {
        var (today, mine) = (DutchText.Day(reply.Now), standIns.OwnersFor(me));
        var tasks = await database.LeadTasks.Where(task => task.DoneAt == null && task.DueOn <= today)
            .Join(Open, task => task.LeadId, lead => lead.Id, (task, lead) => new
            {
                lead.Reference,
                lead.School,
                task.Text,
                task.DueOn,
                task.Id,
                OwnerId = task.OwnerId ?? lead.OwnerId,
            })
            .OrderByDescending(task => mine.Contains(task.OwnerId!)).ThenBy(task => task.DueOn).ThenBy(task => task.Id)
            .Take(2 * MostRows)
            .Select(task => new TodayTask(
                task.Reference, task.School, task.Text, task.DueOn, task.OwnerId,
                database.Users.Where(owner => owner.Id == task.OwnerId).Select(owner => owner.DisplayName)
                    .FirstOrDefault(),
                mine.Contains(task.OwnerId!)))
            .ToListAsync(cancellationToken);
        return
        [
            .. tasks.Select(task => standIns.OfTask(task.OwnerId, task.DueOn) is { } standIn
                ? task with { Owner = standIn.For(task.Owner), IsStoodIn = true }
                : task),
        ];
    }
}
