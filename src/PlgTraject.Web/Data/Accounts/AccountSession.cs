using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Accounts;

/// <summary>
/// A browser in which a colleague is signed in. When its row is removed the session is over, even if the browser still
/// has the cookie. All times are UTC.
/// </summary>
public sealed class AccountSession
{
    public const int KeyLength = 64;
    public const int StampMaxLength = 64;
    public const int MethodMaxLength = 10;
    public const int BrowserMaxLength = 60;

    /// <summary>SHA-256, in hexadecimal, of the random id that only the cookie holds.</summary>
    public required string Key { get; set; }

    public required string UserId { get; set; }

    /// <summary>The security stamp of the account at sign-in: the session ends when the account gets another.</summary>
    public required string Stamp { get; set; }

    public required DateTime BeganAt { get; set; }

    /// <summary>The last request, to within a few minutes.</summary>
    public required DateTime LastSeenAt { get; set; }

    /// <summary>
    /// When it is over: too long after <see cref="LastSeenAt"/> without a request, or too long after
    /// <see cref="BeganAt"/>.
    /// </summary>
    public required DateTime EndsAt { get; set; }

    /// <summary>How the colleague signed in, in the terms of RFC 8176.</summary>
    public required string Method { get; set; }

    /// <summary>Kind of browser and machine, in Dutch.</summary>
    public required string Browser { get; set; }
}

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.HasKey(session => session.Key);
        builder.Property(session => session.Key).HasMaxLength(AccountSession.KeyLength);
        builder.Property(session => session.Stamp).HasMaxLength(AccountSession.StampMaxLength);
        builder.Property(session => session.Method).HasMaxLength(AccountSession.MethodMaxLength);
        builder.Property(session => session.Browser).HasMaxLength(AccountSession.BrowserMaxLength);
        // The key is required, so removing an account removes its sessions too.
        builder.HasOne<Colleague>().WithMany().HasForeignKey(session => session.UserId);
    }
}
