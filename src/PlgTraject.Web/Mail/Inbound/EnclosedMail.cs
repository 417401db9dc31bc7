using System.Text;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Reads a mail that was sent on as an attachment. Its text follows that of the mail around it, below the lines that
/// mail programs write above what they send on, so that it is read and understood in the same way.
/// </summary>
internal static class EnclosedMail
{
    /// <summary>Whoever writes more than this says something besides.</summary>
    private const int LongestOwnText = 2000;

    /// <param name="body">The mail around it.</param>
    /// <returns>The text of both; null when the mail encloses no other, or several, or says much itself.</returns>
    public static string? TextWith(MessageBody body)
    {
        var own = OwnText(body);
        if (body.Enclosed is not { } message || own.Length > LongestOwnText)
        {
            return null;
        }

        var from = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        var inner = MessageBody.Read(message);
        var text = new StringBuilder(own).Append(own.Length == 0 ? "" : "\n\n")
            .Append("-------- Doorgestuurd bericht --------\n")
            .Append("Van: ").Append(Line(from?.Name)).Append(" <").Append(Line(from?.Address)).Append(">\n");
        if (message.Date.Year is > 1990 and < 2100)
        {
            text.Append("Verzonden: ").Append(DutchText.InAmsterdam(message.Date.UtcDateTime)
                .ToString("dddd d MMMM yyyy HH:mm", DutchText.Culture)).Append('\n');
        }

        text.Append("Onderwerp: ").Append(Line(message.Subject)).Append("\n\n").Append(OwnText(inner));
        return MessageReader.Cut(text.ToString(), InboundContent.LongestText);
    }

    private static string OwnText(MessageBody body) => string.IsNullOrWhiteSpace(body.Text)
        ? body.Html is { } html ? HtmlText.Of(html).Trim() : ""
        : body.Text.Trim();

    private static string Line(string? text) => CleanText.Line(MessageReader.Cut(text ?? "", 500));
}
