using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Privacy;

/// <summary>Removes what is older than its period, and notes that in the audit log; or only counts it.</summary>
public sealed class Retention(
    PlgTrajectDbContext database, IEnumerable<RetentionRule> rules, AuditTrail audit, SqliteTraces traces,
    TimeProvider clock)
{
    /// <summary>Counts what is removed on a day, if nothing changes until then.</summary>
    public async Task<RetentionCounts> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var counts = new List<(RetentionRule, int)>();
        foreach (var rule in rules)
        {
            counts.Add((rule, await rule.CountAsync(day, cancellationToken)));
        }

        return new RetentionCounts(counts);
    }

    /// <summary>Removes what is due today.</summary>
    public async Task<RetentionCounts> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var counts = new List<(RetentionRule, int)>();
        foreach (var rule in rules)
        {
            counts.Add((rule, await rule.RemoveAsync(DateOnly.FromDateTime(now), cancellationToken)));
        }

        // A session that ended is removed at once, and is nothing for the audit log.
        await database.AccountSessions.Where(session => session.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
        var removed = new RetentionCounts(counts);
        if (!removed.IsNothing)
        {
            audit.Add(new RetentionApplied(removed.ByKind()));
            await audit.SaveAsync(cancellationToken);
            await traces.RemoveAsync(cancellationToken);
        }

        return removed;
    }
}

/// <summary>How much is or was removed by each rule. Every rule is in it.</summary>
public sealed record RetentionCounts(IReadOnlyList<(RetentionRule Rule, int Count)> Rows)
{
    public bool IsNothing => Rows.All(row => row.Count == 0);

    public int Of(RetainedKind kind) => Rows.Where(row => row.Rule.Kind == kind).Sum(row => row.Count);

    public IReadOnlyDictionary<RetainedKind, int> ByKind() => Rows.GroupBy(row => row.Rule.Kind)
        .ToDictionary(group => group.Key, group => group.Sum(row => row.Count))
        .Where(one => one.Value > 0).ToDictionary();
}
