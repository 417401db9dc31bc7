using System.Linq.Expressions;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>An account as a beheerder sees it.</summary>
public sealed class PersonModel
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }
    public required StaffRole Role { get; init; }

    /// <summary>The invitation was not used yet.</summary>
    public required bool IsInvited { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? DeactivatedAt { get; init; }

    public required bool HasTwoStep { get; init; }

    /// <summary>The account of who looks.</summary>
    public required bool IsMe { get; init; }

    public string State => this switch
    {
        { DeactivatedAt: not null } => "Uitgeschakeld",
        { IsInvited: true } => "Uitgenodigd",
        _ => "Actief",
    };

    /// <param name="me">The id of who looks.</param>
    public static Expression<Func<StaffUser, PersonModel>> SeenBy(string me) => user => new PersonModel
    {
        Id = user.Id,
        Name = user.DisplayName,
        Email = user.Email!,
        Role = user.Role,
        IsInvited = !user.EmailConfirmed,
        DeactivatedAt = user.DeactivatedAt,
        HasTwoStep = user.TwoFactorEnabled,
        IsMe = user.Id == me,
    };
}
