using System.Text.Json.Nodes;

namespace PlgTraject.Web.Privacy;

/// <summary>An <see cref="IPersonalData"/> that need not look what kind of part it is given: it is always its own.</summary>
public abstract class PersonalData<TPart> : IPersonalData
    where TPart : PersonPart
{
    public abstract Task<TPart> FindAsync(string email, CancellationToken cancellationToken);

    protected abstract Task<TPart> FindErasedAsync(CancellationToken cancellationToken);

    protected abstract Task<IReadOnlyList<KeyValuePair<string, JsonNode>>> ExportAsync(
        TPart part, CancellationToken cancellationToken);

    protected abstract Task<bool> IsUnderWayAsync(TPart part, CancellationToken cancellationToken);

    protected abstract Task<ErasedCounts> EraseAsync(TPart part, CancellationToken cancellationToken);

    async Task<PersonPart> IPersonalData.FindAsync(string email, CancellationToken cancellationToken) =>
        await FindAsync(email, cancellationToken);

    async Task<PersonPart> IPersonalData.FindErasedAsync(CancellationToken cancellationToken) =>
        await FindErasedAsync(cancellationToken);

    Task<IReadOnlyList<KeyValuePair<string, JsonNode>>> IPersonalData.ExportAsync(
        PersonPart part, CancellationToken cancellationToken) => ExportAsync((TPart)part, cancellationToken);

    Task<bool> IPersonalData.IsUnderWayAsync(PersonPart part, CancellationToken cancellationToken) =>
        IsUnderWayAsync((TPart)part, cancellationToken);

    Task<ErasedCounts> IPersonalData.EraseAsync(PersonPart part, CancellationToken cancellationToken) =>
        EraseAsync((TPart)part, cancellationToken);
}
