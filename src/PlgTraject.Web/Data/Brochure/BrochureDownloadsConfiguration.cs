using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Brochure;

internal sealed class BrochureDownloadsConfiguration : IEntityTypeConfiguration<BrochureDownloads>
{
    public void Configure(EntityTypeBuilder<BrochureDownloads> builder) =>
        builder.HasKey(downloads => downloads.Day);
}
