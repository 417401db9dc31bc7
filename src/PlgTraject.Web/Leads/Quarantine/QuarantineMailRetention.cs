using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads.Quarantine;

/// <summary>
/// Removes the mails about what waited in quarantine on the days before, sent or not: the mail of today tells what
/// waits now, and the school that one names may have been erased since.
/// </summary>
public sealed class QuarantineMailRetention(PlgTrajectDbContext database, Eraser eraser, TimeProvider clock)
    : RetentionRule
{
    public override Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (before, now) = (today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), clock.GetUtcNow().UtcDateTime);
        return eraser.RemoveAsync(
            database.OutboxMails.Where(mail => mail.Audience == MailAudience.StaffDaily && mail.CreatedAt < before
                && !(mail.LeasedUntil > now)),
            cancellationToken);
    }
}
