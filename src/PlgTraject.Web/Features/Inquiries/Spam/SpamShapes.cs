using System.Text;
using System.Text.RegularExpressions;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>What spam looks like, whatever it is about. A new shape is a row in the table.</summary>
internal static partial class SpamShapes
{
    private const int FewWords = 4;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private static readonly (int Points, string Reason, Func<TypedText, bool> Has)[] Table =
    [
        (10, "Bevat forumcode met een link", text => BulletinCode().IsMatch(text.All)),
        (10, "Bevat een script of ander actief HTML", text => ActiveHtml().IsMatch(text.All)),
        (8, "Bevat HTML met een link of een plaatje", text => LinkedHtml().IsMatch(text.All)),
        (10, "Er staat een link in de naam of de school",
            text => Address().IsMatch(text.Name) || Address().IsMatch(text.School)),
        (6, "Verkorte link: waar hij heen gaat, is niet te zien", text => text.Links.Any(Shorteners().IsMatch)),
        (5, "Link naar een chatgroep", text => text.Links.Any(Chats().IsMatch)),
        (4, "Link naar een domein dat vaak voor spam gebruikt wordt", text => text.Links.Any(CheapDomains().IsMatch)),
        (4, "E-mailadres op een domein dat vaak voor spam gebruikt wordt", text => CheapDomains().IsMatch(text.Domain)),
        (6, "E-mailadres dat maar even bestaat", text => MailProviders.IsDisposable(text.Domain)),
        (2, "Link naar een andere site", text => text.ForeignLinks.Count > 0),
        (2, "Links naar meer dan vijf andere sites", text => text.ForeignLinks.Count > 5),
        (6, "Vrijwel alleen een link", text => text.ForeignLinks.Count > 0 && Words(text.Question) < FewWords),
        (10, "Grotendeels in een ander schrift", text => IsForeign(text.Question) || IsForeign(text.School)),
        (4, "Naam in een ander schrift", text => IsForeign(text.Name)),
        (5, "Verborgen tekens in de tekst", text => text.HasInvisible),
        (6, "De naam bestaat uit willekeurige letters", text => IsNonsense(text.Name)),
        (4, "De school bestaat uit willekeurige letters", text => IsNonsense(text.School)),
        (6, "De vraag bestaat uit willekeurige letters",
            text => Words(text.Question) < FewWords && IsNonsense(text.Question)),
        (4, "Naam, school en vraag zijn hetzelfde",
            text => Same(text.Name, text.School) && (text.Question.Length == 0 || Same(text.Name, text.Question))),
        (3, "Lokt met emoji van geld of geluk", text => LuckyEmoji().Count(text.All) > 1),
    ];

    public static IEnumerable<Suspicion> LookAt(TypedText text) =>
        Table.Where(shape => shape.Has(text)).Select(shape => new Suspicion(shape.Points, shape.Reason));

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Count(word => !word.Contains('/', StringComparison.Ordinal) && word.Any(char.IsLetter));

    private static bool Same(string one, string other) =>
        string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether at least ten letters, and a third of all letters, are not of the Latin alphabet. A Greek name in a Dutch
    /// text is fine.
    /// </summary>
    private static bool IsForeign(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToList();
        var foreign = letters.Count(letter => letter.Value > 0x24F && letter.Value is < 0x1E00 or > 0x1EFF);
        return foreign >= 10 && foreign * 3 >= letters.Count;
    }

    /// <summary>
    /// Whether there is a word that nobody can say: with many capitals in its middle, no vowel, or a long row of
    /// consonants.
    /// </summary>
    private static bool IsNonsense(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(word =>
            Switches(word) >= 3 || NoVowels().IsMatch(SearchText.Fold(word)) || Heap().IsMatch(SearchText.Fold(word)));

    private static int Switches(string word) => word.Length < 8 || !word.All(char.IsAsciiLetter)
        ? 0
        : word.Zip(word.Skip(1)).Count(pair => char.IsLower(pair.First) && char.IsUpper(pair.Second));

    [GeneratedRegex(@"\[(?:url|link)[=\]]|\[/(?:url|link|img)\]", Options)]
    private static partial Regex BulletinCode();

    [GeneratedRegex(@"<\s{0,9}(?:script|iframe|object|embed|svg|form|meta|style)\b", Options)]
    private static partial Regex ActiveHtml();

    [GeneratedRegex(@"<\s{0,9}(?:a\s[^>]{0,200}href|img)\b", Options)]
    private static partial Regex LinkedHtml();

    [GeneratedRegex(
        @"https?://|\bwww\."
        + @"|\.(?:com|net|org|info|ru|xyz|top|site|online|shop|biz|io|me|ly|club|click|bet|casino)(?:/|\b)",
        Options)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^(?:bit\.ly|tinyurl\.com|t\.co|cutt\.ly|goo\.gl|is\.gd|rb\.gy|ow\.ly|shorturl\.(?:at|asia)|tiny\.cc"
        + @"|rebrand\.ly|v\.gd|bl\.ink|t\.ly|s\.id|lnkd\.in|buff\.ly|adf\.ly|clck\.ru|u\.to|soo\.gd|telegra\.ph)$",
        Options)]
    private static partial Regex Shorteners();

    [GeneratedRegex(
        @"^(?:t\.me|telegram\.(?:me|org)|wa\.me|chat\.whatsapp\.com|api\.whatsapp\.com|discord\.gg|join\.skype\.com)$",
        Options)]
    private static partial Regex Chats();

    [GeneratedRegex(
        @"\.(?:ru|su|xyz|top|click|icu|shop|online|site|store|bet|casino|club|biz|win|vip|cyou|sbs|buzz|monster|loan"
        + @"|work|live|life|world|pro|cfd|rest|fun|space|website|cam|date|bid|trade"
        + @"|stream|link|guru|pw|cc|tk|ml|ga|cf|gq)$",
        Options)]
    private static partial Regex CheapDomains();

    [GeneratedRegex("^[bcdfghjklmnpqrstvwxz]{6,}$", RegexOptions.CultureInvariant)]
    private static partial Regex NoVowels();

    // Dutch has no name with seven consonants in a row; "ij" counts as a vowel.
    [GeneratedRegex("(?:[bcdfghjklmnpqrstvwxz](?<!ij)){7,}", RegexOptions.CultureInvariant)]
    private static partial Regex Heap();

    [GeneratedRegex("💰|💸|🤑|🎰|🚀|💵|💎|🔞|💊|🎁|🏆|🔥", RegexOptions.CultureInvariant)]
    private static partial Regex LuckyEmoji();
}
