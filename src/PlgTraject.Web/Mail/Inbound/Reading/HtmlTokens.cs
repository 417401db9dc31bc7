using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// Takes HTML apart into tags and texts as a browser does, in time that grows with its length only: no tree is made,
/// which could be as deep or as wide as a hostile sender wants.
/// </summary>
internal static class HtmlTokens
{
    /// <summary>The start tags, end tags and texts of a page, without what a browser never shows.</summary>
    public static IEnumerable<HtmlToken> Read(string html)
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        var (isHidden, hidden) = (false, new List<HtmlToken>());
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    tokenizer.State = StateIn(token.Name);
                    isHidden = IsHidden(token.Name);
                    yield return token;
                    break;
                case HtmlTokenType.EndTag:
                    isHidden = false;
                    hidden.Clear();
                    yield return token;
                    break;
                case HtmlTokenType.Character when isHidden:
                    hidden.Add(token);
                    break;
                case HtmlTokenType.Character:
                    yield return token;
                    break;
                default:
                    // What stands in a comment or a declaration is for machines.
                    break;
            }
        }

        // What never ends would hide all that follows.
        foreach (var token in hidden)
        {
            yield return token;
        }
    }

    /// <summary>Whether an element that holds no tags but text is not shown, such as a script.</summary>
    private static bool IsHidden(string name) =>
        name is "script" or "style" or "title" or "iframe" or "noembed" or "noframes";

    /// <summary>How the inside of an element is read: within a script, for one, there are no tags.</summary>
    private static HtmlParseMode StateIn(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };
}
