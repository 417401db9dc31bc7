using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// Erases all data of a person, or a part of them: rows, mails and their files, what the audit log says about them, and
/// the traces in SQLite's files. What stays are counts, and the keys by which they are erased again after a restore.
/// </summary>
public sealed class PersonErasure(
    PlgTrajectDbContext database, PersonSearch search, IEnumerable<IPersonalData> domains, AuditTrail audit,
    SqliteTraces traces)
{
    /// <summary>
    /// Erases all there is about an e-mail address, except what must stay, such as an account that is in use.
    /// </summary>
    public Task<ErasureOutcome> EraseAsync(string email, CancellationToken cancellationToken) =>
        EraseAsync(async stop => (await search.FindAsync(email, stop)).Found, cancellationToken);

    /// <summary>Erases a part of what one domain keeps of a person.</summary>
    /// <typeparam name="TDomain">The domain that keeps it.</typeparam>
    /// <param name="find">Finds the part again within the transaction; null when it is gone.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    public Task<ErasureOutcome> EraseAsync<TDomain>(
        Func<CancellationToken, Task<PersonPart?>> find, CancellationToken cancellationToken)
        where TDomain : IPersonalData => EraseAsync(
            async stop => await find(stop) is { } part ? [(domains.OfType<TDomain>().Single(), part)] : [],
            cancellationToken);

    private async Task<ErasureOutcome> EraseAsync(
        Func<CancellationToken, Task<IReadOnlyList<(IPersonalData Domain, PersonPart Part)>>> find,
        CancellationToken cancellationToken)
    {
        var outcome = await database.AloneAsync(async stop =>
        {
            var found = (await find(stop)).Where(one => one.Part is { IsNothing: false, IsKept: false }).ToList();
            return found.Count == 0 ? ErasureOutcome.NotFound : await EraseInTurnAsync(found, stop);
        }, cancellationToken);
        return outcome == ErasureOutcome.Done && !await traces.RemoveAsync(cancellationToken)
            ? ErasureOutcome.JournalInUse
            : outcome;
    }

    private async Task<ErasureOutcome> EraseInTurnAsync(
        IReadOnlyList<(IPersonalData Domain, PersonPart Part)> found, CancellationToken cancellationToken)
    {
        foreach (var (domain, part) in found)
        {
            if (await domain.IsUnderWayAsync(part, cancellationToken))
            {
                return ErasureOutcome.MailUnderWay;
            }
        }

        // The audit log also names what there was nothing of.
        var counts = domains.SelectMany(domain => domain.Kinds).Select(kind => new KeptCount(kind, 0)).ToList();
        foreach (var (domain, part) in found)
        {
            counts.AddRange(await domain.EraseAsync(part, cancellationToken));
        }

        audit.Add(new PersonErased(KeptCounts.Sum(counts)));
        await database.SaveChangesAsync(cancellationToken);
        return ErasureOutcome.Done;
    }
}

/// <summary>What became of a request to erase.</summary>
public enum ErasureOutcome
{
    Done,

    /// <summary>Erased from the tables. A copy stays in the journal of the database until that is emptied.</summary>
    JournalInUse,

    NotFound,

    /// <summary>Nothing is erased, because a mail is being sent now.</summary>
    MailUnderWay,
}
