using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>Where staff may sign in besides here: Entra ID, SURFconext or another provider of OpenID Connect. Off without an authority.</summary>
public sealed class OpenIdSettings : IValidatableObject
{
    private const int MaxDisplayNameLength = 100;

    /// <summary>The issuer; its discovery document is at /.well-known/openid-configuration below it.</summary>
    public Uri? Authority { get; set; }

    public string? ClientId { get; set; }
    public string? ClientSecret { get; set; }

    /// <summary>What the button says after "Log in met".</summary>
    [Required, StringLength(MaxDisplayNameLength)]
    public string DisplayName { get; set; } = "je organisatie";

    /// <summary>Whether every address the provider gives is its own people's, though it does not say it verified it.</summary>
    public bool TrustEmail { get; set; }

    /// <summary>Whether the provider always asks for a second step, though it does not say so.</summary>
    public bool HasSecondStep { get; set; }

    /// <summary>Values of acr that mean there was a second step; the provider is asked for them.</summary>
    public IReadOnlyList<string> SecondStepAcr { get; set; } = [];

    public bool IsOn => Authority is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is not { } authority)
        {
            yield break;
        }

        if (!authority.IsAbsoluteUri || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
        {
            yield return new ValidationResult(
                $"'{authority}' is no https: address, such as https://connect.surfconext.nl", [nameof(Authority)]);
        }

        foreach (var (name, value) in new[] { (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return new ValidationResult("is required when Staff:OpenId:Authority is set", [name]);
            }
        }
    }
}
