using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// Writes the HTML of a mail anew, with the few tags and attributes that its words need. Each tag is closed, none is
/// deep inside others, and there are not too many: what reads it next needs little time and memory, whatever came.
/// </summary>
internal sealed class CalmHtml
{
    private const int Deepest = 60;
    private const int MostTags = 20_000;
    private const int LongestLinkText = 3000;
    private const int MostColumns = 100;

    /// <summary>The tags that stay, and as what. The text in others stays, without them.</summary>
    public static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>(
        ("a abbr b blockquote br caption code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i ins li ol p pre s small span "
            + "strong sub sup table tbody td tfoot th thead tr u ul")
            .Split(' ').Select(name => KeyValuePair.Create(name, name)))
    {
        ["center"] = "div",
        ["font"] = "span",
        ["strike"] = "s",
        ["section"] = "div",
        ["article"] = "div",
        ["header"] = "div",
        ["footer"] = "div",
        ["main"] = "div",
        ["address"] = "div",
        ["form"] = "div",
        ["fieldset"] = "div",
        ["figure"] = "div",
        ["tt"] = "code",
        ["textarea"] = "pre",
    }.ToFrozenDictionary();

    public static readonly IReadOnlyList<string> Attributes =
        ["href", "rel", "target", "colspan", "rowspan", "dir", "start", "border", "style"];

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _linkText = new();
    private readonly List<string> _open = [];
    private string? _link;
    private int _tags;

    public static (string Html, bool IsCut) Of(string html)
    {
        var calm = new CalmHtml();
        foreach (var token in HtmlTokens.Read(html))
        {
            if (calm._tags > MostTags)
            {
                break;
            }

            if (token.Type == HtmlTokenType.Character)
            {
                calm.Write(token.Data);
            }
            else if (token.Type == HtmlTokenType.StartTag)
            {
                calm.Open(token.AsTag());
            }
            else if (Tags.TryGetValue(token.Name, out var name))
            {
                calm.Close(name);
            }
        }

        calm.CloseTo(0);
        return (calm._html.ToString(), calm._tags > MostTags);
    }

    private void Open(HtmlTagToken tag)
    {
        if (tag.Name == "img" && tag.GetAttribute("alt").Trim() is { Length: > 0 } alt)
        {
            Write($"[afbeelding: {alt}]");
        }

        if (!Tags.TryGetValue(tag.Name, out var name))
        {
            return;
        }

        _tags++;
        CloseBefore(name);
        if (name is "br" or "hr")
        {
            _html.Append('<').Append(name).Append('>');
        }
        else if (_open.Count < Deepest && (!IsOfTable(name) || _open.Contains("table")))
        {
            _open.Add(name);
            _html.Append('<').Append(name);
            WriteAttributes(name, tag);
            _html.Append('>');
        }
    }

    /// <summary>Ends what ends by itself when this begins, as a browser does.</summary>
    private void CloseBefore(string name)
    {
        switch (name)
        {
            case "li":
                CloseWithin(["li"], ["ul", "ol"]);
                break;
            case "dt" or "dd":
                CloseWithin(["dt", "dd"], ["dl"]);
                break;
            case "td" or "th":
                CloseWithin(["td", "th"], ["table"]);
                break;
            case "tr":
                CloseWithin(["tr"], ["table"]);
                break;
            case "tbody" or "thead" or "tfoot" or "caption":
                CloseWithin(["tbody", "thead", "tfoot", "caption"], ["table"]);
                break;
            case "a":
                CloseWithin(["a"], []);
                break;
            case "p" or "div" or "table" or "ul" or "ol" or "dl" or "pre" or "blockquote" or "hr" or "h1" or "h2"
                or "h3" or "h4" or "h5" or "h6":
                CloseWithin(["p"], ["td", "th"]);
                break;
            default:
                // It may stand in anything.
                break;
        }
    }

    private void CloseWithin(string[] names, string[] within)
    {
        var first = _open.FindLastIndex(open => Array.IndexOf(within, open) >= 0) + 1;
        var last = _open.FindIndex(first, open => Array.IndexOf(names, open) >= 0);
        if (last >= 0)
        {
            CloseTo(last);
        }
    }

    private void Close(string name)
    {
        var last = _open.LastIndexOf(name);
        // A cell is not left by the end of something outside its table.
        if (last >= 0 && (name == "table" || last > _open.LastIndexOf("table")))
        {
            CloseTo(last);
        }
    }

    private void CloseTo(int count)
    {
        while (_open.Count > count)
        {
            var name = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _html.Append("</").Append(name).Append('>');
            if (name == "a" && _link is { } address)
            {
                _link = null;
                if (!MailLinks.Shows(_linkText.ToString(), address))
                {
                    Write($" <{MailLinks.Short(address)}>");
                }
            }
        }
    }

    private void WriteAttributes(string name, HtmlTagToken tag)
    {
        if (name == "a" && MailLinks.Read(tag.GetAttribute("href")) is { } address)
        {
            _link = address;
            _linkText.Clear();
            Write("href", address);
            Write("rel", "noopener noreferrer");
            Write("target", "_blank");
        }

        WriteNumber("colspan", tag, MostColumns);
        WriteNumber("rowspan", tag, MostColumns);
        WriteNumber("start", tag, 10_000);
        if (tag.GetAttribute("dir").ToLowerInvariant() is ("ltr" or "rtl" or "auto") and var direction)
        {
            Write("dir", direction);
        }

        if (name == "table" && tag.GetAttribute("border") is not ("" or "0"))
        {
            Write("border", "1");
        }

        if (MailStyles.Of(tag) is { Length: > 0 } style)
        {
            Write("style", style);
        }
    }

    private void WriteNumber(string name, HtmlTagToken tag, int most)
    {
        if (int.TryParse(tag.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= most)
        {
            Write(name, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Write(string attribute, string value) =>
        _html.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');

    private void Write(string text)
    {
        // Signs that turn the direction of what follows would let an address read as another.
        var plain = string.Concat(text.Where(letter => letter is not (
            '\0' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F')));
        _html.Append(WebUtility.HtmlEncode(plain));
        if (_link is not null && _linkText.Length < LongestLinkText)
        {
            _linkText.Append(plain);
        }
    }

    private static bool IsOfTable(string name) =>
        name is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "caption";
}
