using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MailKit.Security;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>The mailbox that is read. Without a host none is.</summary>
public sealed class InboxOptions : IValidatableObject
{
    public const string Section = "Inbox";

    private const string Format = "yyyy-MM-dd";

    /// <summary>The IMAP server.</summary>
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 993;

    /// <summary>SslOnConnect (the default), StartTls, Auto, or None for a server on the same machine.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.SslOnConnect;

    /// <summary>The name to sign in with, which is the address of the mailbox.</summary>
    public string? User { get; set; }

    /// <summary>Not used with <see cref="OAuth"/>.</summary>
    public string? Password { get; set; }

    public OAuthOptions OAuth { get; set; } = new();

    /// <summary>The folder with what was sent; when empty, the one that the server calls so.</summary>
    public string? SentFolder { get; set; }

    /// <summary>
    /// The first day of which mails are taken, such as 2026-12-01. When empty, all that the mailbox has are taken at
    /// the first time.
    /// </summary>
    public string? Since { get; set; }

    /// <summary>How many seconds pass at most until the mailbox is looked at again.</summary>
    [Range(1, 900)]
    public int PollSeconds { get; set; } = 60;

    /// <summary>The longest that the server may take for one answer, in seconds.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>After how many minutes without reading the mailbox readiness says so.</summary>
    [Range(1, 10080)]
    public int LateAfterMinutes { get; set; } = 30;

    public bool IsOn => !string.IsNullOrEmpty(Host);

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>What the database calls the mailbox.</summary>
    public string Name => EmailAddress.KeyOf(User);

    public DateOnly? FirstDay =>
        DateOnly.TryParseExact(Since, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            yield break;
        }

        if (string.IsNullOrEmpty(User))
        {
            yield return new ValidationResult("is required with a host", [nameof(User)]);
        }

        if (string.IsNullOrEmpty(Password) != OAuth.IsOn)
        {
            yield return new ValidationResult(
                OAuth.IsOn
                    ? "is not used with OAuth: give one of the two"
                    : "is required with a host, or OAuth instead",
                [nameof(Password)]);
        }

        if (!string.IsNullOrEmpty(Since) && FirstDay is null)
        {
            yield return new ValidationResult($"'{Since}' is no day such as 2026-12-01.", [nameof(Since)]);
        }
    }
}

/// <summary>
/// How the product gets a token for the mailbox as an application (client credentials), as Microsoft 365 asks.
/// </summary>
public sealed class OAuthOptions : IValidatableObject
{
    /// <summary>
    /// Where tokens come from, such as https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555.
    /// </summary>
    public Uri? Authority { get; set; }

    public string? ClientId { get; set; }
    public string? ClientSecret { get; set; }

    [Required]
    public string Scope { get; set; } = "https://outlook.office365.com/.default";

    public bool IsOn => Authority is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            yield break;
        }

        if (!Authority!.IsAbsoluteUri || Authority.Scheme != Uri.UriSchemeHttps || Authority.AbsolutePath.Length < 2)
        {
            yield return new ValidationResult(
                $"'{Authority}' is no https: address with a tenant, such as https://login.microsoftonline.com/…",
                [nameof(Authority)]);
        }

        foreach (var (name, value) in new[] { (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret) })
        {
            if (string.IsNullOrEmpty(value))
            {
                yield return new ValidationResult("is required with an authority", [name]);
            }
        }
    }
}
