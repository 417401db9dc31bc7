using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Enrolments;

/// <summary>
/// A private link by which somebody of a school reads and acts without an account. Its secret is not stored, only the
/// hash of it. All times are UTC.
/// </summary>
public sealed class SchoolLink
{
    /// <summary>SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    public long Id { get; private set; }

    public required SchoolLinkKind Kind { get; init; }

    /// <summary>SHA-256 of the secret in the address, in lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The offer it opens, and the trajectory that comes of it.</summary>
    public required long OfferId { get; init; }

    /// <summary>Whose page it opens; only for a participant.</summary>
    public long? ParticipantId { get; init; }

    /// <summary>Who has it.</summary>
    public required string HolderName { get; init; }

    public required string HolderEmail { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>From then on it opens nothing.</summary>
    public required DateTime ExpiresAt { get; set; }

    /// <summary>When it was taken back or replaced; null while it works.</summary>
    public DateTime? RevokedAt { get; set; }
}

/// <summary>What a link of a school opens.</summary>
public enum SchoolLinkKind
{
    /// <summary>Everything of the school: for who asked, and runs it at the school.</summary>
    Contact,

    /// <summary>The offer, to read, to ask about, to accept and to decline.</summary>
    Board,

    /// <summary>One participant's own data and dates.</summary>
    Participant,

    /// <summary>The days of the trajectory as a calendar that a program reads.</summary>
    Calendar,
}

internal sealed class SchoolLinkConfiguration : IEntityTypeConfiguration<SchoolLink>
{
    public void Configure(EntityTypeBuilder<SchoolLink> builder)
    {
        builder.ToTable("SchoolLinks");
        builder.Property(link => link.TokenHash).HasMaxLength(SchoolLink.HashLength);
        builder.Property(link => link.HolderName).HasMaxLength(Lead.NameMaxLength);
        builder.Property(link => link.HolderEmail).HasMaxLength(Lead.EmailMaxLength);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasOne<Offer>().WithMany().HasForeignKey(link => link.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Participant>().WithMany().HasForeignKey(link => link.ParticipantId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
