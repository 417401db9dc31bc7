using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>Everybody with an account, and the form to invite one more.</summary>
public sealed class ColleaguesModel
{
    public string? Email { get; init; }
    public string? Role { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<ColleagueModel> Colleagues { get; init; }

    public static IReadOnlyList<FieldOption> Roles =>
        [.. StaffRoles.All.Select(row => new FieldOption(row.Role.ToString(), row.Explanation))];
}
