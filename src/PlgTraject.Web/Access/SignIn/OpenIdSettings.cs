using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// The organisation's own provider of OpenID Connect where staff may sign in, such as Entra ID or SURFconext. Without
/// an authority there is none.
/// </summary>
public sealed class OpenIdSettings : IValidatableObject
{
    private const int MaxDisplayNameLength = 100;

    /// <summary>
    /// The address of the provider, below which its discovery document is at /.well-known/openid-configuration.
    /// </summary>
    public Uri? Authority { get; set; }

    public string? ClientId { get; set; }
    public string? ClientSecret { get; set; }

    /// <summary>The name on the button, after "Log in met".</summary>
    [Required, StringLength(MaxDisplayNameLength)]
    public string DisplayName { get; set; } = "je organisatie";

    /// <summary>
    /// Whether every address that the provider gives is trusted, although it does not say that it verified the address.
    /// </summary>
    public bool TrustEmail { get; set; }

    /// <summary>Whether the provider always asks for a second step, although its answers do not say so.</summary>
    public bool HasSecondStep { get; set; }

    /// <summary>
    /// The values of the claim "acr" that mean that there was a second step. The provider is asked for one of them.
    /// </summary>
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
