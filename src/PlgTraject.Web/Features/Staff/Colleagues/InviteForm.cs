using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>What is typed to invite a colleague.</summary>
public sealed class InviteForm
{
    public string? Email { get; set; }

    /// <summary>Name of a <see cref="StaffRole"/>.</summary>
    public string? Role { get; set; }

    public StaffRole? ParsedRole => StaffRoles.Parse(Role);
}
