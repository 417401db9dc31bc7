using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Access.SignIn;

namespace PlgTraject.Web.Access;

/// <summary>How staff sign in.</summary>
public sealed class StaffOptions : IValidatableObject
{
    public const string Section = "Staff";

    /// <summary>
    /// Whether everybody needs a second step. A colleague who has none can open only the page where it is set up.
    /// </summary>
    public bool RequireSecondStep { get; set; }

    /// <summary>After how many minutes without use a session ends.</summary>
    [Range(10, 1440)]
    public int IdleMinutes { get; set; } = 480;

    /// <summary>After how many hours a session ends, however much it is used.</summary>
    [Range(1, 168)]
    public int SessionHours { get; set; } = 12;

    /// <summary>Whether colleagues can sign in with a password that this site keeps.</summary>
    public bool LocalAccounts { get; set; } = true;

    public OpenIdSettings OpenId { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!LocalAccounts && !OpenId.IsOn)
        {
            yield return new ValidationResult(
                "is false, and without Staff:OpenId:Authority nobody could sign in", [nameof(LocalAccounts)]);
        }
    }
}
