using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Mail;

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(mail => mail.MessageId).HasMaxLength(OutboxMail.MessageIdMaxLength);
        builder.Property(mail => mail.FromAddress).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(mail => mail.FromName).HasMaxLength(OutboxMail.NameMaxLength);
        builder.Property(mail => mail.ToAddress).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(mail => mail.ToName).HasMaxLength(OutboxMail.NameMaxLength);
        builder.Property(mail => mail.ReplyToAddress).HasMaxLength(OutboxMail.AddressMaxLength);
        builder.Property(mail => mail.ReplyToName).HasMaxLength(OutboxMail.NameMaxLength);
        builder.Property(mail => mail.Subject).HasMaxLength(OutboxMail.SubjectMaxLength);
        builder.Property(mail => mail.LastError).HasMaxLength(OutboxMail.ErrorMaxLength);
        builder.HasIndex(mail => new { mail.State, mail.NextAttemptAt });
    }
}
