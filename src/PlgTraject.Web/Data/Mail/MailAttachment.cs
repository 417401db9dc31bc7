using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Mail;

/// <summary>A file that goes with an answer to a school.</summary>
public sealed class MailAttachment
{
    public const int FileNameMaxLength = 150;
    public const int MediaTypeMaxLength = 100;

    /// <summary>All files of one mail together, in bytes: more is refused by many mail servers.</summary>
    public const int LargestTotal = 10_000_000;

    public long Id { get; private set; }
    public long LeadId { get; init; }

    /// <summary>
    /// The draft to which it belongs; null once the mail has gone. It is no foreign key, as in a draft.
    /// </summary>
    public long? DraftId { get; set; }

    /// <summary>The mail with which it goes; null while that is being written.</summary>
    public long? MailId { get; set; }

    public required string FileName { get; init; }

    /// <summary>What the browser called the file; possibly untrue.</summary>
    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class MailAttachmentConfiguration : IEntityTypeConfiguration<MailAttachment>
{
    public void Configure(EntityTypeBuilder<MailAttachment> builder)
    {
        builder.ToTable("MailAttachments");
        builder.Property(file => file.FileName).HasMaxLength(MailAttachment.FileNameMaxLength);
        builder.Property(file => file.MediaType).HasMaxLength(MailAttachment.MediaTypeMaxLength);
        builder.HasOne<Leads.Lead>().WithMany().HasForeignKey(file => file.LeadId);
        builder.HasIndex(file => file.DraftId);
        builder.HasIndex(file => file.MailId);
    }
}
