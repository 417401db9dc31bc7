using Microsoft.EntityFrameworkCore;

namespace PlgTraject.Web.Data.Jobs;

/// <summary>Gives the day's turn at a job to one of all instances on a database.</summary>
public sealed class DailyTurns(PlgTrajectDbContext database, TimeProvider clock)
{
    public const string Retention = "retention";

    /// <summary>
    /// After so many days without a turn nobody gets one by itself: rather than a long rest it may be a clock that jumped, and
    /// what is removed by a wrong clock is gone.
    /// </summary>
    public const int LongestRest = 31;

    /// <summary>What the migrations put where the last run stands.</summary>
    public static readonly DateOnly Never = new(2000, 1, 1);

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>True for the first who asks on a day. The database decides: it lets only one update pass.</summary>
    public async Task<bool> TakeAsync(string job, CancellationToken cancellationToken)
    {
        var (today, earliest) = (Today, Today.AddDays(-LongestRest));
        return await database.JobRuns
            .Where(run => run.Name == job && run.LastRun < today && (run.LastRun >= earliest || run.LastRun == Never))
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.LastRun, today), cancellationToken) > 0;
    }

    /// <summary>Whether nobody gets a turn until somebody says that the clock is right.</summary>
    public Task<bool> IsRestingAsync(string job, CancellationToken cancellationToken)
    {
        var (today, earliest) = (Today, Today.AddDays(-LongestRest));
        return database.JobRuns.AnyAsync(
            run => run.Name == job && run.LastRun != Never && (run.LastRun < earliest || run.LastRun > today), cancellationToken);
    }

    /// <summary>For who does the job out of turn, and knows what day it is.</summary>
    public Task MarkAsync(string job, CancellationToken cancellationToken) => SetAsync(job, Today, cancellationToken);

    /// <summary>Gives the turn back when the job failed, so that it is tried again today.</summary>
    public Task GiveBackAsync(string job) => SetAsync(job, Today.AddDays(-1), CancellationToken.None);

    private Task<int> SetAsync(string job, DateOnly day, CancellationToken cancellationToken) => database.JobRuns
        .Where(run => run.Name == job)
        .ExecuteUpdateAsync(set => set.SetProperty(run => run.LastRun, day), cancellationToken);
}
