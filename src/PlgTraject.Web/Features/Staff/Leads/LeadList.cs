using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Quarantine;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>
/// Finds leads, newest first, with ten queries for every page. A search reads the text of every lead, which takes most
/// of the time, so it is done once: the newest matches are fetched, and the older ones are only counted.
/// </summary>
public sealed class LeadList(
    PlgTrajectDbContext database, WaitingSuspects waiting, AbsencePlan absences, ReplyClock reply)
{
    public const int PageSize = 25;

    /// <summary>How many of the newest matches are fetched. Pages after those search again.</summary>
    private const int Remembered = 20 * PageSize;

    private static readonly LeadStatus[] Statuses = [.. LeadStatuses.OfConversation.Select(row => row.Status)];

    /// <param name="filter">What is looked for.</param>
    /// <param name="me">The account of the colleague who looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<LeadListModel> FindAsync(LeadFilter filter, string me, CancellationToken cancellationToken)
    {
        var viewer = await absences.ViewerAsync(me, cancellationToken);
        var found = filter.AmongAnyStatus(database.Leads.AsNoTracking(), viewer, reply);
        var newest = await found.OrderByDescending(lead => lead.Id).Take(Remembered)
            .Select(lead => new Match(lead.Id, lead.Status))
            .ToListAsync(cancellationToken);
        var counts = await CountAsync(found, newest.Count < Remembered ? 0 : newest[^1].Id, cancellationToken);
        foreach (var match in newest)
        {
            counts[match.Status] = counts.GetValueOrDefault(match.Status) + 1;
        }

        var total = filter.Status is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var pageCount = Pagination.CountOf(total, PageSize);
        var page = Math.Min(filter.Page, pageCount);
        var leads = LeadsOfPage(found, newest, filter.Status, (page - 1) * PageSize, total);
        return new LeadListModel
        {
            Filter = filter,
            Counts = counts,
            Page = page,
            PageCount = pageCount,
            Rows = await RowsAsync(leads, viewer.StandIns, cancellationToken),
            Suspects = await waiting.CountAsync(cancellationToken),
            WorkCounts = await CountWorkAsync(viewer, cancellationToken),
            Today = DutchText.Day(reply.Now),
        };
    }

    /// <summary>How many leads are in each list of work, counted in an index with one query for each.</summary>
    private async Task<IReadOnlyDictionary<string, int>> CountWorkAsync(
        LeadViewer me, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>();
        foreach (var work in LeadWorkViews.All)
        {
            counts[work.Key] = await work.Among(database.Leads, me).CountAsync(cancellationToken);
        }

        return counts;
    }

    // Because every status is named, both databases find the older leads directly in the index of status and key.
    // Otherwise SQLite reads that index completely.
    private static Task<Dictionary<LeadStatus, int>> CountAsync(
        IQueryable<Lead> found, long before, CancellationToken cancellationToken) =>
        found.Where(lead => Statuses.Contains(lead.Status) && lead.Id < before)
            .GroupBy(lead => lead.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    private IQueryable<Lead> LeadsOfPage(
        IQueryable<Lead> found, List<Match> newest, LeadStatus? status, int skip, int total)
    {
        var known = newest.Where(match => status is null || match.Status == status)
            .Select(match => match.Id).Skip(skip).Take(PageSize).ToList();
        if (known.Count == Math.Min(PageSize, total - skip))
        {
            return database.Leads.Where(lead => known.Contains(lead.Id));
        }

        // It skips keys in an index, because to skip whole leads a database reads them.
        var keys = (status is { } one ? found.Where(lead => lead.Status == one) : found)
            .OrderByDescending(lead => lead.Id).Skip(skip).Take(PageSize).Select(lead => lead.Id);
        return database.Leads.Where(lead => keys.Contains(lead.Id));
    }

    // A later lead has a higher key, so the order of the keys is the order in which they came.
    private async Task<IReadOnlyList<LeadRow>> RowsAsync(
        IQueryable<Lead> leads, StandIns standIns, CancellationToken cancellationToken)
    {
        var rows = await leads.OrderByDescending(lead => lead.Id)
            .Select(lead => new LeadRow(
                lead.Reference, lead.Name, lead.School, lead.Town, lead.Status, lead.CreatedAt,
                lead.ArrivedAt, lead.AnsweredAt, lead.WaitsSince, lead.OwnerId,
                database.Users.Where(owner => owner.Id == lead.OwnerId).Select(owner => owner.DisplayName)
                    .FirstOrDefault(),
                lead.Tasks.Where(task => task.DoneAt == null).OrderBy(task => task.DueOn).ThenBy(task => task.Id)
                    .Select(task => new NextStep(task.Text, task.DueOn)).FirstOrDefault(),
                lead.Mails.Any(mail => mail.State == MailState.Parked)))
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => row with
            {
                Reply = reply.StateOf(row.ArrivedAt, row.AnsweredAt),
                Owner = standIns.Of(row.OwnerId, row.Status, row.ArrivedAt, row.AnsweredAt, row.WaitsSince)
                    ?.For(row.Owner) ?? row.Owner,
            }),
        ];
    }

    private sealed record Match(long Id, LeadStatus Status);
}
