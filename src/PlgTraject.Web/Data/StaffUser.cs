using Microsoft.AspNetCore.Identity;

namespace PlgTraject.Web.Data;

/// <summary>The account of a member of staff.</summary>
public sealed class StaffUser : IdentityUser
{
    public const int DisplayNameMaxLength = 100;
    public const int EmailMaxLength = 254;

    /// <summary>The claim of a session that holds <see cref="DisplayName"/>.</summary>
    public const string DisplayNameClaim = "display_name";

    /// <summary>The name colleagues see.</summary>
    public required string DisplayName { get; set; }

    public StaffRole Role { get; set; }

    /// <summary>Since when nobody can sign in with it, in UTC; null while it is in use.</summary>
    public DateTime? DeactivatedAt { get; set; }
}
