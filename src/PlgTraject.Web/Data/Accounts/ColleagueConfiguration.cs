using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Configurations;

internal sealed class StaffUserConfiguration : IEntityTypeConfiguration<StaffUser>
{
    public void Configure(EntityTypeBuilder<StaffUser> builder)
    {
        builder.Property(user => user.DisplayName).HasMaxLength(StaffUser.DisplayNameMaxLength);
        builder.Property(user => user.TwoStepKey).HasMaxLength(StaffUser.TwoStepKeyLength);
        builder.Property(user => user.RecoveryCodes).HasMaxLength(StaffUser.RecoveryCodesMaxLength);
    }
}
