using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Sends the mails that are due. Several instances can do this on one database, since each claims its mails first.
/// Sending happens outside any transaction. When a process dies between sending a mail and recording that, its lease
/// runs out and the mail goes out once more, with the same Message-ID.
/// </summary>
public sealed class OutboxDispatcher(
    OutboxLeases leases, OutboxOutcomes outcomes, IMailTransport transport, IOptions<MailOptions> options,
    MailMeter meter, ILogger<OutboxDispatcher> logger)
{
    /// <summary>How many mails are sent at the same time.</summary>
    private const int Parallelism = 4;

    /// <summary>
    /// How many times as many mails are claimed at once. Few, so that two instances share a rush, and few mails wait
    /// when a process is killed.
    /// </summary>
    private const int Rounds = 2;

    /// <summary>Sends the mails that are due until none is left.</summary>
    /// <exception cref="OperationCanceledException">
    /// The program stops. The mails that were being sent are finished.
    /// </exception>
    public async Task DispatchDueAsync(CancellationToken cancellationToken)
    {
        while (await leases.ClaimAsync(Parallelism * Rounds, Rounds, cancellationToken) is { Count: > 0 } claimed)
        {
            try
            {
                await Parallel.ForEachAsync(
                    claimed,
                    new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
                    async (mail, _) => await DispatchAsync(mail));
            }
            catch (OperationCanceledException)
            {
                await leases.ReleaseAsync(claimed);
                throw;
            }
        }
    }

    private async Task DispatchAsync(OutboxMail mail)
    {
        // After a long pause of this process, on a machine that slept, another dispatcher may have claimed it.
        if (!leases.MaySend(mail))
        {
            return;
        }

        try
        {
            using var timeout = new CancellationTokenSource(options.Value.Smtp.Timeout);
            await transport.SendAsync(MimeMessages.Create(mail, await leases.FilesAsync(mail)), timeout.Token);
        }
        catch (UnsendableMailException exception)
        {
            logger.LogError("Mail {MailId} is parked: {Fault}", mail.Id, exception.Fault);
            meter.Parked();
            await outcomes.RecordFailedAsync(mail, MailState.Parked, exception.Message);
            return;
        }
        catch (Exception exception)
        {
            // Whatever went wrong, the mail is tried again. What the server said may hold an address, so it is not
            // logged.
            logger.LogWarning("Mail {MailId} was not sent at attempt {Attempt}: {Fault}",
                mail.Id, mail.Attempts + 1, (exception as MailDelayedException)?.Fault ?? exception.GetType().Name);
            meter.Retried();
            await outcomes.RecordFailedAsync(mail, MailState.Pending, exception is OperationCanceledException
                ? $"Geen antwoord binnen {options.Value.Smtp.Timeout.TotalSeconds:0} seconden"
                : exception.Message);
            return;
        }

        meter.Sent();
        await outcomes.RecordSentAsync(mail);
        logger.LogInformation("Mail {MailId} is sent", mail.Id);
    }
}
