using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Privacy;

namespace PlgTraject.Web.Privacy;

/// <summary>What is older than its period on a day. Days are of UTC, so that all that is due goes in one run.</summary>
public sealed class RetentionDue(PlgTrajectDbContext database, IOptions<RetentionOptions> options, TimeProvider clock)
{
    private RetentionOptions Periods => options.Value;

    /// <summary>Of any status, those in quarantine too.</summary>
    public IQueryable<Lead> Leads(LeadStatus status, DateOnly day)
    {
        var before = Before(day, Periods.Leads.Of(status));
        return database.AllLeads.Where(lead => lead.Status == status && lead.CreatedAt < before
            && !lead.StatusChanges.Any(change => change.ChangedAt >= before));
    }

    /// <summary>Mails of a lead that were not sent go with their lead; others that were refused for good go as if they were.</summary>
    public IQueryable<OutboxMail> Mails(DateOnly day)
    {
        var before = Before(day, Periods.MailDays);
        return database.OutboxMails.Where(mail => (mail.State == MailState.Sent && mail.SentAt < before)
            || (mail.State == MailState.Parked && mail.LeadId == null && mail.CreatedAt < before));
    }

    public IQueryable<AuditEntry> AuditEntries(DateOnly day)
    {
        var before = Before(day, Periods.AuditDays);
        return database.AuditEntries.Where(entry => entry.At < before);
    }

    public IQueryable<Erasure> Erasures(DateOnly day)
    {
        var before = Before(day, Periods.BackupDays);
        return database.Erasures.Where(erasure => erasure.At < before);
    }

    /// <summary>Those that ran out; they have no period of their own and are no part of the counts.</summary>
    public IQueryable<AccountSession> Sessions()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return database.AccountSessions.Where(session => session.EndsAt <= now);
    }

    /// <summary>What goes on a day, if nothing happens until then.</summary>
    public async Task<RetentionCounts> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var leads = new Dictionary<LeadStatus, int>();
        foreach (var status in Enum.GetValues<LeadStatus>())
        {
            leads[status] = await Leads(status, day).CountAsync(cancellationToken);
        }

        return new RetentionCounts(
            leads,
            await Mails(day).CountAsync(cancellationToken),
            await AuditEntries(day).CountAsync(cancellationToken),
            await Erasures(day).CountAsync(cancellationToken));
    }

    private static DateTime Before(DateOnly day, int days) =>
        day.AddDays(-days).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
