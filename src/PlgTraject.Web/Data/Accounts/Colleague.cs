using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Accounts;

/// <summary>The account of a member of staff.</summary>
public sealed class Colleague : IdentityUser
{
    public const int DisplayNameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int SignatureMaxLength = 600;
    public const int SecondStepKeyLength = 32;
    public const int RecoveryCodesMaxLength = 600;

    /// <summary>The claim in a session that holds the <see cref="DisplayName"/>.</summary>
    public const string DisplayNameClaim = "display_name";

    /// <summary>The name colleagues see.</summary>
    public required string DisplayName { get; set; }

    public StaffRole Role { get; set; }

    /// <summary>What stands below the mails that the colleague writes to schools; null for the usual words.</summary>
    public string? Signature { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when nobody can sign in with the account, in UTC; null while it is in use.</summary>
    public DateTime? DeactivatedAt { get; set; }

    /// <summary>
    /// The key from which the codes of the second step are made, in base 32; null without a second step.
    /// </summary>
    public string? SecondStepKey { get; set; }

    /// <summary>The time step of the last code that was used: that code and older ones do not work again.</summary>
    public long? SecondStepUsed { get; set; }

    /// <summary>The recovery codes that are not used yet, hashed.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>Forgets all wrong guesses.</summary>
    public void Unlock() => (AccessFailedCount, LockoutEnd) = (0, null);

    /// <summary>Ends every session and every link in a mail of the account, as soon as this is saved.</summary>
    public void EndSessions() => SecurityStamp = RandomNumberGenerator.GetHexString(32);

    /// <summary>Takes the second step away, and ends every session.</summary>
    public void RemoveSecondStep()
    {
        TwoFactorEnabled = false;
        (SecondStepKey, SecondStepUsed, RecoveryCodes) = (null, null, null);
        EndSessions();
    }
}

internal sealed class ColleagueConfiguration : IEntityTypeConfiguration<Colleague>
{
    public void Configure(EntityTypeBuilder<Colleague> builder)
    {
        builder.Property(colleague => colleague.DisplayName).HasMaxLength(Colleague.DisplayNameMaxLength);
        builder.Property(colleague => colleague.Signature).HasMaxLength(Colleague.SignatureMaxLength);
        builder.Property(colleague => colleague.SecondStepKey).HasMaxLength(Colleague.SecondStepKeyLength);
        builder.Property(colleague => colleague.RecoveryCodes).HasMaxLength(Colleague.RecoveryCodesMaxLength);
    }
}
