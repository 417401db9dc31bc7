using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Mail.Inbound;

/// <summary>A mailbox that is read, and by which instance of the program. Times are UTC.</summary>
public sealed class Mailbox
{
    public const int NameMaxLength = 254;
    public const int FaultMaxLength = 300;

    /// <summary>Its address, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>Until then only the instance that claimed it may read it.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>The claim behind the lease.</summary>
    public Guid? LeaseId { get; set; }

    /// <summary>When all its folders were last read to the end; null while they never were.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>Since when it can't be read; null while it can.</summary>
    public DateTime? FailsSince { get; set; }

    /// <summary>What is wrong, in English, without names and addresses; null while it can be read.</summary>
    public string? Fault { get; set; }
}

/// <summary>How far a folder of a mailbox was read.</summary>
public sealed class MailboxFolder
{
    public required string Mailbox { get; init; }
    public required InboundFolder Folder { get; init; }

    /// <summary>
    /// When the server changes this, <see cref="LastUid"/> says nothing any more (RFC 3501, 2.3.1.1).
    /// </summary>
    public required long UidValidity { get; set; }

    /// <summary>The last mail that was taken; 0 while none was.</summary>
    public required long LastUid { get; set; }
}

/// <summary>
/// What tells a mail from every other, whatever the server calls it. It stays when the mail is removed, so that a mail
/// that is still in the mailbox is not taken for a new one.
/// </summary>
public sealed class MailFingerprint
{
    public required string Mailbox { get; init; }
    public required InboundFolder Folder { get; init; }

    /// <summary>
    /// SHA-256 in hexadecimal of its number, sender, date and subject and of all that it says, without what servers
    /// added on its way.
    /// </summary>
    public required string Fingerprint { get; init; }
}

/// <summary>How many mails were taken from a mailbox on a day.</summary>
public sealed class MailLedgerDay
{
    public required string Mailbox { get; init; }

    /// <summary>On a Dutch calendar.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>As many as the server showed, counted before anything is decided about them.</summary>
    public int Fetched { get; set; }
}

/// <summary>How many of the mails of a day in a <see cref="MailLedgerDay"/> have the same fate now.</summary>
public sealed class MailLedgerFate
{
    public required string Mailbox { get; init; }
    public required DateOnly Day { get; init; }
    public required MailFate Fate { get; init; }
    public int Count { get; set; }

    /// <summary>How many of those were removed since, after their period or with a person or a lead.</summary>
    public int Removed { get; set; }
}

internal sealed class MailboxConfiguration : IEntityTypeConfiguration<Mailbox>
{
    public void Configure(EntityTypeBuilder<Mailbox> builder)
    {
        builder.ToTable("Mailboxes");
        builder.HasKey(mailbox => mailbox.Name);
        builder.Property(mailbox => mailbox.Name).HasMaxLength(Mailbox.NameMaxLength);
        builder.Property(mailbox => mailbox.Fault).HasMaxLength(Mailbox.FaultMaxLength);
    }
}

internal sealed class MailboxFolderConfiguration : IEntityTypeConfiguration<MailboxFolder>
{
    public void Configure(EntityTypeBuilder<MailboxFolder> builder)
    {
        builder.ToTable("MailboxFolders");
        builder.HasKey(folder => new { folder.Mailbox, folder.Folder });
        builder.Property(folder => folder.Mailbox).HasMaxLength(Mailbox.NameMaxLength);
    }
}

internal sealed class MailFingerprintConfiguration : IEntityTypeConfiguration<MailFingerprint>
{
    public void Configure(EntityTypeBuilder<MailFingerprint> builder)
    {
        builder.ToTable("MailFingerprints");
        builder.HasKey(one => new { one.Mailbox, one.Folder, one.Fingerprint });
        builder.Property(one => one.Mailbox).HasMaxLength(Mailbox.NameMaxLength);
        builder.Property(one => one.Fingerprint).HasMaxLength(InboundMail.FingerprintLength);
    }
}

internal sealed class MailLedgerDayConfiguration : IEntityTypeConfiguration<MailLedgerDay>
{
    public void Configure(EntityTypeBuilder<MailLedgerDay> builder)
    {
        builder.ToTable("MailLedgerDays");
        builder.HasKey(day => new { day.Mailbox, day.Day });
        builder.Property(day => day.Mailbox).HasMaxLength(Mailbox.NameMaxLength);
    }
}

internal sealed class MailLedgerFateConfiguration : IEntityTypeConfiguration<MailLedgerFate>
{
    public void Configure(EntityTypeBuilder<MailLedgerFate> builder)
    {
        builder.ToTable("MailLedgerFates");
        builder.HasKey(line => new { line.Mailbox, line.Day, line.Fate });
        builder.Property(line => line.Mailbox).HasMaxLength(Mailbox.NameMaxLength);
    }
}
