using System.Text.RegularExpressions;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>How the name of a school is compared with a domain.</summary>
internal static partial class SchoolName
{
    private const int ShortestWord = 4;

    /// <summary>
    /// Whether a domain is named after the school: "beatrix.example" after "OBS Prinses Beatrix". A domain where
    /// anybody can have an address is not.
    /// </summary>
    public static bool Resembles(string school, string domain)
    {
        if (MailProviders.IsOpen(domain))
        {
            return false;
        }

        var name = LettersOf(domain.Split('.')[0]);
        var words = SearchText.Fold(school).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LettersOf)
            .Where(word => word.Length > 0).ToList();
        var whole = string.Concat(words);
        var initials = string.Concat(words.Select(word => word[0]));
        return name.Length >= 3 && (whole.Contains(name, StringComparison.Ordinal)
            || (whole.Length >= ShortestWord && name.Contains(whole, StringComparison.Ordinal))
            || (initials.Length >= 3 && name.Contains(initials, StringComparison.Ordinal))
            || words.Exists(word => word.Length >= ShortestWord && name.Contains(word, StringComparison.Ordinal)));
    }

    public static string LettersOf(string text) => NoLetter().Replace(SearchText.Fold(text), "");

    [GeneratedRegex(@"[^\p{L}\p{N}]")]
    private static partial Regex NoLetter();
}
