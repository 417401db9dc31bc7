using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Sends what is due. Each mail is claimed by a short lease first, so that several instances can do this on one
/// database; sending happens outside any transaction; then the outcome is recorded under that same lease. A process
/// that dies between sending and recording leaves a lease that runs out: the mail goes again with the same Message-ID.
/// </summary>
public sealed class OutboxDispatcher(
    IServiceScopeFactory scopes,
    IMailTransport transport,
    IOptions<MailOptions> options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger)
{
    private const int BatchSize = 20;
    private const int Parallelism = 4;

    /// <summary>Longer than an attempt may take, so that nobody else claims a mail that is being sent.</summary>
    private TimeSpan Lease => options.Value.Smtp.Timeout * 2;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends the mails that are due until none is left.</summary>
    public async Task DispatchDueAsync(CancellationToken cancellationToken)
    {
        while (await FindDueAsync(cancellationToken) is { Count: > 0 } due)
        {
            // A mail whose turn has come is finished even when the program is asked to stop.
            await Parallel.ForEachAsync(
                due,
                new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
                async (id, _) => await DispatchAsync(id));
        }
    }

    private async Task<List<long>> FindDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Now;
        return await Mails(scope)
            .Where(mail => mail.State == MailState.Pending && mail.NextAttemptAt <= now
                && (mail.LeasedUntil == null || mail.LeasedUntil < now))
            .OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id)
            .Select(mail => mail.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }

    private async Task DispatchAsync(long id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lease = Guid.NewGuid();
        if (await ClaimAsync(scope, id, lease) is not { } mail)
        {
            return;
        }

        try
        {
            using var timeout = new CancellationTokenSource(options.Value.Smtp.Timeout);
            await transport.SendAsync(MimeMessages.Create(mail), timeout.Token);
        }
        catch (MailRefusedException exception)
        {
            logger.LogError("Mail {MailId} is parked: the mail server refused it for good", id);
            await RecordFailureAsync(scope, mail, lease, MailState.Parked, exception);
            return;
        }
        catch (Exception exception)
        {
            // Whatever it was, the mail stays and is tried again. The server's words may hold an address: not logged.
            logger.LogWarning("Mail {MailId} was not sent at attempt {Attempt}: {Fault}",
                id, mail.Attempts + 1, exception.GetType().Name);
            await RecordFailureAsync(scope, mail, lease, MailState.Pending, exception);
            return;
        }

        var sentAt = Now;
        await Claimed(scope, id, lease).ExecuteUpdateAsync(set => set
            .SetProperty(sent => sent.State, MailState.Sent)
            .SetProperty(sent => sent.SentAt, sentAt)
            .SetProperty(sent => sent.Attempts, mail.Attempts + 1)
            .SetProperty(sent => sent.LastError, (string?)null)
            .SetProperty(sent => sent.LeasedUntil, (DateTime?)null)
            .SetProperty(sent => sent.LeaseId, (Guid?)null));
        logger.LogInformation("Mail {MailId} is sent", id);
    }

    /// <summary>The mail, or null when another dispatcher was first.</summary>
    private async Task<OutboxMail?> ClaimAsync(AsyncServiceScope scope, long id, Guid lease)
    {
        var now = Now;
        var until = now + Lease;
        var claimed = await Mails(scope)
            .Where(mail => mail.Id == id && mail.State == MailState.Pending && mail.NextAttemptAt <= now
                && (mail.LeasedUntil == null || mail.LeasedUntil < now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.LeasedUntil, until)
                .SetProperty(mail => mail.LeaseId, lease));
        return claimed == 0 ? null : await Claimed(scope, id, lease).AsNoTracking().SingleOrDefaultAsync();
    }

    private async Task RecordFailureAsync(
        AsyncServiceScope scope, OutboxMail mail, Guid lease, MailState state, Exception exception)
    {
        var attempts = mail.Attempts + 1;
        var next = Now + RetrySchedule.PauseAfter(attempts);
        var error = exception.Message.Length > OutboxMail.ErrorMaxLength
            ? exception.Message[..OutboxMail.ErrorMaxLength]
            : exception.Message;
        await Claimed(scope, mail.Id, lease).ExecuteUpdateAsync(set => set
            .SetProperty(failed => failed.State, state)
            .SetProperty(failed => failed.Attempts, attempts)
            .SetProperty(failed => failed.NextAttemptAt, next)
            .SetProperty(failed => failed.LastError, error)
            .SetProperty(failed => failed.LeasedUntil, (DateTime?)null)
            .SetProperty(failed => failed.LeaseId, (Guid?)null));
    }

    private static DbSet<OutboxMail> Mails(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().OutboxMails;

    private static IQueryable<OutboxMail> Claimed(AsyncServiceScope scope, long id, Guid lease) =>
        Mails(scope).Where(mail => mail.Id == id && mail.LeaseId == lease);
}
