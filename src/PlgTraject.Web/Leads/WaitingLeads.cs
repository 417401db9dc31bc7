using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads;

/// <summary>
/// The leads of which the school waits for us: open ones, and those of a school that takes part and wrote since it
/// does.
/// </summary>
public static class WaitingLeads
{
    /// <summary>Closed statuses that stay when the school writes.</summary>
    private static readonly IReadOnlyList<LeadStatus> Closed =
        [.. LeadStatuses.OfConversation.Where(row => !row.IsOpen && !row.OpensAgain).Select(row => row.Status)];

    /// <summary>All statuses that such a lead can have.</summary>
    public static IReadOnlyList<LeadStatus> Statuses { get; } = [.. LeadStatuses.Open, .. Closed];

    public static IQueryable<Lead> Among(IQueryable<Lead> leads)
    {
        var (open, closed) = (LeadStatuses.Open, Closed);
        return leads.Where(lead => lead.WaitsSince != null && (open.Contains(lead.Status)
            || (closed.Contains(lead.Status) && lead.WaitsSince > lead.StatusSince)));
    }

    /// <summary>
    /// Until when all that the school of a lead wrote is done with: whoever closed the lead knew of it, also when it is
    /// found or placed later. Null while the lead is open.
    /// </summary>
    public static DateTime? DoneUntil(Lead lead) => LeadStatuses.Of(lead.Status).IsOpen ? null : lead.StatusSince;

    /// <summary>
    /// Since when the school of a lead waits; null when it does not. <see cref="Among"/> finds the same.
    /// </summary>
    public static DateTime? Since(Lead lead) => Since(lead.Status, lead.StatusSince, lead.WaitsSince);

    /// <inheritdoc cref="Since(Lead)"/>
    public static DateTime? Since(LeadStatus status, DateTime statusSince, DateTime? waitsSince) =>
        LeadStatuses.Of(status).IsOpen || (Closed.Contains(status) && waitsSince > statusSince) ? waitsSince : null;
}
