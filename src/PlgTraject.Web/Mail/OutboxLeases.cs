using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Mail;

/// <summary>
/// The outbox as several dispatchers on one database share it: each claims some due mails by a lease, which keeps the
/// others away from them, and records the outcome under that same lease.
/// </summary>
public sealed class OutboxLeases(
    IServiceScopeFactory scopes, IOptions<MailOptions> options, TimeProvider clock, ILogger<OutboxLeases> logger)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

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
        var due = mails.Where(mail => mail.State == MailState.Pending && mail.NextAttemptAt <= now
            && (mail.LeasedUntil == null || mail.LeasedUntil < now));
        // Looking takes no lock; an idle dispatcher must not stand in the way of who stores an inquiry.
        if (!await due.AnyAsync(cancellationToken))
        {
            return [];
        }

        // One timeout more than needed, for machines whose clocks differ.
        var until = now + (Timeout * (rounds + 1));
        var lease = Guid.NewGuid();
        var first = due.OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id).Take(count).Select(mail => mail.Id);
        // "Due" is asked of the row that is written too: another dispatcher may claim it after the first were chosen.
        await due.Where(mail => first.Contains(mail.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(mail => mail.LeasedUntil, until).SetProperty(mail => mail.LeaseId, lease),
            CancellationToken.None);
        return await mails.AsNoTracking().Where(mail => mail.State == MailState.Pending && mail.LeaseId == lease)
            .OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id).ToListAsync(CancellationToken.None);
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

    public Task RecordSentAsync(OutboxMail claimed)
    {
        var now = Now;
        return RecordAsync(claimed, set => set
            .SetProperty(mail => mail.State, MailState.Sent)
            .SetProperty(mail => mail.SentAt, now)
            .SetProperty(mail => mail.LastError, (string?)null));
    }

    /// <param name="claimed">The mail.</param>
    /// <param name="state">Pending to try again later, Parked for staff to look at.</param>
    /// <param name="reason">What the mail server said.</param>
    public Task RecordFailedAsync(OutboxMail claimed, MailState state, string reason)
    {
        var next = Now + RetrySchedule.PauseAfter(claimed.Attempts + 1);
        var error = reason.Length > OutboxMail.ErrorMaxLength ? reason[..OutboxMail.ErrorMaxLength] : reason;
        return RecordAsync(claimed, set => set
            .SetProperty(mail => mail.State, state)
            .SetProperty(mail => mail.NextAttemptAt, next)
            .SetProperty(mail => mail.LastError, error));
    }

    /// <summary>
    /// Keeps trying as long as the lease lasts: a mail that went out while the database is busy or away must not go
    /// out again.
    /// </summary>
    private async Task RecordAsync(OutboxMail claimed, Action<UpdateSettersBuilder<OutboxMail>> outcome)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var recorded = await Mails(scope)
                    .Where(mail => mail.Id == claimed.Id && mail.LeaseId == claimed.LeaseId)
                    .ExecuteUpdateAsync(set =>
                    {
                        outcome(set);
                        set.SetProperty(mail => mail.Attempts, claimed.Attempts + 1)
                            .SetProperty(mail => mail.LeasedUntil, (DateTime?)null)
                            .SetProperty(mail => mail.LeaseId, (Guid?)null);
                    });
                if (recorded == 0)
                {
                    logger.LogWarning("The lease on mail {MailId} ran out before its outcome was recorded", claimed.Id);
                }

                return;
            }
            catch (Exception exception) when (Now < claimed.LeasedUntil)
            {
                logger.LogWarning("The outcome of mail {MailId} is not recorded yet: {Fault}",
                    claimed.Id, exception.GetType().Name);
                await Task.Delay(RetryPause, clock);
            }
        }
    }

    private static DbSet<OutboxMail> Mails(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().OutboxMails;
}
