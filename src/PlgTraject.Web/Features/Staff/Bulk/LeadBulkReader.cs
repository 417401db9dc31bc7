using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Bulk;

/// <summary>Reads the leads that somebody chose, as they are now.</summary>
public sealed class LeadBulkReader(PlgTrajectDbContext database, AbsencePlan absences, ReplyClock reply)
{
    /// <param name="filter">The list from which they are chosen.</param>
    /// <param name="form">Which of them, and what to do.</param>
    /// <param name="me">The account of the colleague who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<LeadBulkModel> ReadAsync(
        LeadFilter filter, LeadBulkForm form, string me, CancellationToken cancellationToken)
    {
        var wanted = form.Counted is null
            ? form.References ?? []
            : form.ParsedCounted.Select(one => one.Reference);
        var references = wanted.Take(LeadBatch.Most).ToList();
        var isList = form is { IsAll: true, Counted: null };
        var chosen = isList
            ? filter.Among(
                database.Leads.AsNoTracking(), await absences.ViewerAsync(me, cancellationToken), reply)
            : database.Leads.AsNoTracking().Where(lead => references.Contains(lead.Reference));
        var leads = await LeadOrders.Sort(chosen, database, filter.Order).Take(LeadBatch.Most)
            .Select(lead => new BulkLead(
                lead.Reference, lead.School, lead.Status, lead.OwnerId,
                database.Users.Where(owner => owner.Id == lead.OwnerId).Select(owner => owner.DisplayName)
                    .FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var colleagues = await ColleagueChoice.ReadAsync(database.Users, cancellationToken);
        return new LeadBulkModel
        {
            Filter = filter,
            Form = form,
            Colleagues = colleagues,
            Act = LeadActs.Parse(form.Act, colleagues),
            Leads = leads,
            Asked = isList && leads.Count == LeadBatch.Most
                ? await chosen.CountAsync(cancellationToken)
                : leads.Count,
        };
    }
}
