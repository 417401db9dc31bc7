using PlgTraject.Web.Data.Mail.Inbound;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Decides what becomes of a mail that is new, and does what follows of that. It belongs to those who know leads, and
/// works within the transaction in which the mail is stored, with the same context.
/// </summary>
public interface IMailPlacement
{
    /// <param name="mail">The mail, which is stored and waits for a decision.</param>
    /// <param name="message">What there is to know about it besides.</param>
    /// <param name="cancellationToken">Ends it before it is saved.</param>
    Task PlaceAsync(InboundMail mail, ReceivedMessage message, CancellationToken cancellationToken);
}
