using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Brochure;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Privacy;

namespace PlgTraject.Web.Data;

/// <summary>The one database: leads, outbox, staff accounts and sessions, audit log, counts, texts of the privacy page and data-protection keys.</summary>
public abstract class PlgTrajectDbContext(DbContextOptions options)
    : IdentityUserContext<Colleague>(options), IDataProtectionKeyContext
{
    /// <summary>Every lead, those in quarantine too: for storing, for the quarantine itself, and for what is kept of a person.</summary>
    public DbSet<Lead> AllLeads => Set<Lead>();

    /// <summary>The leads without those in quarantine: what lists, counts, searches and pages of staff are about.</summary>
    public IQueryable<Lead> Leads => AllLeads.Where(lead => lead.Status != LeadStatus.Suspect);

    public DbSet<LeadEvent> LeadEvents => Set<LeadEvent>();
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();
    public DbSet<BrochureDownloads> BrochureDownloads => Set<BrochureDownloads>();
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<RemovedLeads> RemovedLeads => Set<RemovedLeads>();
    public DbSet<Erasure> Erasures => Set<Erasure>();
    public DbSet<PrivacyText> PrivacyTexts => Set<PrivacyText>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        LookAtChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        LookAtChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PlgTrajectDbContext).Assembly);
    }

    /// <summary>All in one go: each look at the entries compares them with what was read.</summary>
    private void LookAtChanges()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.Entity is IVersioned versioned && entry.State == EntityState.Modified)
            {
                versioned.Version++;
            }

            // The database refuses it too; here the mistake is found where it is made.
            if (entry.Entity is AuditEntry && IsChangeOfAudit(entry))
            {
                throw new InvalidOperationException("The audit log is append-only.");
            }
        }
    }

    private static bool IsChangeOfAudit(EntityEntry entry) =>
        entry.State == EntityState.Deleted || (entry.State == EntityState.Modified
            && entry.Properties.Any(property => property.IsModified && !Equals(property.CurrentValue, StoredEvent.Erased)));
}
