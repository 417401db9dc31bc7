using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Privacy;

/// <summary>A version of the privacy page, kept to be able to show what a school was told.</summary>
public sealed class PrivacyText
{
    public const int VersionLength = 8;

    /// <summary>The first digits of the SHA-256 of the text, in hexadecimal.</summary>
    public required string Version { get; set; }

    public required string Text { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime FirstShownAt { get; set; }
}

internal sealed class PrivacyTextConfiguration : IEntityTypeConfiguration<PrivacyText>
{
    public void Configure(EntityTypeBuilder<PrivacyText> builder)
    {
        builder.HasKey(text => text.Version);
        builder.Property(text => text.Version).HasMaxLength(PrivacyText.VersionLength);
    }
}
