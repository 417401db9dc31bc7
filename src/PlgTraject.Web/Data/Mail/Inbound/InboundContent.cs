using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Mail.Inbound;

/// <summary>
/// What a mail in our mailbox says, as it came: nothing is made safe for a page. It has a table of its own, so that
/// lists of mails need not read it.
/// </summary>
public sealed class InboundContent
{
    /// <summary>How many characters of a text, of HTML and of the headers are kept.</summary>
    public const int LongestText = 500_000;

    public const int LongestHeaders = 64_000;

    public long MailId { get; init; }

    /// <summary>All lines before the first empty one.</summary>
    public required string Headers { get; init; }

    /// <summary>Null when it has only HTML.</summary>
    public string? Text { get; init; }

    /// <summary>Null when it has only text.</summary>
    public string? Html { get; init; }
}

/// <summary>A file that came with a mail in our mailbox.</summary>
public sealed class InboundAttachment
{
    public const int FileNameMaxLength = 250;
    public const int MediaTypeMaxLength = 100;
    public const int ContentIdMaxLength = 200;

    public long Id { get; private set; }
    public long MailId { get; init; }

    /// <summary>As the sender calls it, in one line; empty when it has no name.</summary>
    public required string FileName { get; init; }

    /// <summary>What the sender says that it is; possibly untrue.</summary>
    public required string MediaType { get; init; }

    /// <summary>By which the HTML of the mail shows it; null when it does not.</summary>
    public string? ContentId { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class InboundContentConfiguration : IEntityTypeConfiguration<InboundContent>
{
    public void Configure(EntityTypeBuilder<InboundContent> builder)
    {
        builder.ToTable("InboundContents");
        builder.HasKey(content => content.MailId);
        builder.Property(content => content.MailId).ValueGeneratedNever();
    }
}

internal sealed class InboundAttachmentConfiguration : IEntityTypeConfiguration<InboundAttachment>
{
    public void Configure(EntityTypeBuilder<InboundAttachment> builder)
    {
        builder.ToTable("InboundAttachments");
        builder.Property(file => file.FileName).HasMaxLength(InboundAttachment.FileNameMaxLength);
        builder.Property(file => file.MediaType).HasMaxLength(InboundAttachment.MediaTypeMaxLength);
        builder.Property(file => file.ContentId).HasMaxLength(InboundAttachment.ContentIdMaxLength);
    }
}
