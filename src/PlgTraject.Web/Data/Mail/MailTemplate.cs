using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Mail;

/// <summary>A text with placeholders with which a colleague begins an answer to a school.</summary>
public sealed class MailTemplate : IVersioned
{
    public const int NameMaxLength = 80;

    public long Id { get; private set; }

    /// <summary>What colleagues call it; unique.</summary>
    public required string Name { get; set; }

    /// <summary>The subject that goes with it; null for the subject that the answer has.</summary>
    public string? Subject { get; set; }

    public required string Text { get; set; }
    public int Version { get; set; }
}

internal sealed class MailTemplateConfiguration : IEntityTypeConfiguration<MailTemplate>
{
    public void Configure(EntityTypeBuilder<MailTemplate> builder)
    {
        builder.ToTable("MailTemplates");
        builder.Property(template => template.Name).HasMaxLength(MailTemplate.NameMaxLength);
        builder.Property(template => template.Subject).HasMaxLength(OutboxMail.SubjectMaxLength);
        builder.Property(template => template.Text).HasMaxLength(MailDraft.TextMaxLength);
        builder.Property(template => template.Version).IsConcurrencyToken();
        builder.HasIndex(template => template.Name).IsUnique();
    }
}
