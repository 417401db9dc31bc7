using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Privacy;

/// <summary>Removes what is older than its period, and notes that in the audit log; or only counts it.</summary>
public sealed class Retention(
    IEnumerable<RetentionRule> rules, AuditTrail audit, SqliteTraces traces, DailyTurns turns)
{
    /// <summary>Counts what is removed on a day, if nothing changes until then.</summary>
    public async Task<RetentionCounts> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var counts = new List<(PeriodRule, int)>();
        foreach (var rule in rules.OfType<PeriodRule>())
        {
            counts.Add((rule, await rule.CountAsync(day, cancellationToken)));
        }

        return new RetentionCounts(counts);
    }

    /// <summary>Removes what is due today.</summary>
    public async Task<RetentionCounts> RunAsync(CancellationToken cancellationToken)
    {
        var (today, counts) = (turns.Today, new List<(PeriodRule, int)>());
        foreach (var rule in rules)
        {
            var count = await rule.RemoveAsync(today, cancellationToken);
            if (rule is PeriodRule counted)
            {
                counts.Add((counted, count));
            }
        }

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

/// <summary>How much is or was removed by each rule that is counted, also by one that removes nothing.</summary>
public sealed record RetentionCounts(IReadOnlyList<(PeriodRule Rule, int Count)> Rows)
{
    public bool IsNothing => Rows.All(row => row.Count == 0);

    public int Of<TKind>()
        where TKind : KeptKind => Rows.Where(row => row.Rule.Kind is TKind).Sum(row => row.Count);

    public IReadOnlyDictionary<string, int> ByKind() =>
        KeptCounts.Sum(Rows.Select(row => new KeptCount(row.Rule.Kind, row.Count)));
}
