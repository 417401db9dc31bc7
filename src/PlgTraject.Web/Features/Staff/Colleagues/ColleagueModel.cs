using System.Linq.Expressions;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>An account as a beheerder sees it.</summary>
public sealed class ColleagueModel
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required StaffRole Role { get; init; }

    /// <summary>Whether the invitation has not been used yet.</summary>
    public required bool IsInvited { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? DeactivatedAt { get; init; }

    public required bool HasSecondStep { get; init; }

    /// <summary>Whether it is the account of the colleague who looks.</summary>
    public required bool IsMe { get; init; }

    public string State => this switch
    {
        { DeactivatedAt: not null } => "Uitgeschakeld",
        { IsInvited: true } => "Uitgenodigd",
        _ => "Actief",
    };

    /// <param name="me">The id of the colleague who looks.</param>
    public static Expression<Func<Colleague, ColleagueModel>> SeenBy(string me) => colleague => new ColleagueModel
    {
        Id = colleague.Id,
        Name = colleague.DisplayName,
        Email = colleague.Email!,
        Role = colleague.Role,
        IsInvited = !colleague.EmailConfirmed,
        DeactivatedAt = colleague.DeactivatedAt,
        HasSecondStep = colleague.TwoFactorEnabled,
        IsMe = colleague.Id == me,
    };
}

/// <summary>All colleagues, and the form to invite one more.</summary>
public sealed class ColleaguesModel
{
    public string? Email { get; init; }
    public string? Role { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<ColleagueModel> Colleagues { get; init; }

    public static IReadOnlyList<FieldOption> Roles =>
        [.. StaffRoles.All.Select(row => new FieldOption(row.Role.ToString(), row.Explanation))];
}
