using System.Text.Json.Nodes;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// What one domain keeps about people. Each domain that keeps something registers its own, so that whoever looks a person up,
/// gives the person everything or erases it leaves nothing out.
/// </summary>
public interface IPersonalData
{
    /// <summary>What there is about an address, however it was written; possibly nothing.</summary>
    Task<PersonPart> FindAsync(string email, CancellationToken cancellationToken);

    /// <summary>What a restored back-up brought back although it was erased; possibly nothing.</summary>
    Task<PersonPart> FindErasedAsync(CancellationToken cancellationToken);

    /// <summary>All of it, under Dutch names, for the person to read.</summary>
    /// <param name="part">What this domain found.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<KeyValuePair<string, JsonNode>>> ExportAsync(PersonPart part, CancellationToken cancellationToken);

    /// <summary>Whether a mail about it is being sent at this moment: a dispatcher would write that down after it was erased.</summary>
    Task<bool> IsUnderWayAsync(PersonPart part, CancellationToken cancellationToken);

    /// <summary>
    /// Erases it, with what the audit log says of it, within the caller's transaction, and keeps the keys by which it is
    /// erased again after a restore.
    /// </summary>
    Task<ErasedCounts> EraseAsync(PersonPart part, CancellationToken cancellationToken);
}

/// <summary>What one domain found about a person.</summary>
public abstract record PersonPart
{
    /// <summary>There is nothing about the person here.</summary>
    public abstract bool IsNothing { get; }

    /// <summary>Something else must be done before it can be erased.</summary>
    public virtual bool IsKept => false;

    /// <summary>What the audit log calls it: references of leads, or the id of an account.</summary>
    public abstract IReadOnlyList<string> Subjects { get; }
}

/// <summary>How much was erased.</summary>
public sealed record ErasedCounts(int Leads = 0, int Mails = 0, int AuditEntries = 0, int Accounts = 0)
{
    public static ErasedCounts operator +(ErasedCounts one, ErasedCounts other) => new(
        one.Leads + other.Leads, one.Mails + other.Mails,
        one.AuditEntries + other.AuditEntries, one.Accounts + other.Accounts);
}
