using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail;

/// <summary>How mail leaves the product.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>Sender of every mail; the programme's contact address when empty.</summary>
    [EmailAddress]
    public string? FromAddress { get; set; }

    /// <summary>Where staff get the mail about a new lead; the programme's contact address when empty.</summary>
    [EmailAddress]
    public string? StaffAddress { get; set; }

    /// <summary>Folder for .eml files while no SMTP server is configured; relative paths start at the content root.</summary>
    [Required]
    public string PickupFolder { get; set; } = "App_Data/mail";

    [Required]
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>How often the outbox is looked at when nobody announces new mail, in seconds.</summary>
    [Range(1, 3600)]
    public int PollSeconds { get; set; } = 15;

    /// <summary>After how many minutes of waiting for the mail server readiness says that mail is late.</summary>
    [Range(1, 10080)]
    public int LateAfterMinutes { get; set; } = 15;
}
