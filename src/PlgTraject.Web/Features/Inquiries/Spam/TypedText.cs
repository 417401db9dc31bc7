using System.Text.RegularExpressions;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>What somebody typed, in the forms that the rules need.</summary>
public sealed partial class TypedText
{
    public TypedText(Lead lead)
    {
        (Name, School, Domain, Question) = (lead.Name, lead.School, lead.EmailDomain, lead.Question ?? "");
        All = string.Join('\n', Name, School, lead.Town, Question);
        Folded = SearchText.Fold(Invisible().Replace(Question.Length > 0 ? Question : All, ""));
        Links = [.. Link().Matches(All).Select(match => match.Groups["host"].Value.ToLowerInvariant())];
        ForeignLinks = [.. Links.Where(host => !IsOfSender(host)).Distinct()];
    }

    public string Name { get; }
    public string School { get; }

    /// <summary>The domain of the e-mail address, without its subdomains.</summary>
    public string Domain { get; }

    public string Question { get; }

    /// <summary>All that was typed, each field on a line.</summary>
    public string All { get; }

    /// <summary>
    /// The question in lower case, without accents and invisible characters, with single spaces. Only without a
    /// question it holds the names too, because a school or a person may be called Roulette.
    /// </summary>
    public string Folded { get; }

    /// <summary>The hosts of all links.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>Different hosts that are not the sender's own.</summary>
    public IReadOnlyList<string> ForeignLinks { get; }

    /// <summary>Whether there are characters with which words are hidden from filters.</summary>
    public bool HasInvisible => Invisible().IsMatch(All);

    private bool IsOfSender(string host) =>
        host == Domain || host.EndsWith('.' + Domain, StringComparison.Ordinal);

    // With a scheme or "www.", or without them and with something behind a slash.
    [GeneratedRegex(
        @"(?:https?://|\bwww\.)(?:www\.)?(?<host>[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)+)"
        + @"|\b(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})/[\w?#-]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    // U+200D is not among them: it joins several emoji into one.
    [GeneratedRegex(@"[\u00AD\u200B\u200C\u2060\uFEFF]")]
    private static partial Regex Invisible();
}
