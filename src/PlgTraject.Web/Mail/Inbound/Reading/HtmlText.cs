using System.Globalization;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// Makes text of a mail that has only HTML. It shows all texts, also those that a layout would hide, and where a link
/// leads.
/// </summary>
internal sealed class HtmlText
{
    private readonly TextLines _lines = new();
    private readonly Stack<int?> _lists = new();
    private (string Address, int From)? _link;

    public static string Of(string html)
    {
        var text = new HtmlText();
        foreach (var token in HtmlTokens.Read(html))
        {
            if (text._lines.IsFull)
            {
                break;
            }

            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    text.Open(token.AsTag());
                    break;
                case HtmlTokenType.EndTag:
                    text.Close(token.Name);
                    break;
                default:
                    text._lines.Write(token.Data);
                    break;
            }
        }

        return text._lines.ToString();
    }

    private void Open(HtmlTagToken tag)
    {
        _lines.Break(BreaksAround(tag.Name, tag));
        switch (tag.Name)
        {
            case "br":
                _lines.BreakHere();
                break;
            case "hr":
                _lines.Write("-----");
                _lines.Break(1);
                break;
            case "blockquote":
                _lines.Quotes++;
                break;
            case "pre" or "textarea":
                _lines.KeepsLines = true;
                break;
            case "ul" or "ol":
                _lists.Push(tag.Name == "ol" ? 0 : null);
                break;
            case "li":
                Mark();
                break;
            case "td" or "th":
                _lines.Separate();
                break;
            case "img" when tag.GetAttribute("alt").Trim() is { Length: > 0 } alt:
                _lines.Write($"[afbeelding: {alt}]");
                break;
            case "a" when MailLinks.Read(tag.GetAttribute("href")) is { } address:
                _link = (address, _lines.Length);
                break;
            default:
                // Says nothing about its text.
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "blockquote":
                _lines.Quotes--;
                break;
            case "pre" or "textarea":
                _lines.KeepsLines = false;
                break;
            case "ul" or "ol":
                _lists.TryPop(out _);
                break;
            case "a" when _link is { } link:
                _link = null;
                if (!MailLinks.Shows(_lines.Since(link.From), link.Address))
                {
                    _lines.Write($" <{MailLinks.Short(link.Address)}>");
                }

                break;
            default:
                // Says nothing about its text.
                break;
        }

        _lines.Break(BreaksAround(name, tag: null));
    }

    private void Mark()
    {
        if (_lists.TryPop(out var number) && number is { } last)
        {
            _lists.Push(last + 1);
            _lines.Write(string.Create(CultureInfo.InvariantCulture, $"{last + 1}. "));
        }
        else
        {
            _lists.Push(null);
            _lines.Write("- ");
        }
    }

    /// <summary>How many line ends stand before and after an element.</summary>
    private static int BreaksAround(string name, HtmlTagToken? tag) => name switch
    {
        // Outlook makes a paragraph of every line, without space between them.
        "p" => tag?.GetAttribute("class").StartsWith("Mso", StringComparison.OrdinalIgnoreCase) == true || tag is null
            ? 1
            : 2,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "blockquote" or "pre" => 2,
        "div" or "section" or "article" or "header" or "footer" or "main" or "nav" or "aside" or "address" or "center"
            or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "tr" or "caption" or "form" or "fieldset" or "figure"
            or "figcaption" or "hr" or "body" or "html" or "head" or "option" or "textarea" => 1,
        _ => 0,
    };
}
