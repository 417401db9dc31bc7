using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Privacy;

namespace PlgTraject.Web.Data.Leads;

internal sealed class LeadConfiguration : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.ToTable("Leads");
        builder.Property(lead => lead.Reference).HasMaxLength(Lead.ReferenceMaxLength);
        builder.HasIndex(lead => lead.Reference).IsUnique();
        builder.Property(lead => lead.SubmissionKey).HasMaxLength(Lead.SubmissionKeyLength);
        builder.HasIndex(lead => lead.SubmissionKey).IsUnique();
        builder.Property(lead => lead.Name).HasMaxLength(Lead.NameMaxLength);
        builder.Property(lead => lead.School).HasMaxLength(Lead.SchoolMaxLength);
        builder.Property(lead => lead.Town).HasMaxLength(Lead.TownMaxLength);
        builder.Property(lead => lead.Email).HasMaxLength(Lead.EmailMaxLength);
        builder.Property(lead => lead.Phone).HasMaxLength(Lead.PhoneMaxLength);
        builder.Property(lead => lead.Question).HasMaxLength(Lead.QuestionMaxLength);
        builder.Property(lead => lead.Plan).HasMaxLength(Lead.PlanMaxLength);
        builder.Property(lead => lead.SearchText).HasMaxLength(Lead.SearchTextMaxLength);
        builder.Property(lead => lead.SchoolKey).HasMaxLength(Lead.SchoolMaxLength);
        builder.Property(lead => lead.TownKey).HasMaxLength(Lead.TownMaxLength);
        builder.Property(lead => lead.PrivacyVersion).HasMaxLength(PrivacyText.VersionLength);
        builder.Property(lead => lead.EmailDomain).HasMaxLength(Lead.EmailMaxLength);
        builder.Property(lead => lead.SenderKey).HasMaxLength(Lead.EmailMaxLength);
        builder.Property(lead => lead.ContentKey).HasMaxLength(Lead.ContentKeyLength);
        builder.Property(lead => lead.Suspicion).HasMaxLength(Lead.SuspicionMaxLength);
        builder.Property(lead => lead.OwnerId).HasMaxLength(StoredEvent.ActorIdMaxLength);
        builder.Property(lead => lead.AnsweredById).HasMaxLength(StoredEvent.ActorIdMaxLength);
        // These two have no field: the getter tells the value anew each time it is saved. The time is stored in ticks,
        // as exact as the moments.
        builder.Property(lead => lead.Month).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.Property(lead => lead.AnsweredAfter).HasConversion<long?>()
            .UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.Property(lead => lead.Version).IsConcurrencyToken();
        // Both hold every column that searching and counting use, so that no whole leads are read: the first in the
        // order of the list, the second by status.
        builder.HasIndex(lead => new { lead.Id, lead.Status, lead.SearchText });
        builder.HasIndex(lead => new { lead.Status, lead.Id, lead.SearchText });
        // For finding leads that are old enough to be removed, and for counting leads by month, without reading whole
        // leads.
        builder.HasIndex(lead => new { lead.Status, lead.StatusSince, lead.LookedAt });
        builder.HasIndex(lead => new { lead.Month, lead.Status });
        // For counting the inquiries of one sender and those with the same question, without reading whole leads.
        builder.HasIndex(lead => new { lead.EmailDomain, lead.CreatedAt, lead.SenderKey });
        builder.HasIndex(lead => new { lead.ContentKey, lead.CreatedAt });
        // For finding other leads of the same school or person.
        builder.Property(lead => lead.LikenessKey).HasMaxLength(Lead.SchoolMaxLength);
        builder.HasIndex(lead => lead.SenderKey);
        builder.HasIndex(lead => lead.Phone);
        builder.HasIndex(lead => lead.LikenessKey);
        builder.HasIndex(lead => new { lead.TownKey, lead.LikenessKey });
        builder.HasIndex(lead => lead.MergedIntoId);
        // For what waits for us or for the school, what is whose, and what was promised, without reading whole leads.
        builder.HasIndex(lead => new { lead.Status, lead.WaitsSince, lead.LastAnsweredAt, lead.OwnerId });
        builder.HasIndex(lead => new { lead.OwnerId, lead.Status });
        // Holds all that the figures about a period use.
        builder.HasIndex(lead => new
        {
            lead.ArrivedAt,
            lead.AnsweredAt,
            lead.Status,
            lead.AnsweredAfter,
            lead.AnsweredById,
            lead.Source,
            lead.LostReason,
            lead.Month,
        });
        // For sorting the list by school and by the clock, and for choosing by town, without reading whole leads.
        builder.HasIndex(lead => new { lead.SchoolKey, lead.Id, lead.Status });
        builder.HasIndex(lead => new { lead.AnsweredAt, lead.ArrivedAt, lead.Id, lead.Status });
        builder.HasIndex(lead => new { lead.TownKey, lead.Id, lead.Status });
        builder.HasMany(lead => lead.Tasks).WithOne().HasForeignKey(task => task.LeadId);
        builder.HasMany(lead => lead.Events).WithOne().HasForeignKey(one => one.LeadId);
        builder.HasMany(lead => lead.Mails).WithOne().HasForeignKey(mail => mail.LeadId);
    }
}
