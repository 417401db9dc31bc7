using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Finds leads, newest first, with three queries whatever the page.</summary>
public sealed class LeadList(PlgTrajectDbContext database, ProgrammeContent programme, TimeProvider clock)
{
    public const int PageSize = 25;

    public async Task<LeadListModel> FindAsync(LeadFilter filter, CancellationToken cancellationToken)
    {
        var found = filter.Words.Aggregate(
            database.Leads.AsNoTracking(),
            (leads, word) => leads.Where(lead => lead.SearchText.Contains(word)));
        var counts = await found.GroupBy(lead => lead.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

        var status = filter.ParsedStatus;
        var total = status is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var pageCount = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Min(filter.ParsedPage, pageCount);
        return new LeadListModel
        {
            Filter = filter,
            Counts = counts,
            Page = page,
            PageCount = pageCount,
            Rows = await RowsAsync(found.Where(lead => status == null || lead.Status == status), page, cancellationToken),
            ParkedMails = await database.OutboxMails.CountAsync(mail => mail.State == MailState.Parked, cancellationToken),
            AnsweredBefore = clock.GetUtcNow().UtcDateTime.AddHours(-programme.Contact.AnswerHours),
        };
    }

    // The key grows with time, so its order is the order of arrival.
    private static Task<List<LeadRow>> RowsAsync(IQueryable<Lead> leads, int page, CancellationToken cancellationToken) =>
        leads.OrderByDescending(lead => lead.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(lead => new LeadRow(
                lead.Reference, lead.Name, lead.School, lead.Town, lead.Status, lead.CreatedAt,
                lead.Mails.Any(mail => mail.State == MailState.Parked)))
            .ToListAsync(cancellationToken);
}
