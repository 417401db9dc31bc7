using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Accounts;

internal sealed class StaffUserConfiguration : IEntityTypeConfiguration<Colleague>
{
    public void Configure(EntityTypeBuilder<Colleague> builder)
    {
        builder.Property(user => user.DisplayName).HasMaxLength(Colleague.DisplayNameMaxLength);
        builder.Property(user => user.SecondStepKey).HasMaxLength(Colleague.SecondStepKeyLength);
        builder.Property(user => user.RecoveryCodes).HasMaxLength(Colleague.RecoveryCodesMaxLength);
    }
}
