using System.Text.Json.Nodes;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// What one domain keeps about data subjects. Each domain registers its own, so that nothing is left out when somebody
/// finds, exports or erases the data of a person.
/// </summary>
public interface IPersonalData
{
    /// <summary>What erasing counts, in the order in which the audit log shows it.</summary>
    IReadOnlyList<KeptKind> Kinds { get; }

    /// <summary>
    /// Finds what there is about an e-mail address, in whatever case it was written; possibly nothing.
    /// </summary>
    Task<PersonPart> FindAsync(string email, CancellationToken cancellationToken);

    /// <summary>Finds what was erased and a restored back-up brought back; possibly nothing.</summary>
    Task<PersonPart> FindErasedAsync(CancellationToken cancellationToken);

    /// <summary>Gives all of it, under Dutch names, for the person to read.</summary>
    /// <param name="part">What this domain found.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<KeyValuePair<string, JsonNode>>> ExportAsync(
        PersonPart part, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a mail about it is being sent now: then it cannot be erased yet, because the dispatcher must record
    /// that.
    /// </summary>
    Task<bool> IsUnderWayAsync(PersonPart part, CancellationToken cancellationToken);

    /// <summary>
    /// Erases it, also from the audit log, and keeps the keys by which it is erased again after a restore. It works
    /// within the transaction of the caller.
    /// </summary>
    /// <returns>How much was erased.</returns>
    Task<IReadOnlyList<KeptCount>> EraseAsync(PersonPart part, CancellationToken cancellationToken);
}

/// <summary>What one domain found about a person.</summary>
public abstract record PersonPart
{
    /// <summary>Whether this domain keeps nothing about the person.</summary>
    public abstract bool IsNothing { get; }

    /// <summary>Whether something else must be done before it can be erased.</summary>
    public virtual bool IsKept => false;

    /// <summary>What the audit log calls it: references of leads, or the id of an account.</summary>
    public abstract IReadOnlyList<string> Subjects { get; }
}

/// <summary>
/// The base of each domain. A domain only gets the parts that it found itself, which this class casts.
/// </summary>
public abstract class PersonalData<TPart> : IPersonalData
    where TPart : PersonPart
{
    public abstract IReadOnlyList<KeptKind> Kinds { get; }

    public abstract Task<TPart> FindAsync(string email, CancellationToken cancellationToken);

    protected abstract Task<TPart> FindErasedAsync(CancellationToken cancellationToken);

    protected abstract Task<IReadOnlyList<KeyValuePair<string, JsonNode>>> ExportAsync(
        TPart part, CancellationToken cancellationToken);

    protected abstract Task<bool> IsUnderWayAsync(TPart part, CancellationToken cancellationToken);

    protected abstract Task<IReadOnlyList<KeptCount>> EraseAsync(TPart part, CancellationToken cancellationToken);

    async Task<PersonPart> IPersonalData.FindAsync(string email, CancellationToken cancellationToken) =>
        await FindAsync(email, cancellationToken);

    async Task<PersonPart> IPersonalData.FindErasedAsync(CancellationToken cancellationToken) =>
        await FindErasedAsync(cancellationToken);

    Task<IReadOnlyList<KeyValuePair<string, JsonNode>>> IPersonalData.ExportAsync(
        PersonPart part, CancellationToken cancellationToken) => ExportAsync((TPart)part, cancellationToken);

    Task<bool> IPersonalData.IsUnderWayAsync(PersonPart part, CancellationToken cancellationToken) =>
        IsUnderWayAsync((TPart)part, cancellationToken);

    Task<IReadOnlyList<KeptCount>> IPersonalData.EraseAsync(PersonPart part, CancellationToken cancellationToken) =>
        EraseAsync((TPart)part, cancellationToken);
}
