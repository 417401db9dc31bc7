using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Quarantine;

/// <summary>What waits in quarantine until a colleague releases or deletes it, and when it goes by itself.</summary>
public sealed class WaitingSuspects(
    PlgTrajectDbContext database, SeenSuspectRetention seen, UnseenSuspectRetention unseen, DailyTurns turns,
    TimeProvider clock, ILogger<WaitingSuspects> logger)
{
    /// <summary>So many days before something goes by itself, staff are told.</summary>
    public const int DaysOfWarning = 7;

    /// <summary>How many wait, also those that go soon.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => database.Suspects.CountAsync(cancellationToken);

    /// <summary>How many go by themselves within <see cref="DaysOfWarning"/>.</summary>
    public Task<int> CountGoingAsync(CancellationToken cancellationToken) => Going.CountAsync(cancellationToken);

    /// <summary>When that came which waits longest, in UTC; null when nothing waits.</summary>
    public Task<DateTime?> OldestAsync(CancellationToken cancellationToken) => database.Suspects
        .OrderBy(lead => lead.Id).Select(lead => (DateTime?)lead.CreatedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The first of some suspects: those that go soon, then the newest.</summary>
    public async Task<IReadOnlyList<WaitingSuspect>> FirstAsync(
        IQueryable<Lead> suspects, int count, CancellationToken cancellationToken)
    {
        var going = Going.Select(lead => lead.Id);
        var rows = await suspects
            .OrderByDescending(lead => going.Contains(lead.Id)).ThenByDescending(lead => lead.Id).Take(count)
            .Select(lead => new WaitingSuspect(
                lead.Reference, lead.Name, lead.School, lead.Email, lead.Question, lead.Suspicion, lead.CreatedAt,
                lead.LookedAt))
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => row with
            {
                GoesSoonOn = GoesOn(row.CreatedAt, row.LookedAt) is var day && day <= LastDayOfWarning ? day : null,
            }),
        ];
    }

    /// <summary>The first of all that wait.</summary>
    public Task<IReadOnlyList<WaitingSuspect>> FirstAsync(int count, CancellationToken cancellationToken) =>
        FirstAsync(database.Suspects, count, cancellationToken);

    /// <summary>The day on which a suspect goes by itself: tomorrow, if that should have happened already.</summary>
    /// <param name="createdAt">When it came, in UTC.</param>
    /// <param name="lookedAt">When a colleague first looked at it, in UTC, or null.</param>
    public DateOnly GoesOn(DateTime createdAt, DateTime? lookedAt)
    {
        var (day, tomorrow) = (lookedAt is { } at ? seen.GoesOn(at) : unseen.GoesOn(createdAt), turns.Today.AddDays(1));
        return day < tomorrow ? tomorrow : day;
    }

    /// <summary>
    /// Notes that a colleague looks at it, from which its period counts. When that cannot be noted the colleague sees
    /// the page all the same: it then stays as long as what nobody looked at, and the next look counts.
    /// </summary>
    /// <param name="reference">The reference of a suspect.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    /// <returns>When, in UTC.</returns>
    public async Task<DateTime> LookAsync(string reference, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            // Its version stays, so that whoever releases it at this moment is not held up.
            await database.Suspects.Where(lead => lead.Reference == reference && lead.LookedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(lead => lead.LookedAt, now), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "It could not be noted that somebody looked at a suspect inquiry");
        }

        return now;
    }

    private DateOnly LastDayOfWarning => turns.Today.AddDays(DaysOfWarning);

    private IQueryable<Lead> Going => seen.Due(LastDayOfWarning).Concat(unseen.Due(LastDayOfWarning));
}

/// <summary>An inquiry in quarantine. Times are UTC.</summary>
public sealed record WaitingSuspect(
    string Reference, string Name, string School, string Email, string? Question, string? Suspicion, DateTime CreatedAt,
    DateTime? LookedAt)
{
    /// <summary>
    /// The day on which it goes by itself; null when that is later than <see cref="WaitingSuspects.DaysOfWarning"/>.
    /// </summary>
    public DateOnly? GoesSoonOn { get; init; }
}
