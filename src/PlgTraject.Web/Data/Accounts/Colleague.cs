using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Access.SecondStep;

namespace PlgTraject.Web.Data.Accounts;

/// <summary>The account of a member of staff.</summary>
public sealed class Colleague : IdentityUser
{
    public const int DisplayNameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int SecondStepKeyLength = 32;
    public const int RecoveryCodesMaxLength = 600;

    /// <summary>The claim of a session that holds <see cref="DisplayName"/>.</summary>
    public const string DisplayNameClaim = "display_name";

    /// <summary>The name colleagues see.</summary>
    public required string DisplayName { get; set; }

    public StaffRole Role { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when nobody can sign in with it, in UTC; null while it is in use.</summary>
    public DateTime? DeactivatedAt { get; set; }

    /// <summary>What the codes of the second step are made with, in base 32; null while there is no second step.</summary>
    public string? SecondStepKey { get; set; }

    /// <summary>The time step of the last code that was used: neither it nor an older one works again.</summary>
    public long? SecondStepUsed { get; set; }

    /// <summary>What is left of the recovery codes, hashed.</summary>
    public string? RecoveryCodes { get; set; }

    /// <summary>Forgets all guesses.</summary>
    public void Unlock() => (AccessFailedCount, LockoutEnd) = (0, null);

    /// <summary>Ends every session and link of the account, once it is saved.</summary>
    public void EndSessions() => SecurityStamp = RandomNumberGenerator.GetHexString(32);

    /// <summary>Takes the second step away, and ends every session.</summary>
    public void RemoveSecondStep()
    {
        TwoFactorEnabled = false;
        (SecondStepKey, SecondStepUsed, RecoveryCodes) = (null, null, null);
        EndSessions();
    }
}
