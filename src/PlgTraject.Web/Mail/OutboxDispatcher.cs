using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Sends what is due. Mails are claimed a few at a time by a short lease first, so that several instances can do this on
/// one database; sending happens outside any transaction; then the outcome is recorded under that same lease. A process
/// that dies between sending and recording leaves a lease that runs out: the mail goes again with the same Message-ID.
/// </summary>
public sealed class OutboxDispatcher(
    IServiceScopeFactory scopes,
    IMailTransport transport,
    IOptions<MailOptions> options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger)
{
    private const int BatchSize = 8;
    private const int Parallelism = 4;

    /// <summary>Longer than the attempts of a batch may take, so that nobody else claims a mail that is being sent.</summary>
    private TimeSpan Lease => options.Value.Smtp.Timeout * ((BatchSize / Parallelism) + 1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends the mails that are due until none is left.</summary>
    public async Task DispatchDueAsync(CancellationToken cancellationToken)
    {
        while (await FindDueAsync(cancellationToken) is { Count: > 0 } due)
        {
            // Mails whose turn has come are finished even when the program is asked to stop.
            await DispatchAsync(due);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<List<long>> FindDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Due(scope)
            .OrderBy(mail => mail.NextAttemptAt).ThenBy(mail => mail.Id)
            .Select(mail => mail.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }

    private async Task DispatchAsync(List<long> due)
    {
        var lease = Guid.NewGuid();
        using var sent = new SentMails(scopes, clock, lease);
        await Parallel.ForEachAsync(
            await ClaimAsync(due, lease),
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism },
            async (mail, _) => await DispatchAsync(mail, lease, sent));
    }

    private async Task DispatchAsync(OutboxMail mail, Guid lease, SentMails sent)
    {
        var id = mail.Id;
        try
        {
            using var timeout = new CancellationTokenSource(options.Value.Smtp.Timeout);
            await transport.SendAsync(MimeMessages.Create(mail), timeout.Token);
        }
        catch (MailRefusedException exception)
        {
            logger.LogError("Mail {MailId} is parked: the mail server refused it for good", id);
            await RecordFailureAsync(mail, lease, MailState.Parked, exception);
            return;
        }
        catch (Exception exception)
        {
            // Whatever it was, the mail stays and is tried again. The server's words may hold an address: not logged.
            logger.LogWarning("Mail {MailId} was not sent at attempt {Attempt}: {Fault}",
                id, mail.Attempts + 1, exception.GetType().Name);
            await RecordFailureAsync(mail, lease, MailState.Pending, exception);
            return;
        }

        await sent.RecordAsync(id);
        logger.LogInformation("Mail {MailId} is sent", id);
    }

    /// <summary>Those that no other dispatcher claimed first.</summary>
    private async Task<List<OutboxMail>> ClaimAsync(List<long> ids, Guid lease)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = Now + Lease;
        var claimed = await Due(scope).Where(mail => ids.Contains(mail.Id))
            .ExecuteUpdateAsync(set => set
                .SetProperty(mail => mail.LeasedUntil, until)
                .SetProperty(mail => mail.LeaseId, lease));
        return claimed == 0
            ? []
            : await Mails(scope).AsNoTracking().Where(mail => ids.Contains(mail.Id) && mail.LeaseId == lease)
                .OrderBy(mail => mail.Id).ToListAsync();
    }

    private async Task RecordFailureAsync(OutboxMail mail, Guid lease, MailState state, Exception exception)
    {
        var attempts = mail.Attempts + 1;
        var next = Now + RetrySchedule.PauseAfter(attempts);
        var error = exception.Message.Length > OutboxMail.ErrorMaxLength
            ? exception.Message[..OutboxMail.ErrorMaxLength]
            : exception.Message;
        await using var scope = scopes.CreateAsyncScope();
        await Mails(scope).Where(failed => failed.Id == mail.Id && failed.LeaseId == lease).ExecuteUpdateAsync(set => set
            .SetProperty(failed => failed.State, state)
            .SetProperty(failed => failed.Attempts, attempts)
            .SetProperty(failed => failed.NextAttemptAt, next)
            .SetProperty(failed => failed.LastError, error)
            .SetProperty(failed => failed.LeasedUntil, (DateTime?)null)
            .SetProperty(failed => failed.LeaseId, (Guid?)null));
    }

    private IQueryable<OutboxMail> Due(AsyncServiceScope scope)
    {
        var now = Now;
        return Mails(scope).Where(mail => mail.State == MailState.Pending && mail.NextAttemptAt <= now
            && (mail.LeasedUntil == null || mail.LeasedUntil < now));
    }

    private static DbSet<OutboxMail> Mails(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().OutboxMails;
}
