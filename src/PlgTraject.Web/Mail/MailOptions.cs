using System.ComponentModel.DataAnnotations;
using System.Text;
using MailKit.Security;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail;

/// <summary>How mail leaves the product.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Sender of every mail. When empty, it is the contact address of the programme.</summary>
    [EmailAddressSetting]
    public string? FromAddress { get; set => field = EmailAddressSettingAttribute.Read(value); }

    /// <summary>
    /// Where staff get the mail about a new lead, and the daily one about the quarantine. When empty, it is the contact
    /// address of the programme.
    /// </summary>
    [EmailAddressSetting]
    public string? StaffAddress { get; set => field = EmailAddressSettingAttribute.Read(value); }

    /// <summary>
    /// Folder for .eml files while no SMTP server is set. A relative path starts at the content root.
    /// </summary>
    [Required]
    public string PickupFolder { get; set; } = "App_Data/mail";

    [Required]
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>
    /// How many seconds after the last look the outbox is looked at again when no new mail is announced.
    /// </summary>
    [Range(1, 3600)]
    public int PollSeconds { get; set; } = 15;

    /// <summary>After how many minutes of waiting for the mail server readiness says that mail is late.</summary>
    [Range(1, 10080)]
    public int LateAfterMinutes { get; set; } = 15;
}

/// <summary>The mail server. Without a host, mails are written to the pickup folder.</summary>
public sealed class SmtpOptions : IValidatableObject
{
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>StartTls (the default), SslOnConnect, Auto, or None for a server on the same machine.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    /// <summary>
    /// By which name this program greets the mail server (EHLO): a host name or an IP address. When empty, it is the
    /// host of the site.
    /// </summary>
    public string? LocalDomain { get; set; }

    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>
    /// The longest that sending one mail may take, in seconds. With a slower server it is tried again later.
    /// </summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // A mail server would refuse every mail for it.
        if (!string.IsNullOrEmpty(LocalDomain)
            && (!Ascii.IsValid(LocalDomain) || Uri.CheckHostName(LocalDomain) == UriHostNameType.Unknown))
        {
            yield return new ValidationResult(
                $"'{LocalDomain}' is no host name in ASCII, such as plg.example.nl", [nameof(LocalDomain)]);
        }
    }
}
