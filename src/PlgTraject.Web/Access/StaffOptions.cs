using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Access.SignIn;

namespace PlgTraject.Web.Access;

/// <summary>How staff sign in.</summary>
public sealed class StaffOptions : IValidatableObject
{
    public const string Section = "Staff";

    /// <summary>Whether everybody needs a second step; who has none is led to where it is set up, and nowhere else.</summary>
    public bool RequireSecondStep { get; set; }

    /// <summary>After so many minutes without use a session is over.</summary>
    [Range(10, 1440)]
    public int IdleMinutes { get; set; } = 480;

    /// <summary>After so many hours a session is over, however much it is used.</summary>
    [Range(1, 168)]
    public int SessionHours { get; set; } = 12;

    /// <summary>Whether one can sign in with a password of here.</summary>
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
