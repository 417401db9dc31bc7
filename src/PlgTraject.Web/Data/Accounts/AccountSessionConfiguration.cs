using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Accounts;

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.HasKey(session => session.Key);
        builder.Property(session => session.Key).HasMaxLength(AccountSession.KeyLength);
        builder.Property(session => session.Stamp).HasMaxLength(AccountSession.StampMaxLength);
        builder.Property(session => session.Method).HasMaxLength(AccountSession.MethodMaxLength);
        builder.Property(session => session.Browser).HasMaxLength(AccountSession.BrowserMaxLength);
        // With the account go its sessions.
        builder.HasOne<Colleague>().WithMany().HasForeignKey(session => session.UserId);
    }
}
