using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Leads;

/// <summary>Reads the board: one query for each column, however many leads there are.</summary>
public sealed class BoardReader(PlgTrajectDbContext database, LeadRows rows, AbsencePlan absences, ReplyClock reply)
{
    /// <summary>How many cards a column shows. The list has the rest.</summary>
    public const int MostCards = 50;

    public async Task<BoardModel> ReadAsync(LeadFilter filter, string me, CancellationToken cancellationToken)
    {
        var viewer = await absences.ViewerAsync(me, cancellationToken);
        var found = filter.AmongAnyStatus(database.Leads.AsNoTracking(), viewer, reply);
        var counts = await found.GroupBy(lead => lead.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var columns = new List<BoardColumn>();
        foreach (var row in LeadStatuses.OfConversation)
        {
            var leads = Sorted(found.Where(lead => lead.Status == row.Status), filter).Take(MostCards);
            columns.Add(new BoardColumn(
                row, counts.GetValueOrDefault(row.Status),
                await rows.ReadAsync(leads, viewer.StandIns, cancellationToken)));
        }

        var colleagues = await ColleagueChoice.ReadAsync(database.Users, cancellationToken);
        return new BoardModel
        {
            Form = new LeadFilterModel(filter, colleagues, one => Addresses.Staff.BoardWhere(one.Values)),
            Columns = columns,
            Today = DutchText.Day(reply.Now),
        };
    }

    /// <summary>What was moved last stands on top, where somebody who moved it finds it again.</summary>
    private IQueryable<Lead> Sorted(IQueryable<Lead> leads, LeadFilter filter) =>
        LeadOrders.NameOf(filter.Order) is null
            ? leads.OrderByDescending(lead => lead.StatusSince).ThenByDescending(lead => lead.Id)
            : LeadOrders.Sort(leads, database, filter.Order);
}
