namespace PlgTraject.Web.Data.Leads;

/// <summary>One step in the history of a lead's status.</summary>
public sealed class LeadStatusChange
{
    public long Id { get; set; }
    public long LeadId { get; set; }
    public required LeadStatus From { get; set; }
    public required LeadStatus To { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Name of the member of staff at that moment; it stays when the account goes.</summary>
    public required string ChangedBy { get; set; }
}
