using System.Text.RegularExpressions;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>
/// Brings a line to one way of writing: small letters, plain signs, and one word for what is one thing.
/// </summary>
internal static partial class CalendarSpelling
{
    public static string Plain(string text)
    {
        var plain = text.Replace('\u00A0', ' ').Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u00B4', '\'')
            .Replace('`', '\'').Replace('\u2013', '-').Replace('\u2014', '-').Replace('\u2212', '-')
            .Replace('\u2011', '-').Replace('\u2192', '-').ToLowerInvariant();
        plain = Abbreviations().Replace(plain, "$1$2$3");
        plain = Holidays().Replace(plain, "$1vakantie");
        plain = SchoolYears().Replace(plain, "schooljaar 20$1-20$2");
        plain = Everybody().Replace(plain, "alle leerlingen");
        plain = plain.Replace("voorjaarvakantie", "voorjaarsvakantie", StringComparison.Ordinal)
            .Replace("carnavalvakantie", "carnavalsvakantie", StringComparison.Ordinal)
            .Replace("goede vrijdag", "goedevrijdag", StringComparison.Ordinal)
            .Replace("studie dag", "studiedag", StringComparison.Ordinal)
            .Replace("marge dag", "margedag", StringComparison.Ordinal)
            .Replace("'s middags", "middags", StringComparison.Ordinal);
        return Closed().Replace(plain, "gesloten");
    }

    /// <summary>"M.u.v.", "i.p.v.".</summary>
    [GeneratedRegex(@"\b([a-z])\.([a-z])\.([a-z])\b\.?")]
    private static partial Regex Abbreviations();

    [GeneratedRegex(
        @"\b(mei|herfst|kerst|voorjaars?|krokus|zomer|carnavals?|hemelvaarts?)[ -]*vak(?:antie|\.)?(?![a-z])")]
    private static partial Regex Holidays();

    /// <summary>Beside this word two figures are a year, which otherwise can be days.</summary>
    [GeneratedRegex(@"\b(?:school|cursus)jaar\s*:?\s*'?([0-9]{2})\s*[-/]\s*'?([0-9]{2})(?![0-9]|[-/.][0-9])")]
    private static partial Regex SchoolYears();

    /// <summary>A primary school has groups 1 to 8.</summary>
    [GeneratedRegex(
        @"\b(?:alle groepen|(?:groep(?:en)?|gr\.?)\s+1\s*(?:-|t/m|t\.?e\.?m\.?|tot\s+en\s+met)\s*"
        + @"(?:groep\s+)?8(?![0-9]))")]
    private static partial Regex Everybody();

    [GeneratedRegex(
        @"\b(?:geen (?:school|les(?:sen)?)|(?:de )?school (?:is )?(?:gesloten|dicht)"
        + @"|alle (?:kinderen|leerlingen) (?:zijn )?vrij)\b")]
    private static partial Regex Closed();
}
