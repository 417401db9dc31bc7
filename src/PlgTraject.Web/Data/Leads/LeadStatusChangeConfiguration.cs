using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Data.Leads;

internal sealed class LeadStatusChangeConfiguration : IEntityTypeConfiguration<LeadStatusChange>
{
    public void Configure(EntityTypeBuilder<LeadStatusChange> builder) =>
        builder.Property(change => change.ChangedBy).HasMaxLength(Colleague.DisplayNameMaxLength);
}
