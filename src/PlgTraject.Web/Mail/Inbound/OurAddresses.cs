using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Which addresses are ours: the mailboxes of the settings, and every address at the provider's own domain.
/// </summary>
public sealed class OurAddresses(
    MailComposer composer, ProgrammeContent programme, IOptions<InboxOptions> inbox)
{
    private readonly string _domain = EmailAddress.DomainOf($"info@{programme.Provider.Domain}");

    /// <summary>Whether mail to the address stays among us.</summary>
    public bool IsOurs(string address) =>
        EmailAddress.DomainOf(address) == _domain
        || Mailboxes.Contains(EmailAddress.MailboxOf(address));

    /// <summary>
    /// Whether the product made a mail itself: its number is one of ours, and it comes from the address of our mails.
    /// So it is known also when the mail itself was removed after its period.
    /// </summary>
    public bool IsOwnMail(string? messageId, string from) =>
        messageId is not null
        && EmailAddress.KeyOf(from) == EmailAddress.KeyOf(composer.FromAddress)
        && IsOwnId(messageId);

    /// <summary>Whether the number of a mail is one that the product gives.</summary>
    public bool IsOwnId(string messageId) =>
        messageId.Split('@') is [var number, var domain]
        && number.Length == 32 && number.All(char.IsAsciiHexDigitLower)
        && domain == programme.Provider.Domain;

    private IEnumerable<string> Mailboxes =>
        [
            EmailAddress.MailboxOf(composer.FromAddress), EmailAddress.MailboxOf(composer.StaffAddress),
            EmailAddress.MailboxOf(inbox.Value.User),
        ];
}
