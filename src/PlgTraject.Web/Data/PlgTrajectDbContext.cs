using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Brochure;
using PlgTraject.Web.Data.Enrolments;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Data.Privacy;

namespace PlgTraject.Web.Data;

/// <summary>
/// The one database: leads, outbox, what came in our mailbox, offers and what came of them, accounts, sessions and
/// absences of staff, audit log, counts, texts of the privacy page and data-protection keys.
/// </summary>
public abstract class PlgTrajectDbContext(DbContextOptions options)
    : IdentityUserContext<Colleague>(options), IDataProtectionKeyContext
{
    /// <summary>
    /// Every lead, also in quarantine or merged: for storing, for the quarantine itself, for merging and for personal
    /// data.
    /// </summary>
    public DbSet<Lead> AllLeads => Set<Lead>();

    /// <summary>
    /// The leads outside the quarantine that were not merged into another, which the lists, counts, searches and pages
    /// of staff show.
    /// </summary>
    public IQueryable<Lead> Leads => AllLeads.Where(lead =>
        lead.Status != LeadStatus.Suspect && lead.Status != LeadStatus.Merged);

    /// <summary>The inquiries in quarantine, which look like spam.</summary>
    public IQueryable<Lead> Suspects => AllLeads.Where(lead => lead.Status == LeadStatus.Suspect);

    /// <summary>The colleagues who may own leads and tasks: active, and more than a reader.</summary>
    public IQueryable<Colleague> Workers =>
        Users.Where(colleague => colleague.DeactivatedAt == null && colleague.Role != StaffRole.Reader);

    public DbSet<LeadEvent> LeadEvents => Set<LeadEvent>();
    public DbSet<LeadTask> LeadTasks => Set<LeadTask>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<LeadMerge> LeadMerges => Set<LeadMerge>();
    public DbSet<LeadDistinction> LeadDistinctions => Set<LeadDistinction>();
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();
    public DbSet<MailDraft> MailDrafts => Set<MailDraft>();
    public DbSet<MailAttachment> MailAttachments => Set<MailAttachment>();
    public DbSet<MailTemplate> MailTemplates => Set<MailTemplate>();
    public DbSet<InboundMail> InboundMails => Set<InboundMail>();
    public DbSet<InboundContent> InboundContents => Set<InboundContent>();
    public DbSet<InboundAttachment> InboundAttachments => Set<InboundAttachment>();
    public DbSet<Mailbox> Mailboxes => Set<Mailbox>();
    public DbSet<MailboxFolder> MailboxFolders => Set<MailboxFolder>();
    public DbSet<MailFingerprint> MailFingerprints => Set<MailFingerprint>();
    public DbSet<MailLedgerDay> MailLedgerDays => Set<MailLedgerDay>();
    public DbSet<MailLedgerFate> MailLedgerFates => Set<MailLedgerFate>();
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<OfferVersion> OfferVersions => Set<OfferVersion>();
    public DbSet<OfferFile> OfferFiles => Set<OfferFile>();
    public DbSet<OfferAcceptance> OfferAcceptances => Set<OfferAcceptance>();
    public DbSet<SchoolLink> SchoolLinks => Set<SchoolLink>();
    public DbSet<Trajectory> Trajectories => Set<Trajectory>();
    public DbSet<TrajectoryFile> TrajectoryFiles => Set<TrajectoryFile>();
    public DbSet<Participant> Participants => Set<Participant>();
    public DbSet<TrajectorySession> TrajectorySessions => Set<TrajectorySession>();
    public DbSet<SessionInvitation> SessionInvitations => Set<SessionInvitation>();
    public DbSet<Attendance> Attendances => Set<Attendance>();
    public DbSet<DateProposal> DateProposals => Set<DateProposal>();
    public DbSet<DateOption> DateOptions => Set<DateOption>();
    public DbSet<DateAnswer> DateAnswers => Set<DateAnswer>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<BrochureDownloads> BrochureDownloads => Set<BrochureDownloads>();
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<RemovedLeads> RemovedLeads => Set<RemovedLeads>();
    public DbSet<Erasure> Erasures => Set<Erasure>();
    public DbSet<PrivacyText> PrivacyTexts => Set<PrivacyText>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Every table of events besides the audit log, each the history of something. A new one is added here, so that
    /// erasing an account finds the names of colleagues in it.
    /// </summary>
    public IReadOnlyList<IQueryable<StoredEvent>> Histories => [LeadEvents];

    /// <summary>
    /// Lets each statement from now on fail when it takes longer than a visitor waits for the answer to a form. The
    /// client waits five seconds more for a server that says nothing at all. The usual limit returns with the next use
    /// of the context.
    /// </summary>
    public void ForAWaitingVisitor() => Database.SetCommandTimeout(TimeSpan.FromSeconds(8));

    /// <summary>
    /// Saves an entity with what belongs to it, although nothing of its own changed, so that its version counts.
    /// </summary>
    public void Touch(IVersioned entity) => Entry(entity).Property(nameof(IVersioned.Version)).IsModified = true;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PrepareChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PrepareChanges();
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

    /// <summary>Does everything in one loop: asking for the entries compares each entity with what was read.</summary>
    private void PrepareChanges()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.Entity is IVersioned versioned && entry.State == EntityState.Modified)
            {
                versioned.Version++;
            }

            // Triggers of the database refuse it too, but this exception shows which code makes the mistake.
            if (entry.Entity is AuditEntry && IsChangeOfAudit(entry))
            {
                throw new InvalidOperationException("The audit log is append-only.");
            }

            if (IsChangeOfFrozen(entry))
            {
                throw new InvalidOperationException("An offer that was sent never changes, nor does its acceptance.");
            }
        }
    }

    /// <summary>The act of sending is the last change of a version: before it, the time of sending is null.</summary>
    private static bool IsChangeOfFrozen(EntityEntry entry) =>
        entry.State == EntityState.Modified && entry.Entity switch
        {
            OfferVersion => entry.Property(nameof(OfferVersion.SentAt)).OriginalValue is not null,
            OfferAcceptance or OfferFile => true,
            _ => false,
        };

    private static bool IsChangeOfAudit(EntityEntry entry)
    {
        var isOverwritten = entry.Properties
            .Any(property => property.IsModified && !Equals(property.CurrentValue, StoredEvent.Erased));
        return entry.State == EntityState.Deleted || (entry.State == EntityState.Modified && isOverwritten);
    }
}

/// <summary>
/// An entity of which two changes at the same time are noticed. The context raises the version at every save, because
/// SQLite has no row version of its own.
/// </summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>Stores times in UTC and marks them so when read: neither database keeps the kind of a DateTime.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
