using System.Linq.Expressions;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>An account as a beheerder sees it.</summary>
public sealed class ColleagueModel
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required StaffRole Role { get; init; }

    /// <summary>The invitation was not used yet.</summary>
    public required bool IsInvited { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? DeactivatedAt { get; init; }

    public required bool HasSecondStep { get; init; }

    /// <summary>The account of who looks.</summary>
    public required bool IsMe { get; init; }

    public string State => this switch
    {
        { DeactivatedAt: not null } => "Uitgeschakeld",
        { IsInvited: true } => "Uitgenodigd",
        _ => "Actief",
    };

    /// <param name="me">The id of who looks.</param>
    public static Expression<Func<Colleague, ColleagueModel>> SeenBy(string me) => user => new ColleagueModel
    {
        Id = user.Id,
        Name = user.DisplayName,
        Email = user.Email!,
        Role = user.Role,
        IsInvited = !user.EmailConfirmed,
        DeactivatedAt = user.DeactivatedAt,
        HasSecondStep = user.TwoFactorEnabled,
        IsMe = user.Id == me,
    };
}
