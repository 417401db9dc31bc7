using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Mail;

/// <summary>
/// Sends what is due. Several instances can do this on one database, since each claims its mails first. Sending happens
/// outside any transaction. A process that dies between sending and recording leaves a lease that runs out: the mail
/// goes again with the same Message-ID.
/// </summary>
public sealed class OutboxDispatcher(
    OutboxLeases leases, IMailTransport transport, IOptions<MailOptions> options, MailMeter meter, ILogger<OutboxDispatcher> logger)
{
    private const int Parallelism = 4;

    /// <summary>Few, so that two instances share a rush, and a process that is killed keeps few mails waiting.</summary>
    private const int Rounds = 2;

    /// <summary>Sends the mails that are due until none is left.</summary>
    /// <exception cref="OperationCanceledException">Asked to stop; mails whose turn had come are finished.</exception>
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
        // After a long pause of this process (a machine that slept) somebody else may have it.
        if (!leases.MaySend(mail))
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
            logger.LogError("Mail {MailId} is parked: the mail server refused it for good", mail.Id);
            meter.Parked();
            await leases.RecordFailedAsync(mail, MailState.Parked, exception.Message);
            return;
        }
        catch (Exception exception)
        {
            // Whatever it was, the mail stays and is tried again. The server's words may hold an address: not logged.
            logger.LogWarning("Mail {MailId} was not sent at attempt {Attempt}: {Fault}",
                mail.Id, mail.Attempts + 1, exception.GetType().Name);
            meter.Retried();
            await leases.RecordFailedAsync(mail, MailState.Pending, exception is OperationCanceledException
                ? $"Geen antwoord binnen {options.Value.Smtp.Timeout.TotalSeconds:0} seconden"
                : exception.Message);
            return;
        }

        meter.Sent();
        await leases.RecordSentAsync(mail);
        logger.LogInformation("Mail {MailId} is sent", mail.Id);
    }
}
