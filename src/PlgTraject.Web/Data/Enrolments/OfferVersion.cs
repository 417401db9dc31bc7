using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Enrolments;

/// <summary>
/// One version of an offer: a draft that staff change, until it is sent. From then on nothing of it changes, which the
/// context and a trigger of the database see to: page, PDF and mail are drawn from its <see cref="Snapshot"/>. That a
/// later version took its place, or that it was accepted, stands elsewhere.
/// </summary>
public sealed class OfferVersion : IVersioned
{
    /// <summary>SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    public long Id { get; private set; }
    public long OfferId { get; init; }

    /// <summary>From 1, without gaps within an offer.</summary>
    public required int Number { get; init; }

    /// <summary>What staff typed, as JSON; the snapshot is made of it.</summary>
    public required string Draft { get; set; }

    /// <summary>All that the school is shown, as canonical JSON; null until it is sent.</summary>
    public string? Snapshot { get; private set; }

    /// <summary>SHA-256 of the snapshot in UTF-8, in lower-case hexadecimal; null until it is sent.</summary>
    public string? Hash { get; private set; }

    /// <summary>UTC; null while it is a draft.</summary>
    public DateTime? SentAt { get; private set; }

    public required DateTime ChangedAt { get; set; }
    public int Version { get; set; }

    /// <summary>Sends it, after which nothing of it changes any more.</summary>
    /// <exception cref="InvalidOperationException">It was sent already.</exception>
    public void Freeze(string snapshot, string hash, DateTime at)
    {
        if (SentAt is not null)
        {
            throw new InvalidOperationException("A version that was sent never changes.");
        }

        (Snapshot, Hash, SentAt) = (snapshot, hash, at);
    }
}

/// <summary>A file that goes with a version of an offer. It is frozen with the version.</summary>
public sealed class OfferFile
{
    public long Id { get; private set; }
    public long OfferVersionId { get; init; }
    public required string FileName { get; init; }

    /// <summary>What the browser called the file; possibly untrue.</summary>
    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal, which the snapshot names.</summary>
    public required string Hash { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class OfferVersionConfiguration : IEntityTypeConfiguration<OfferVersion>
{
    public void Configure(EntityTypeBuilder<OfferVersion> builder)
    {
        // The migration makes triggers that refuse a change, as for the audit log.
        builder.ToTable("OfferVersions", table => table.HasTrigger("OfferVersions_Frozen"));
        builder.Property(version => version.Hash).HasMaxLength(OfferVersion.HashLength);
        builder.Property(version => version.Version).IsConcurrencyToken();
        builder.HasIndex(version => new { version.OfferId, version.Number }).IsUnique();
    }
}

internal sealed class OfferFileConfiguration : IEntityTypeConfiguration<OfferFile>
{
    public void Configure(EntityTypeBuilder<OfferFile> builder)
    {
        builder.ToTable("OfferFiles", table => table.HasTrigger("OfferFiles_Frozen"));
        builder.Property(file => file.FileName).HasMaxLength(Mail.MailAttachment.FileNameMaxLength);
        builder.Property(file => file.MediaType).HasMaxLength(Mail.MailAttachment.MediaTypeMaxLength);
        builder.Property(file => file.Hash).HasMaxLength(OfferVersion.HashLength);
        builder.HasOne<OfferVersion>().WithMany().HasForeignKey(file => file.OfferVersionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
