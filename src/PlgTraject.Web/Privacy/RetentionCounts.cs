using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Privacy;

/// <summary>How much goes, or went.</summary>
/// <param name="Leads">By status; every status is there.</param>
/// <param name="Mails">Besides those that go with their lead.</param>
/// <param name="AuditEntries">Lines of the audit log.</param>
/// <param name="Erasures">Lines of the list of what was erased.</param>
public sealed record RetentionCounts(
    IReadOnlyDictionary<LeadStatus, int> Leads, int Mails, int AuditEntries, int Erasures)
{
    public int AllLeads => Leads.Values.Sum();

    public bool IsNothing => AllLeads + Mails + AuditEntries + Erasures == 0;
}
