using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Enrolments;

/// <summary>
/// That somebody took part. What the paper says is stored, so that the page that checks it says the same.
/// </summary>
public sealed class Certificate
{
    public const int CodeLength = 16;

    public long Id { get; private set; }
    public required long ParticipantId { get; init; }

    /// <summary>Random letters and digits on the paper, by which it can be checked.</summary>
    public required string Code { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime IssuedAt { get; init; }

    /// <summary>All that the paper says, as JSON.</summary>
    public required string Snapshot { get; init; }
}

internal sealed class CertificateConfiguration : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("Certificates");
        builder.Property(one => one.Code).HasMaxLength(Certificate.CodeLength);
        builder.HasIndex(one => one.Code).IsUnique();
        builder.HasIndex(one => one.ParticipantId).IsUnique();
        builder.HasOne<Participant>().WithMany().HasForeignKey(one => one.ParticipantId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
