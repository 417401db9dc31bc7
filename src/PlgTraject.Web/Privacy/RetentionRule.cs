using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Privacy;

/// <summary>Removes what is over. Each domain registers a rule for each thing it keeps.</summary>
public abstract class RetentionRule
{
    /// <summary>Removes what is due, a little at a time.</summary>
    /// <returns>How much there was.</returns>
    public abstract Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken);
}

/// <summary>
/// Removes something after a period, and is counted: staff, the command and the audit log are told how much it removes.
/// Days are days in UTC, so that one run removes all that is due.
/// </summary>
public abstract class PeriodRule : RetentionRule
{
    public abstract KeptKind Kind { get; }

    /// <summary>What it is called in the output of the command: "leads New".</summary>
    public abstract string Key { get; }

    /// <summary>What it is called on the page of staff, in Dutch.</summary>
    public abstract string Name { get; }

    /// <summary>For how many days it is kept.</summary>
    public abstract int Days { get; }

    /// <summary>How much is removed on a day, if nothing changes until then.</summary>
    public abstract Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>The day, in UTC, on which something is removed whose period began at a moment.</summary>
    public DateOnly GoesOn(DateTime since) => DateOnly.FromDateTime(since).AddDays(Days + 1);

    /// <summary>What is older than this moment, in UTC, is removed on the day.</summary>
    protected DateTime Before(DateOnly day) => day.AddDays(-Days).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}

/// <summary>
/// Removes mails that were sent. A parked mail is removed together with its lead, or here when it has no lead.
/// </summary>
public sealed class MailRetention(PlgTrajectDbContext database, PickupFolder pickup, IOptions<RetentionOptions> options)
    : PeriodRule
{
    private const int BatchSize = 100;

    public override KeptKind Kind { get; } = new MailKind();

    public override string Key => "sent mails";

    public override string Name => "Verstuurde mails";

    public override int Days => options.Value.MailDays;

    public override Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) =>
        Due(day).CountAsync(cancellationToken);

    public override async Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (total, last) = (0, 0);
        do
        {
            var mails = await Due(today).OrderBy(mail => mail.Id).Take(BatchSize)
                .Select(mail => new { mail.Id, mail.MessageId }).ToListAsync(cancellationToken);
            pickup.Remove(mails.Select(mail => mail.MessageId));
            var ids = mails.Select(mail => mail.Id).ToList();
            total += await database.OutboxMails
                .Where(mail => ids.Contains(mail.Id)).ExecuteDeleteAsync(cancellationToken);
            last = ids.Count;
        }
        while (last == BatchSize);
        return total;
    }

    private IQueryable<OutboxMail> Due(DateOnly day)
    {
        var before = Before(day);
        // What a colleague wrote to a school is a part of the conversation, and goes with its lead.
        return database.OutboxMails.Where(mail =>
            (mail.State == MailState.Sent && mail.SentAt < before && mail.Audience != MailAudience.School)
            || (mail.State == MailState.Parked && mail.LeadId == null && mail.CreatedAt < before));
    }
}

/// <summary>Removes lines of the audit log.</summary>
public sealed class AuditRetention(PlgTrajectDbContext database, IOptions<RetentionOptions> options) : PeriodRule
{
    public override KeptKind Kind { get; } = new AuditEntryKind();

    public override string Key => "audit entries";

    public override string Name => "Regels van het logboek";

    public override int Days => options.Value.AuditDays;

    public override Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var before = Before(day);
        return database.AuditEntries.CountAsync(entry => entry.At < before, cancellationToken);
    }

    public override Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var before = Before(today);
        return database.AuditEntries.Where(entry => entry.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>Removes keys by which something is erased again after a restore, when no back-up is older.</summary>
public sealed class ErasureRetention(PlgTrajectDbContext database, IOptions<RetentionOptions> options) : PeriodRule
{
    public override KeptKind Kind { get; } = new ErasureKind();

    public override string Key => "erasure keys";

    public override string Name => "Sleutels van wat gewist is";

    public override int Days => options.Value.BackupDays;

    public override Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var before = Before(day);
        return database.Erasures.CountAsync(erasure => erasure.At < before, cancellationToken);
    }

    public override Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var before = Before(today);
        return database.Erasures.Where(erasure => erasure.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
