using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Quarantine;

/// <summary>
/// Puts a mail to staff in the outbox while something waits in quarantine, once a day on a Dutch calendar, whichever
/// instance is first. It goes at the first look of the morning, or when the first suspect of the day comes after that.
/// </summary>
public sealed class QuarantineWatch(
    PlgTrajectDbContext database, WaitingSuspects waiting, QuarantineMail mail, DailyTurns turns, OutboxSignal outbox,
    TimeProvider clock)
{
    /// <summary>Before this hour, on a Dutch clock, nobody is told.</summary>
    public const int FirstHour = 7;

    /// <summary>How many suspects a mail names.</summary>
    public const int MostNamed = 25;

    /// <returns>Whether there is a mail now.</returns>
    public async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        var now = DutchText.InAmsterdam(clock.GetUtcNow().UtcDateTime);
        var today = DateOnly.FromDateTime(now);
        // Looking takes no lock, so that it does not hold up somebody who stores an inquiry.
        if (now.Hour < FirstHour || !await database.Suspects.AnyAsync(cancellationToken)
            || !await turns.IsFreeAsync(DailyTurns.QuarantineMail, today, cancellationToken))
        {
            return false;
        }

        var isTold = await database.AloneAsync(stop => TellAsync(today, stop), cancellationToken);
        if (isTold)
        {
            outbox.Raise();
        }

        return isTold;
    }

    /// <summary>Takes the turn and writes the mail in one transaction: there is never one without the other.</summary>
    private async Task<bool> TellAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var total = await waiting.CountAsync(cancellationToken);
        if (total == 0 || !await turns.TakeAsync(DailyTurns.QuarantineMail, today, cancellationToken))
        {
            return false;
        }

        database.OutboxMails.Add(mail.Of(
            total,
            await waiting.CountGoingAsync(cancellationToken),
            await waiting.FirstAsync(MostNamed, cancellationToken)));
        await database.SaveChangesAsync(cancellationToken);
        return true;
    }
}

/// <summary>Has <see cref="QuarantineWatch"/> look at the start and every quarter of an hour.</summary>
public sealed class QuarantineWatchService(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<QuarantineWatchService> logger)
    : RegularJob(scopes, clock, logger, TimeSpan.FromMinutes(15))
{
    private readonly ILogger _logger = logger;

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<QuarantineWatch>().TellAsync(cancellationToken))
        {
            _logger.LogInformation("Staff are told by mail what waits in quarantine");
        }
    }
}
