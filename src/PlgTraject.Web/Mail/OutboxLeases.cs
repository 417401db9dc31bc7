using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Mail;

/// <summary>
/// The outbox as several dispatchers on one database share it: each claims some due mails by a lease, which keeps the
/// others away from them, and records the outcome under that same lease.
/// </summary>
public sealed class OutboxLeases(
    IServiceScopeFactory scopes, IOptions<MailOptions> options, TimeProvider clock, ILogger<OutboxLeases> logger)
    : IDisposable
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<OutboxMail> _sent = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    private TimeSpan Timeout => options.Value.Smtp.Timeout;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Claims the mails that have been due longest, for as long as <paramref name="rounds"/> attempts may take.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="rounds">How many attempts are made one after the other.</param>
    /// <param name="cancellationToken">Stops before the claim.</param>
    public async Task<IReadOnlyList<OutboxMail>> ClaimAsync(int count, int rounds, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mails = Mails(scope);
        var now = Now;
        // One timeout more than needed, for machines whose clocks differ.
        var until = now + (Timeout * (rounds + 1));
        var free = mails.Where(mail => mail.NextAttemptAt <= now && (mail.LeasedUntil == null || mail.LeasedUntil < now));
        var due = free.Where(mail => mail.State == MailState.Pending);
        // Looking takes no lock; an idle dispatcher must not stand in the way of who stores an inquiry. What comes back is asked
        // of all that wait, so only when none is due: with many due it would be asked before each few of them.
        if (!await due.AnyAsync(cancellationToken)
            && !await ComeBackAsync(mails.Where(mail => mail.State == MailState.Pending), now, until, cancellationToken))
        {
            return [];
        }

        var lease = Guid.NewGuid();
        var first = due.OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id).Take(count).Select(mail => mail.Id);
        // Asked of the row that is written too: another dispatcher may claim it after the first were chosen. Not as "pending",
        // by which SQLite would go through all that wait instead of looking up the first.
        var claimed = await free.Where(mail => first.Contains(mail.Id) && mail.State != MailState.Sent && mail.State != MailState.Parked).ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.LeasedUntil, until).SetProperty(mail => mail.LeaseId, lease),
            CancellationToken.None);
        var mine = mails.AsNoTracking().Where(mail => mail.State == MailState.Pending && mail.LeaseId == lease)
            .OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id);
        // They are among the first, so it ends with the last of them instead of reading all that wait. With fewer than asked for not
        // many wait, and a claim that was made, not heard of and made again counts only its last ones.
        return await (claimed == count ? mine.Take(count) : mine).ToListAsync(CancellationToken.None);
    }

    /// <summary>Whether an attempt that starts now is over before anybody else can claim the mail.</summary>
    public bool MaySend(OutboxMail claimed) => Now + Timeout <= claimed.LeasedUntil;

    /// <summary>Gives back what was claimed and not attempted.</summary>
    public async Task ReleaseAsync(IReadOnlyList<OutboxMail> claimed)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lease = claimed[0].LeaseId;
        await Mails(scope).Where(mail => mail.State == MailState.Pending && mail.LeaseId == lease)
            .ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.LeasedUntil, (DateTime?)null)
                .SetProperty(mail => mail.LeaseId, (Guid?)null));
    }

    /// <summary>
    /// Returns when it is committed. What is sent while a commit is under way goes into the next one together, so that a
    /// busy outbox leaves the database to those who write inquiries.
    /// </summary>
    public async Task RecordSentAsync(OutboxMail claimed)
    {
        _sent.Enqueue(claimed);
        await _turn.WaitAsync();
        try
        {
            var mails = new List<OutboxMail>();
            while (_sent.TryDequeue(out var mail))
            {
                mails.Add(mail);
            }

            var now = Now;
            // None when who had the turn before took this one along.
            foreach (var claim in mails.GroupBy(mail => mail.LeaseId))
            {
                await RecordAsync([.. claim], set => set
                    .SetProperty(mail => mail.State, MailState.Sent)
                    .SetProperty(mail => mail.SentAt, now)
                    .SetProperty(mail => mail.LastError, (string?)null));
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <param name="claimed">The mail.</param>
    /// <param name="state">Pending to try again later, Parked for staff to look at.</param>
    /// <param name="reason">What the mail server said.</param>
    public Task RecordFailedAsync(OutboxMail claimed, MailState state, string reason)
    {
        var next = Now + RetrySchedule.PauseAfter(claimed.Attempts + 1);
        var error = reason.Length > OutboxMail.ErrorMaxLength ? reason[..OutboxMail.ErrorMaxLength] : reason;
        return RecordAsync([claimed], set => set
            .SetProperty(mail => mail.State, state)
            .SetProperty(mail => mail.NextAttemptAt, next)
            .SetProperty(mail => mail.LastError, error));
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// Keeps trying as long as the lease lasts: a mail that went out while the database is busy or away must not go
    /// out again.
    /// </summary>
    /// <param name="claimed">Mails of one claim.</param>
    /// <param name="outcome">What became of all of them.</param>
    private async Task RecordAsync(IReadOnlyList<OutboxMail> claimed, Action<UpdateSettersBuilder<OutboxMail>> outcome)
    {
        var ids = claimed.Select(mail => mail.Id).ToList();
        var lease = claimed[0].LeaseId;
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var recorded = await Mails(scope)
                    .Where(mail => ids.Contains(mail.Id) && mail.LeaseId == lease)
                    .ExecuteUpdateAsync(set =>
                    {
                        outcome(set);
                        set.SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1)
                            .SetProperty(mail => mail.LeasedUntil, (DateTime?)null)
                            .SetProperty(mail => mail.LeaseId, (Guid?)null);
                    });
                if (recorded < ids.Count)
                {
                    logger.LogWarning("The lease on a mail of {Mails} ran out before its outcome was recorded", ids);
                }

                return;
            }
            catch (Exception exception) when (Now < claimed[0].LeasedUntil)
            {
                logger.LogWarning("The outcome of mails {Mails} is not recorded yet: {Fault}", ids, exception.GetType().Name);
                await Task.Delay(RetryPause, clock);
            }
        }
    }

    /// <summary>
    /// A clock that was set back leaves attempts and leases at moments that no clock of now can give: they would be waited for
    /// as long as it was set back. Such an attempt is due; such a lease ends as one of now would, so that whoever is still
    /// sending under it has the time to record that.
    /// </summary>
    /// <returns>Whether there were any.</returns>
    private async Task<bool> ComeBackAsync(
        IQueryable<OutboxMail> pending, DateTime now, DateTime until, CancellationToken cancellationToken)
    {
        var (latestAttempt, latestLease) = (now + (RetrySchedule.Longest * 2), until + Timeout);
        var ahead = pending.Where(mail => mail.NextAttemptAt > latestAttempt || mail.LeasedUntil > latestLease);
        if (!await ahead.AnyAsync(cancellationToken))
        {
            return false;
        }

        var count = await ahead.ExecuteUpdateAsync(
            set => set
                .SetProperty(mail => mail.NextAttemptAt, mail => mail.NextAttemptAt > latestAttempt ? now : mail.NextAttemptAt)
                .SetProperty(mail => mail.LeasedUntil, mail => mail.LeasedUntil > latestLease ? until : mail.LeasedUntil),
            CancellationToken.None);
        logger.LogWarning("The clock was set back: {Count} mails no longer wait for a moment far ahead", count);
        return true;
    }

    private static DbSet<OutboxMail> Mails(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().OutboxMails;
}
