using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail;

/// <summary>Builds the text and the HTML of a mail together, so that both always say the same.</summary>
internal sealed partial class MailBody
{
    private const string BodyStyle =
        "font-family: Verdana, Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #1c2422; max-width: 36em";

    private const string NameStyle = "text-align: left; vertical-align: top; padding: 2px 16px 2px 0";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    public string Text => _text.ToString();

    public string Html => $"""
        <!DOCTYPE html>
        <html lang="nl"><head><meta charset="utf-8"></head>
        <body style="{BodyStyle}">
        {_html}</body></html>
        """;

    public MailBody Paragraph(string text)
    {
        _text.Append(text).Append("\n\n");
        _html.Append("<p>").Append(WithBreaks(text)).Append("</p>\n");
        return this;
    }

    /// <summary>Adds what a colleague wrote. A web address in it can be followed.</summary>
    public MailBody Letter(string text)
    {
        _text.Append(text).Append("\n\n");
        var html = WebAddress().Replace(
            WithBreaks(text), match => $"<a href=\"{match.Value}\">{match.Value}</a>");
        _html.Append("<p>").Append(html).Append("</p>\n");
        return this;
    }

    public MailBody Link(string text, string address)
    {
        _text.Append(text).Append(":\n").Append(address).Append("\n\n");
        _html.Append("<p><a href=\"").Append(Encoder.Encode(address)).Append("\">")
            .Append(Encoder.Encode(text)).Append("</a></p>\n");
        return this;
    }

    /// <summary>
    /// Adds names with their values, which somebody may have typed. A name without a value is left out.
    /// </summary>
    public MailBody Facts(params (string Name, string? Value)[] facts)
    {
        _html.Append("<table style=\"border-collapse: collapse\">\n");
        foreach (var (name, typed) in facts.Where(fact => !string.IsNullOrEmpty(fact.Value)))
        {
            var value = WritingDirection.Isolate(typed!);
            _text.Append(name).Append(": ").Append(value).Append('\n');
            _html.Append("<tr><th scope=\"row\" style=\"").Append(NameStyle).Append("\">")
                .Append(Encoder.Encode(name)).Append("</th><td style=\"padding: 2px 0\">")
                .Append(WithBreaks(value)).Append("</td></tr>\n");
        }

        _text.Append('\n');
        _html.Append("</table>\n");
        return this;
    }

    /// <summary>In encoded text, up to the signs that end the sentence around it.</summary>
    [GeneratedRegex(@"https?://[^\s<>()&]+(?:&amp;[^\s<>()&]+)*(?<![.,;:!?])")]
    private static partial Regex WebAddress();

    private static string WithBreaks(string text) =>
        string.Join("<br>\n", text.Split('\n').Select(line => Encoder.Encode(line)));
}
