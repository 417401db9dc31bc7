using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Web.Mail;

/// <summary>
/// The mails that the mail server refused: those that are parked, and those that wait because the refusal is about our
/// settings. Some were parked by such a refusal too, by a version that did not tell the two apart.
/// </summary>
public sealed class RefusedMails(
    PlgTrajectDbContext database, AuditTrail audit, OutboxSignal outbox, TimeProvider clock)
{
    /// <summary>So many mails are updated by one statement, since a database takes only so many parameters.</summary>
    private const int Batch = 500;

    /// <summary>With this digit the answer of a server begins that refuses for good.</summary>
    private const string PermanentAnswer = "5";

    /// <summary>How many there are.</summary>
    public async Task<RefusedMailCounts> CountAsync(CancellationToken cancellationToken)
    {
        var groups = await database.OutboxMails
            .Where(mail => mail.State == MailState.Parked
                || (mail.State == MailState.Pending && mail.LastError!.StartsWith(PermanentAnswer)))
            .GroupBy(mail => new
            {
                mail.State,
                mail.LastError,
                IsDaily = mail.State == MailState.Parked && mail.Audience == MailAudience.StaffDaily,
                LeadId = mail.State == MailState.Parked ? mail.LeadId : null,
            })
            .Select(group => new
            {
                group.Key.State,
                group.Key.LastError,
                group.Key.LeadId,
                group.Key.IsDaily,
                Count = group.Count(),
            })
            .ToListAsync(cancellationToken);
        var parked = groups.Where(group => group.State == MailState.Parked).ToList();
        var waiting = groups.Where(group => group.State == MailState.Pending).ToList();
        return new RefusedMailCounts
        {
            Parked = parked.Sum(group => group.Count),
            AboutUs = parked.Where(group => IsAboutUs(group.LastError)).Sum(group => group.Count),
            OfAccounts = parked.Where(group => group is { LeadId: null, IsDaily: false }).Sum(group => group.Count),
            Daily = parked.Where(group => group.IsDaily).Sum(group => group.Count),
            Leads = parked.Where(group => group.LeadId is not null).DistinctBy(group => group.LeadId).Count(),
            Waiting = waiting.Sum(group => group.Count),
            Answer = SmtpAnswer.Read(waiting.MaxBy(group => group.Count)?.LastError),
        };
    }

    /// <summary>Sends the mails again that were parked by a refusal about us.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SendAgainAsync(CancellationToken cancellationToken)
    {
        var count = await database.AloneAsync(MakeDueAsync, cancellationToken);
        if (count > 0)
        {
            outbox.Raise();
        }

        return count;
    }

    /// <summary>Makes the parked ones among these mails wait to be sent.</summary>
    /// <returns>How many.</returns>
    internal static Task<int> MakeDueAsync(
        IQueryable<OutboxMail> mails, DateTime now, CancellationToken cancellationToken) =>
        mails.Where(mail => mail.State == MailState.Parked).ExecuteUpdateAsync(
            set => set
                .SetProperty(mail => mail.State, MailState.Pending)
                .SetProperty(mail => mail.NextAttemptAt, now)
                .SetProperty(mail => mail.WaitingSince, now)
                // Otherwise it would count as one that the server still refuses.
                .SetProperty(mail => mail.LastError, (string?)null),
            cancellationToken);

    private async Task<int> MakeDueAsync(CancellationToken cancellationToken)
    {
        var parked = await database.OutboxMails.Where(mail => mail.State == MailState.Parked)
            .Select(mail => new { mail.Id, mail.LastError }).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var count = 0;
        foreach (var batch in parked.Where(mail => IsAboutUs(mail.LastError)).Select(mail => mail.Id).Chunk(Batch))
        {
            count += await MakeDueAsync(
                database.OutboxMails.Where(mail => batch.Contains(mail.Id)), now, cancellationToken);
        }

        if (count > 0)
        {
            audit.Add(new RefusedMailsSentAgain(count));
            await audit.SaveAsync(cancellationToken);
        }

        return count;
    }

    // At which step it was refused is not stored. The answers that one gives about the sender never parked a mail.
    private static bool IsAboutUs(string? lastError) => SmtpAnswer.Read(lastError) is { IsPermanent: true } answer
        && answer.About(SmtpStep.Receiver) == RefusalSubject.Us;
}

/// <summary>How many mails the mail server refused.</summary>
public sealed record RefusedMailCounts
{
    /// <summary>Those that wait for staff.</summary>
    public required int Parked { get; init; }

    /// <summary>
    /// Of the parked ones, those that can be sent again together, because the refusal was about our settings.
    /// </summary>
    public required int AboutUs { get; init; }

    /// <summary>Of the parked ones, those that are about an account.</summary>
    public required int OfAccounts { get; init; }

    /// <summary>
    /// Of the parked ones, those about what waits in quarantine. The others, of neither kind, are about a lead.
    /// </summary>
    public required int Daily { get; init; }

    /// <summary>How many leads have a parked mail.</summary>
    public required int Leads { get; init; }

    /// <summary>Those that are tried again by themselves, though in vain until a setting is right.</summary>
    public required int Waiting { get; init; }

    /// <summary>What the server says to most of the waiting ones; null when there are none.</summary>
    public required SmtpAnswer? Answer { get; init; }
}
