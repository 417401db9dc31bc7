using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Mail;

/// <summary>How many mails wait in the outbox, and for how long.</summary>
public sealed class OutboxState(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxState> logger)
{
    /// <summary>
    /// How long a snapshot is used: size and age are asked one after the other, and must be of one moment.
    /// </summary>
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(2);

    private readonly Lock _turn = new();
    private Snapshot? _last;
    private long _readAt;

    /// <param name="Size">Mails that are still to be sent. A parked mail does not count: it waits for staff.</param>
    /// <param name="Age">
    /// How long the oldest of them has been waiting (<see cref="OutboxMail.WaitingSince"/>). It does not count from the
    /// next attempt, because that moment keeps moving while the mail server is down.
    /// </param>
    public sealed record Snapshot(int Size, TimeSpan Age);

    public async Task<Snapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return Of(await Waiting(scope).ToListAsync(cancellationToken));
    }

    /// <summary>The same, at most two seconds old, for who measures; null when the database does not answer.</summary>
    public Snapshot? TryRead()
    {
        lock (_turn)
        {
            if (_readAt != 0 && clock.GetElapsedTime(_readAt) < Validity)
            {
                return _last;
            }

            _last = null;
            try
            {
                using var scope = scopes.CreateScope();
                _last = Of([.. Waiting(scope)]);
            }
            catch (ObjectDisposedException)
            {
                // Measures are collected once more while the program ends, when its services are gone already.
            }
            // Whatever is wrong, the other measures must still be collected.
#pragma warning disable CA1031
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.LogWarning("The outbox could not be measured: {Fault}", exception.GetType().Name);
            }

            _readAt = clock.GetTimestamp();
            return _last;
        }
    }

    private static IQueryable<Found> Waiting(IServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().OutboxMails
            .Where(mail => mail.State == MailState.Pending)
            .GroupBy(mail => mail.State)
            .Select(group => new Found { Count = group.Count(), Oldest = group.Min(mail => mail.WaitingSince) });

    private Snapshot Of(IReadOnlyList<Found> found) => found is [var waiting]
        ? new Snapshot(waiting.Count, clock.GetUtcNow().UtcDateTime - waiting.Oldest)
        : new Snapshot(0, TimeSpan.Zero);

    private sealed class Found
    {
        public int Count { get; init; }
        public DateTime Oldest { get; init; }
    }
}

/// <summary>
/// Degraded while a mail is parked, waits too long, or waits for a setting to be put right. Inquiries can still be
/// stored, so the site stays ready.
/// </summary>
public sealed class OutboxHealthCheck(OutboxState outbox, RefusedMails refused, IOptions<MailOptions> options)
    : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (state, counts) = (await outbox.ReadAsync(cancellationToken), await refused.CountAsync(cancellationToken));
        // These sentences go to the log. What the server said may hold an address, so they hold only its number.
        return counts switch
        {
            { Answer: { } answer } => HealthCheckResult.Degraded(
                $"The mail server refuses our mail, and {counts.Waiting} wait: {answer.Number}"),
            { Parked: > 0 } => HealthCheckResult.Degraded($"Parked mails: {counts.Parked}"),
            _ when state.Age > TimeSpan.FromMinutes(options.Value.LateAfterMinutes) =>
                HealthCheckResult.Degraded($"A mail has waited {state.Age.TotalMinutes:0} minutes"),
            _ => HealthCheckResult.Healthy(),
        };
    }
}
