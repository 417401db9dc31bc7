using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Configurations;

internal sealed class ErasureConfiguration : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.HasKey(erasure => erasure.Key);
        builder.Property(erasure => erasure.Key).HasMaxLength(Lead.SubmissionKeyLength);
    }
}
