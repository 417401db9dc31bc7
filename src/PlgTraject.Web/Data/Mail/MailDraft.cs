using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Mail;

/// <summary>
/// An answer to a school that a colleague writes. It stays until the mail that was made of it has gone, so that a mail
/// that is taken back or refused can be written on. Times are UTC.
/// </summary>
public sealed class MailDraft : IVersioned
{
    public const int TextMaxLength = 20_000;

    public long Id { get; private set; }
    public long LeadId { get; init; }

    /// <summary>The account of the colleague who writes it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>As it was typed, so possibly not an address yet.</summary>
    public string? To { get; set; }

    /// <summary>Addresses as they were typed, one or more.</summary>
    public string? Cc { get; set; }

    public string? Subject { get; set; }

    /// <summary>With placeholders, and without the signature.</summary>
    public string? Text { get; set; }

    public bool WithBrochure { get; set; }

    /// <summary>Whether sending moves a lead that is new on to the conversation.</summary>
    public bool BeginsConversation { get; set; }

    /// <summary>
    /// The mail that was made of it and has not gone yet; null while it is being written. It is no foreign key, since
    /// SQL Server allows only one path by which the removal of a lead reaches a draft.
    /// </summary>
    public long? MailId { get; set; }

    public required DateTime ChangedAt { get; set; }
    public int Version { get; set; }
}

internal sealed class MailDraftConfiguration : IEntityTypeConfiguration<MailDraft>
{
    public void Configure(EntityTypeBuilder<MailDraft> builder)
    {
        builder.ToTable("MailDrafts");
        builder.Property(draft => draft.AuthorId).HasMaxLength(StoredEvent.ActorIdMaxLength);
        builder.Property(draft => draft.To).HasMaxLength(OutboxMail.CcMaxLength);
        builder.Property(draft => draft.Cc).HasMaxLength(OutboxMail.CcMaxLength);
        builder.Property(draft => draft.Subject).HasMaxLength(OutboxMail.SubjectMaxLength);
        builder.Property(draft => draft.Text).HasMaxLength(MailDraft.TextMaxLength);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.HasOne<Leads.Lead>().WithMany().HasForeignKey(draft => draft.LeadId);
        // One that is being written, for each colleague and lead.
        builder.HasIndex(draft => new { draft.LeadId, draft.AuthorId }).IsUnique().HasFilter("MailId IS NULL");
        builder.HasIndex(draft => draft.AuthorId);
        builder.HasIndex(draft => draft.MailId);
    }
}
