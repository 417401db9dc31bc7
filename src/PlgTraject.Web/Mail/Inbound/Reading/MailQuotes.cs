namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>
/// How mail programs begin what they quote and what they sign. Each line is looked at a few times whatever it holds,
/// so that no text takes long.
/// </summary>
internal static class MailQuotes
{
    /// <summary>Over how many lines "On … wrote:" may be broken.</summary>
    private const int MostIntroLines = 3;

    private const int LongestIntro = 400;

    private static readonly string[] IntroBegins = ["op ", "on ", "am ", "le ", "el ", "il ", "em ", "den ", "----"];

    private static readonly string[] IntroVerbs =
        ["schreef", "het volgende geschreven", "wrote", "schrieb", "a écrit", "escribió", "ha scritto"];

    private static readonly string[] Originals =
    [
        "oorspronkelijk bericht", "original message", "doorgestuurd bericht", "forwarded message",
        "begin doorgestuurd bericht", "begin forwarded message", "ursprüngliche nachricht", "message d'origine",
        "original appointment", "oorspronkelijke afspraak", "message transféré", "weitergeleitete nachricht",
    ];

    private static readonly string[] From = ["van:", "from:", "von:", "de:", "de :"];

    private static readonly string[] HeadNames =
    [
        "verzonden:", "aan:", "datum:", "onderwerp:", "cc:", "sent:", "to:", "date:", "subject:", "gesendet:", "an:",
        "betreff:", "envoyé:", "à:", "objet:", "envoyé :", "à :", "objet :", "prioriteit:", "bijlagen:",
    ];

    private static readonly string[] PhoneSigns =
    [
        "verzonden vanaf mijn", "verstuurd vanaf mijn", "verzonden met ", "verstuurd met ", "sent from my",
        "outlook voor ios downloaden", "outlook voor android downloaden", "get outlook for", "download outlook voor",
        "von meinem iphone gesendet", "envoyé de mon",
    ];

    public static bool IsQuoted(string line) => line.AsSpan().TrimStart().StartsWith(">", StringComparison.Ordinal);

    /// <summary>The line of a hyphen, a hyphen and a space that stands before a signature (RFC 3676, 4.3).</summary>
    public static bool IsSignature(string line) => line.TrimEnd() == "--";

    public static bool IsPhoneSign(string line)
    {
        var start = line.Trim(' ', '\t', '*', '_', '<', '>');
        return start.Length < 200 && Array.Exists(PhoneSigns, sign => Begins(start, sign));
    }

    /// <summary>A line that only separates.</summary>
    public static bool IsRule(string line) =>
        line.Trim() is { Length: >= 5 and < 200 } rule && rule.AsSpan().Trim(rule[0]).IsEmpty && rule[0] is '_' or '-';

    /// <summary>
    /// How many lines from here say that everything below is another mail: "Van:" and what stands under it, or "-----
    /// Oorspronkelijk bericht -----". 0 when they don't.
    /// </summary>
    public static int HeadAt(IReadOnlyList<string> lines, int at)
    {
        var line = lines[at].Trim();
        if (line.Length is > 0 and < 100 && line[0] is '-' or 'b' or 'B'
            && line.Trim('-', ' ', ':', '>') is var words && Array.Exists(Originals, one => Same(words, one)))
        {
            return 1;
        }

        if (!Array.Exists(From, name => Begins(Bare(line), name)))
        {
            return 0;
        }

        var (names, last) = (0, Math.Min(lines.Count - 1, at + 8));
        for (var next = at + 1; next <= last && names < 2; next++)
        {
            names += Array.Exists(HeadNames, name => Begins(Bare(lines[next]), name)) ? 1 : 0;
        }

        return names == 2 ? 1 : 0;
    }

    /// <summary>How many lines from here say who wrote what follows, and when. 0 when they don't.</summary>
    public static int IntroAt(IReadOnlyList<string> lines, int at)
    {
        var line = lines[at].TrimStart();
        if (line.Length > LongestIntro || !Array.Exists(IntroBegins, begin => Begins(line, begin)))
        {
            return 0;
        }

        var text = "";
        for (var count = 1; count <= MostIntroLines && at + count <= lines.Count; count++)
        {
            text = $"{text} {lines[at + count - 1].Trim()}";
            if (text.Length > LongestIntro)
            {
                return 0;
            }

            if (text.EndsWith(':'))
            {
                return Array.Exists(IntroVerbs, verb => text.Contains(verb, StringComparison.OrdinalIgnoreCase))
                    && (text.Contains('@', StringComparison.Ordinal) || HasTime(text)) ? count : 0;
            }
        }

        return 0;
    }

    /// <summary>Mail programs write when, people that quote themselves seldom do.</summary>
    private static bool HasTime(string text)
    {
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] is ':' or '.' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without the asterisks by which bold letters come out as text.</summary>
    private static string Bare(string line) =>
        line.Length > 300 ? "" : line.Trim().Replace("*", "", StringComparison.Ordinal);

    private static bool Begins(string line, string begin) => line.StartsWith(begin, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
