using Microsoft.AspNetCore.Identity;

namespace PlgTraject.Web.Data;

/// <summary>The account of a member of staff.</summary>
public sealed class StaffUser : IdentityUser
{
    public const int DisplayNameMaxLength = 100;
    public const int EmailMaxLength = 254;

    /// <summary>The name colleagues see.</summary>
    public required string DisplayName { get; set; }
}
