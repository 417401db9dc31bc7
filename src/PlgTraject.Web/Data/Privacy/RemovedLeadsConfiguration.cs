using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Privacy;

internal sealed class RemovedLeadsConfiguration : IEntityTypeConfiguration<RemovedLeads>
{
    public void Configure(EntityTypeBuilder<RemovedLeads> builder) =>
        builder.HasKey(removed => new { removed.Month, removed.Status });
}
