using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Absences;

/// <summary>
/// Who gets a mail about a lead: whoever sees to it today, which is the owner or the stand-in; all advisers while
/// nobody does, and without advisers the beheerders.
/// </summary>
public sealed class LeadReceivers(PlgTrajectDbContext database, AbsencePlan absences)
{
    /// <summary>Reads accounts and absences once, for any number of leads.</summary>
    public async Task<Today> ReadAsync(CancellationToken cancellationToken) => new(
        await database.Workers.AsNoTracking().Where(one => one.EmailConfirmed)
            .OrderBy(one => one.Id).ToListAsync(cancellationToken),
        await absences.StandInsAsync(cancellationToken));

    /// <summary>Who gets mails about leads at one moment.</summary>
    public sealed class Today(List<Colleague> colleagues, StandIns standIns)
    {
        /// <returns>
        /// Who gets the mail, and the name of the owner for whom somebody stands in; null when the owner is there.
        /// </returns>
        public (IReadOnlyList<Colleague> Colleagues, string? Away) Of(Lead lead)
        {
            var standIn = standIns.Of(
                lead.OwnerId, lead.Status, lead.ArrivedAt, lead.AnsweredAt, WaitingLeads.Since(lead));
            var owner = colleagues.Find(one => one.Id == lead.OwnerId);
            var id = standIn is null ? owner?.Id : standIn.Id;
            if (colleagues.Find(one => one.Id == id) is { } colleague)
            {
                return ([colleague], standIn is null ? null : owner?.DisplayName);
            }

            var advisers = colleagues.Where(one => one.Role == StaffRole.Advisor).ToList();
            return (advisers.Count > 0 ? advisers : colleagues, standIn is null ? null : owner?.DisplayName);
        }
    }
}
