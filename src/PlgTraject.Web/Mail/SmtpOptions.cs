using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace PlgTraject.Web.Mail;

/// <summary>The mail server. Without a host, mails are written to the pickup folder.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>StartTls (the default), SslOnConnect, Auto, or None for a server on the same machine.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>Longest time one mail may take, in seconds, 1 to 600; a server that is slower is tried again later.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}
