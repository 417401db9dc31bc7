using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Quarantine;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>
/// Finds leads, with the same number of queries for every page. A search reads the text of every lead, which takes most
/// of the time, so it is done once: the newest matches are fetched, and the older ones are only counted.
/// </summary>
public sealed class LeadList(
    PlgTrajectDbContext database, LeadRows rows, WaitingSuspects waiting, AbsencePlan absences, ReplyClock reply)
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
        var (counts, page, shown) = LeadOrders.NameOf(filter.Order) is null
            ? await NewestAsync(found, filter, viewer.StandIns, cancellationToken)
            : await SortedAsync(found, filter, viewer.StandIns, cancellationToken);
        var colleagues = await ColleagueChoice.ReadAsync(database.Users, cancellationToken);
        return new LeadListModel
        {
            Form = new LeadFilterModel(filter, colleagues, one => one.Url),
            Counts = counts,
            Page = page,
            PageCount = Pagination.CountOf(Total(counts, filter.Status), PageSize),
            Rows = shown,
            Suspects = await waiting.CountAsync(cancellationToken),
            WorkCounts = await CountWorkAsync(viewer, cancellationToken),
            SavedViews = await SavedViewsAsync(me, cancellationToken),
            Today = DutchText.Day(reply.Now),
        };
    }

    private async Task<IReadOnlyList<SavedViewLink>> SavedViewsAsync(string me, CancellationToken cancellationToken)
    {
        var views = await database.SavedViews.AsNoTracking().Where(view => view.ColleagueId == me)
            .OrderBy(view => view.Name).ToListAsync(cancellationToken);
        return [.. views.Select(view => new SavedViewLink(view.Id, view.Name, LeadFilter.OfQuery(view.Query)))];
    }

    private async Task<FoundPage> NewestAsync(
        IQueryable<Lead> found, LeadFilter filter, StandIns standIns, CancellationToken cancellationToken)
    {
        var newest = await found.OrderByDescending(lead => lead.Id).Take(Remembered)
            .Select(lead => new Match(lead.Id, lead.Status))
            .ToListAsync(cancellationToken);
        var counts = await CountAsync(found, newest, filter.IsSearching, cancellationToken);
        var total = Total(counts, filter.Status);
        var page = Math.Min(filter.Page, Pagination.CountOf(total, PageSize));
        var leads = LeadsOfPage(found, newest, filter.Status, (page - 1) * PageSize, total);
        // A later lead has a higher key, so the order of the keys is the order in which they came.
        return new FoundPage(
            counts, page, await rows.ReadAsync(leads.OrderByDescending(lead => lead.Id), standIns, cancellationToken));
    }

    /// <summary>
    /// In another order than that in which they came. It counts first, and then reads the keys of one page in the order
    /// that is asked: by school and by the clock in an index, by what is in other tables by looking at all that fit.
    /// </summary>
    private async Task<FoundPage> SortedAsync(
        IQueryable<Lead> found, LeadFilter filter, StandIns standIns, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(found, cancellationToken);
        var page = Math.Min(filter.Page, Pagination.CountOf(Total(counts, filter.Status), PageSize));
        var sorted = LeadOrders.Sort(
            filter.Status is { } status ? found.Where(lead => lead.Status == status) : found, database,
            filter.Order);
        var keys = await sorted.Skip((page - 1) * PageSize).Take(PageSize).Select(lead => lead.Id)
            .ToListAsync(cancellationToken);
        var unsorted = await rows.ReadAsync(
            database.Leads.Where(lead => keys.Contains(lead.Id)), standIns, cancellationToken);
        return new FoundPage(counts, page, [.. unsorted.OrderBy(row => keys.IndexOf(row.Id))]);
    }

    private static int Total(IReadOnlyDictionary<LeadStatus, int> counts, LeadStatus? status) =>
        status is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();

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

    /// <summary>
    /// How many there are of each status. A search has read the text of the newest already and reads that of the others
    /// only; without one an index tells all.
    /// </summary>
    private static async Task<Dictionary<LeadStatus, int>> CountAsync(
        IQueryable<Lead> found, List<Match> newest, bool isSearching, CancellationToken cancellationToken)
    {
        var hasAll = newest.Count < Remembered;
        if (!hasAll && !isSearching)
        {
            return await CountAsync(found, cancellationToken);
        }

        var counted = newest.CountBy(match => match.Status).ToDictionary();
        if (!hasAll)
        {
            var oldest = newest[^1].Id;
            foreach (var (status, count) in await CountAsync(
                found.Where(lead => lead.Id < oldest), cancellationToken))
            {
                counted[status] = counted.GetValueOrDefault(status) + count;
            }
        }

        return counted;
    }

    // Because every status is named, both databases find the older leads directly in the index of status and key.
    // Otherwise SQLite reads that index completely.
    private static Task<Dictionary<LeadStatus, int>> CountAsync(
        IQueryable<Lead> found, CancellationToken cancellationToken) =>
        found.Where(lead => Statuses.Contains(lead.Status))
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

    private sealed record FoundPage(
        IReadOnlyDictionary<LeadStatus, int> Counts, int Page, IReadOnlyList<LeadRow> Rows);

    private sealed record Match(long Id, LeadStatus Status);
}
