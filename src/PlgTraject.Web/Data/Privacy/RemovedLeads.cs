using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Privacy;

/// <summary>How many leads of a month and a status were removed since. Nothing about whose they were.</summary>
public sealed class RemovedLeads
{
    /// <summary>First day of the month in which they came, on a Dutch calendar.</summary>
    public required DateOnly Month { get; set; }

    /// <summary>The last they had.</summary>
    public required LeadStatus Status { get; set; }

    public int Count { get; set; }
}
