using System.Text.RegularExpressions;

namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>The words by which schools say that they are closed, and those that make it doubtful.</summary>
internal static partial class CalendarWords
{
    private static readonly Dictionary<string, OwnDayKind> Kinds = new()
    {
        ["herfst"] = OwnDayKind.Autumn,
        ["herfstvakantie"] = OwnDayKind.Autumn,
        ["kerst"] = OwnDayKind.Christmas,
        ["kerstvakantie"] = OwnDayKind.Christmas,
        ["voorjaar"] = OwnDayKind.Spring,
        ["voorjaarsvakantie"] = OwnDayKind.Spring,
        ["krokus"] = OwnDayKind.Spring,
        ["krokusvakantie"] = OwnDayKind.Spring,
        ["carnaval"] = OwnDayKind.Carnival,
        ["carnavalsvakantie"] = OwnDayKind.Carnival,
        ["meivakantie"] = OwnDayKind.May,
        ["zomer"] = OwnDayKind.Summer,
        ["zomervakantie"] = OwnDayKind.Summer,
        ["vakantie"] = OwnDayKind.Holiday,
        ["vakanties"] = OwnDayKind.Holiday,
        ["hemelvaart"] = OwnDayKind.Ascension,
        ["hemelvaartsdag"] = OwnDayKind.Ascension,
        ["hemelvaartvakantie"] = OwnDayKind.Ascension,
        ["hemelvaartsvakantie"] = OwnDayKind.Ascension,
        ["hemelvaartweekend"] = OwnDayKind.Ascension,
        ["pasen"] = OwnDayKind.Easter,
        ["paasdag"] = OwnDayKind.Easter,
        ["paasmaandag"] = OwnDayKind.Easter,
        ["paasweekend"] = OwnDayKind.Easter,
        ["paasvakantie"] = OwnDayKind.Easter,
        ["goedevrijdag"] = OwnDayKind.Easter,
        ["pinksteren"] = OwnDayKind.Whitsun,
        ["pinksterdag"] = OwnDayKind.Whitsun,
        ["pinkstermaandag"] = OwnDayKind.Whitsun,
        ["pinksterweekend"] = OwnDayKind.Whitsun,
        ["pinkstervakantie"] = OwnDayKind.Whitsun,
        ["studiedag"] = OwnDayKind.StudyDay,
        ["studiedagen"] = OwnDayKind.StudyDay,
        ["studietweedaagse"] = OwnDayKind.StudyDay,
        ["margedag"] = OwnDayKind.StudyDay,
        ["margedagen"] = OwnDayKind.StudyDay,
        ["scholingsdag"] = OwnDayKind.StudyDay,
        ["scholingsdagen"] = OwnDayKind.StudyDay,
        ["teamdag"] = OwnDayKind.StudyDay,
        ["ontwikkeldag"] = OwnDayKind.StudyDay,
        ["organisatiedag"] = OwnDayKind.StudyDay,
        ["vrij"] = OwnDayKind.FreeDay,
        ["vrije"] = OwnDayKind.FreeDay,
        ["lesvrij"] = OwnDayKind.FreeDay,
        ["lesvrije"] = OwnDayKind.FreeDay,
        ["roostervrij"] = OwnDayKind.FreeDay,
        ["roostervrije"] = OwnDayKind.FreeDay,
        ["vakantiedag"] = OwnDayKind.FreeDay,
        ["gesloten"] = OwnDayKind.FreeDay,
        ["dicht"] = OwnDayKind.FreeDay,
        ["koningsdag"] = OwnDayKind.FreeDay,
        ["bevrijdingsdag"] = OwnDayKind.FreeDay,
        ["nieuwjaarsdag"] = OwnDayKind.FreeDay,
        ["kerstdag"] = OwnDayKind.FreeDay,
    };

    /// <summary>The holidays that never take one day. One day of them is half of what was meant.</summary>
    private static readonly OwnDayKind[] Long =
    [
        OwnDayKind.Holiday, OwnDayKind.Autumn, OwnDayKind.Christmas, OwnDayKind.Spring, OwnDayKind.May,
        OwnDayKind.Summer,
    ];

    private static readonly HashSet<string> OfSome =
    [
        "groep", "groepen", "onderbouw", "middenbouw", "bovenbouw", "kleuters", "klas", "klassen", "unit", "peuters",
        "instroom",
    ];

    private static readonly HashSet<string> OfPart =
    [
        "middag", "middags", "middagen", "ochtend", "ochtenden", "halve", "studiemiddag", "uur", "vanaf", "eerder",
        "continurooster",
    ];

    private static readonly HashSet<string> OfSchool =
    [
        "schooldag", "schooldagen", "lesdag", "begin", "begint", "beginnen", "start", "starten", "eind", "eindigt",
        "einde", "open", "terug", "weer", "niet", "geen", "voorbehoud", "concept", "tijdens", "behalve", "muv",
        "uitgezonderd", "eventueel", "misschien", "reserve",
    ];

    /// <summary>The words of a heading above all that follows, so that a year in it is the year of that.</summary>
    private static readonly HashSet<string> Titles =
    [
        "vakantie", "vakanties", "vrije", "dagen", "studiedagen", "rooster", "vakantierooster", "kalender",
        "jaarkalender",
    ];

    private static readonly HashSet<string> Empty = ["van", "op", "is", "er", "de", "het", "een", "dag", "datum", "in"];

    /// <summary>What a word says, or null.</summary>
    public static OwnDayKind? KindOf(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The kind that some words say first, holidays before a day that is only called free.</summary>
    public static OwnDayKind? KindOf(IEnumerable<string> words)
    {
        var found = words.Select(KindOf).OfType<OwnDayKind>().ToList();
        return found.Count == 0 ? null
            : found.Where(kind => kind is not (OwnDayKind.FreeDay or OwnDayKind.Holiday)).Cast<OwnDayKind?>()
                .FirstOrDefault() ?? found[0];
    }

    /// <summary>Whether a holiday is never of one day.</summary>
    public static bool IsLong(OwnDayKind kind) => Long.Contains(kind);

    /// <summary>Whether words say nothing, so that a heading above them can say what the days are.</summary>
    public static bool SayNothing(IEnumerable<string> words) => words.All(Empty.Contains);

    /// <summary>Whether a line of these words, or of none, is a heading above all that follows.</summary>
    public static bool AreTitle(IEnumerable<string> words) => words.All(Titles.Contains);

    /// <summary>Why the words make it doubtful that the whole school is closed all day, or null.</summary>
    public static string? DoubtIn(IReadOnlyList<string> words) =>
        words.Any(OfSome.Contains) ? "dit lijkt niet voor alle groepen te gelden"
        : words.Any(OfPart.Contains) ? "dit lijkt over een deel van een dag te gaan"
        : words.Any(OfSchool.Contains) || IsBesideHoliday(words) ? "we weten niet zeker of de school dan dicht is"
        : null;

    /// <summary>"voor de kerstvakantie", "na de zomervakantie": that day is not in the holiday.</summary>
    private static bool IsBesideHoliday(IReadOnlyList<string> words) => words
        .Zip(words.Skip(1), words.Skip(2).Append(""))
        .Any(three => three.First is "voor" or "na"
            && (KindOf(three.Second) ?? (three.Second is "de" or "het" ? KindOf(three.Third) : null)) is not null);

    /// <summary>One way of writing: small letters, plain signs, and one word for what is one thing.</summary>
    public static string Plain(string text)
    {
        var plain = text.Replace('\u00A0', ' ').Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u00B4', '\'')
            .Replace('`', '\'').Replace('\u2013', '-').Replace('\u2014', '-').Replace('\u2212', '-')
            .Replace('\u2011', '-').Replace('\u2192', '-').ToLowerInvariant();
        plain = Parts().Replace(plain, "$1vakantie");
        plain = plain.Replace("voorjaarvakantie", "voorjaarsvakantie", StringComparison.Ordinal)
            .Replace("carnavalvakantie", "carnavalsvakantie", StringComparison.Ordinal)
            .Replace("goede vrijdag", "goedevrijdag", StringComparison.Ordinal)
            .Replace("studie dag", "studiedag", StringComparison.Ordinal)
            .Replace("marge dag", "margedag", StringComparison.Ordinal)
            .Replace("'s middags", "middags", StringComparison.Ordinal);
        return Closed().Replace(plain, "gesloten");
    }

    [GeneratedRegex(
        @"\b(mei|herfst|kerst|voorjaars?|krokus|zomer|carnavals?|hemelvaarts?)[ -]*vak(?:antie|\.)?(?![a-z])")]
    private static partial Regex Parts();

    [GeneratedRegex(
        @"\b(?:geen (?:school|les(?:sen)?)|(?:de )?school (?:is )?(?:gesloten|dicht)"
        + @"|alle (?:kinderen|leerlingen) (?:zijn )?vrij)\b")]
    private static partial Regex Closed();
}
