using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Brochure;

/// <summary>How often the brochure was downloaded on a day, on a Dutch calendar. Nothing is kept of who did.</summary>
public sealed class BrochureDownloads
{
    public required DateOnly Day { get; set; }
    public int Count { get; set; }
}

internal sealed class BrochureDownloadsConfiguration : IEntityTypeConfiguration<BrochureDownloads>
{
    public void Configure(EntityTypeBuilder<BrochureDownloads> builder) =>
        builder.HasKey(downloads => downloads.Day);
}
