using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Jobs;

/// <summary>Lets one of all instances on a database do a job that must be done once a day.</summary>
public sealed class DailyTurns(PlgTrajectDbContext database, TimeProvider clock)
{
    public const string Retention = "retention";
    public const string QuarantineMail = "mail about quarantine";

    /// <summary>
    /// When the last turn is more days ago than this, nobody gets one until somebody does the job by hand: the clock
    /// may have jumped, and what a wrong clock removes cannot be brought back.
    /// </summary>
    public const int LongestRest = 31;

    /// <summary>The day that the migrations fill in for a job that was never done.</summary>
    public static readonly DateOnly Never = new(2000, 1, 1);

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Takes the turn of today.</summary>
    /// <returns>True for the first who asks on a day: the database lets only one update pass.</returns>
    public async Task<bool> TakeAsync(string job, CancellationToken cancellationToken)
    {
        var (today, earliest) = (Today, Today.AddDays(-LongestRest));
        return await database.JobRuns
            .Where(run => run.Name == job && run.LastRun < today && (run.LastRun >= earliest || run.LastRun == Never))
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.LastRun, today), cancellationToken) > 0;
    }

    /// <summary>Whether the turn of a day is still to be had. Takes no lock.</summary>
    public Task<bool> IsFreeAsync(string job, DateOnly day, CancellationToken cancellationToken) =>
        database.JobRuns.AnyAsync(run => run.Name == job && run.LastRun != day, cancellationToken);

    /// <summary>
    /// Takes the turn of a day on whatever calendar, however long ago the last one was: for a job that does no harm
    /// when the clock is wrong.
    /// </summary>
    /// <returns>True for the first who asks for a day.</returns>
    public async Task<bool> TakeAsync(string job, DateOnly day, CancellationToken cancellationToken) =>
        await database.JobRuns.Where(run => run.Name == job && run.LastRun != day)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.LastRun, day), cancellationToken) > 0;

    /// <summary>Whether nobody gets a turn until somebody has looked at the clock and does the job by hand.</summary>
    public Task<bool> IsRestingAsync(string job, CancellationToken cancellationToken)
    {
        var (today, earliest) = (Today, Today.AddDays(-LongestRest));
        return database.JobRuns.AnyAsync(
            run => run.Name == job && run.LastRun != Never && (run.LastRun < earliest || run.LastRun > today),
            cancellationToken);
    }

    /// <summary>Notes that the job was done today by hand.</summary>
    public Task MarkAsync(string job, CancellationToken cancellationToken) => SetAsync(job, Today, cancellationToken);

    /// <summary>Gives the turn back when the job failed, so that it is tried again today.</summary>
    public Task GiveBackAsync(string job) => SetAsync(job, Today.AddDays(-1), CancellationToken.None);

    private Task<int> SetAsync(string job, DateOnly day, CancellationToken cancellationToken) => database.JobRuns
        .Where(run => run.Name == job)
        .ExecuteUpdateAsync(set => set.SetProperty(run => run.LastRun, day), cancellationToken);
}

/// <summary>When a daily job was last done, by whichever instance.</summary>
public sealed class JobRun
{
    public const int NameMaxLength = 50;

    /// <summary>Name of the job. The migrations make its row, so that taking a turn is one update.</summary>
    public required string Name { get; set; }

    /// <summary>The day, in UTC or as the job counts its days.</summary>
    public required DateOnly LastRun { get; set; }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.HasKey(run => run.Name);
        builder.Property(run => run.Name).HasMaxLength(JobRun.NameMaxLength);
        builder.HasData(
            new JobRun { Name = DailyTurns.Retention, LastRun = DailyTurns.Never },
            new JobRun { Name = DailyTurns.QuarantineMail, LastRun = DailyTurns.Never });
    }
}
