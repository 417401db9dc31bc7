using PlgTraject.Web.Data;
using PlgTraject.Web.Features.Shared;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Everybody with an account, and the form to invite one more.</summary>
public sealed class PeopleModel
{
    public string? Email { get; init; }
    public string? Role { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<PersonModel> People { get; init; }

    public static IReadOnlyList<FieldOption> Roles =>
        [.. Enum.GetValues<StaffRole>().Select(role => new FieldOption(role.ToString(), StaffText.Explain(role)))];
}
