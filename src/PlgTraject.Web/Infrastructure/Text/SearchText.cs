using System.Globalization;
using System.Text;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>
/// How text is made comparable for searching: the same for what is stored and for what is looked for.
/// </summary>
public static class SearchText
{
    /// <summary>The parts in lower case without accents, joined by one space; empty parts are left out.</summary>
    public static string Fold(params string?[] parts)
    {
        var text = string.Join(' ', parts
            .SelectMany(part => (part ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Normalize(NormalizationForm.FormD);
        var letters = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                letters.Append(char.ToLowerInvariant(character));
            }
        }

        return letters.ToString().Normalize(NormalizationForm.FormC);
    }
}
