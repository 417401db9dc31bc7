using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Privacy;

internal sealed class PrivacyTextConfiguration : IEntityTypeConfiguration<PrivacyText>
{
    public void Configure(EntityTypeBuilder<PrivacyText> builder)
    {
        builder.HasKey(text => text.Version);
        builder.Property(text => text.Version).HasMaxLength(PrivacyText.VersionLength);
    }
}
