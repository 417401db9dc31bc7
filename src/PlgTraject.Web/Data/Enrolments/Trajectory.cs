using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Enrolments;

/// <summary>The year of a school that accepted an offer. All times are UTC.</summary>
public sealed class Trajectory : IVersioned
{
    public const int KeyLength = 32;
    public const int ReasonMaxLength = 500;

    public long Id { get; private set; }

    /// <summary>The offer of which a version was accepted: there is one trajectory for each.</summary>
    public required long OfferId { get; init; }

    /// <summary>Null once the lead is gone.</summary>
    public long? LeadId { get; set; }

    /// <summary>Random, for the identifiers of events in calendars.</summary>
    public required string Key { get; init; }

    public required string School { get; set; }

    /// <summary>How many people take part, as was agreed.</summary>
    public required int Size { get; set; }

    /// <summary>The number of the purchase order of who is invoiced, or null.</summary>
    public string? PurchaseOrder { get; set; }

    /// <summary>
    /// The form of the coalition as the contact person left it, as JSON, also while it is not right; null when it is
    /// empty.
    /// </summary>
    public string? CoalitionDraft { get; set; }

    /// <summary>
    /// Why a coalition that does not follow the rule is allowed, as a colleague wrote; null when none is.
    /// </summary>
    public string? ExceptionReason { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was ended before its last session; null when it was not.</summary>
    public DateTime? StoppedAt { get; set; }

    public int Version { get; set; }
    public List<Participant> Participants { get; } = [];
    public List<TrajectorySession> Sessions { get; } = [];
}

/// <summary>A document that staff put on the page of a school.</summary>
public sealed class TrajectoryFile
{
    public long Id { get; private set; }
    public required long TrajectoryId { get; init; }
    public required string FileName { get; init; }

    /// <summary>What the browser called the file; possibly untrue.</summary>
    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }
}

internal sealed class TrajectoryConfiguration : IEntityTypeConfiguration<Trajectory>
{
    public void Configure(EntityTypeBuilder<Trajectory> builder)
    {
        builder.ToTable("Trajectories");
        builder.Property(one => one.Key).HasMaxLength(Trajectory.KeyLength);
        builder.Property(one => one.School).HasMaxLength(Lead.SchoolMaxLength);
        builder.Property(one => one.PurchaseOrder).HasMaxLength(OfferAcceptance.ReferenceMaxLength);
        builder.Property(one => one.ExceptionReason).HasMaxLength(Trajectory.ReasonMaxLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => one.OfferId).IsUnique();
        builder.HasOne<Offer>().WithMany().HasForeignKey(one => one.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Lead>().WithMany().HasForeignKey(one => one.LeadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(one => one.Participants).WithOne().HasForeignKey(person => person.TrajectoryId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(one => one.Sessions).WithOne().HasForeignKey(session => session.TrajectoryId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrajectoryFileConfiguration : IEntityTypeConfiguration<TrajectoryFile>
{
    public void Configure(EntityTypeBuilder<TrajectoryFile> builder)
    {
        builder.ToTable("TrajectoryFiles");
        builder.Property(file => file.FileName).HasMaxLength(Mail.MailAttachment.FileNameMaxLength);
        builder.Property(file => file.MediaType).HasMaxLength(Mail.MailAttachment.MediaTypeMaxLength);
        builder.HasOne<Trajectory>().WithMany().HasForeignKey(file => file.TrajectoryId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
