using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// Erases again what a restored back-up brought back. A restore leaves the keys of the replaced database in a file. The
/// keys in the restored database itself count too.
/// </summary>
public sealed class RepeatedErasure(
    PlgTrajectDbContext database, ErasureKeys keys, IEnumerable<IPersonalData> domains, AuditTrail audit,
    SqliteTraces traces, ILogger<RepeatedErasure> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ImportAsync(cancellationToken);
        // Nearly always nothing is back, and then nobody has to wait for a transaction.
        if (await IsAnythingBackAsync(cancellationToken))
        {
            var erased = await database.AloneAsync(EraseAsync, cancellationToken);
            logger.LogWarning("Erased again after a restore: {Erased}", KeptCounts.InEnglish(erased));
            await traces.RemoveAsync(cancellationToken);
        }

        keys.Forget();
    }

    private async Task<bool> IsAnythingBackAsync(CancellationToken cancellationToken)
    {
        foreach (var domain in domains)
        {
            if (await domain.FindErasedAsync(cancellationToken) is { IsNothing: false })
            {
                return true;
            }
        }

        return false;
    }

    private async Task<IReadOnlyDictionary<string, int>> EraseAsync(CancellationToken cancellationToken)
    {
        var counts = new List<KeptCount>();
        foreach (var domain in domains)
        {
            if (await domain.FindErasedAsync(cancellationToken) is { IsNothing: false } part)
            {
                counts.AddRange(await domain.EraseAsync(part, cancellationToken));
            }
        }

        var erased = KeptCounts.Sum(counts);
        audit.Add(new ErasureRepeated(erased));
        await audit.SaveAsync(cancellationToken);
        return erased;
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var carried = keys.Read();
        if (carried.Count == 0)
        {
            return;
        }

        var known = await database.Erasures.Select(erasure => erasure.Key).ToListAsync(cancellationToken);
        var unknown = carried.Where(erasure => !known.Contains(erasure.Key)).DistinctBy(erasure => erasure.Key);
        database.Erasures.AddRange(unknown);
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }
}
