namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>The words by which schools say that they are closed, and those that make it doubtful.</summary>
internal static class CalendarWords
{
    /// <summary>A time of the day, whatever it is.</summary>
    public const string Hour = "uur";

    /// <summary>What "mei" is when it stands as a name.</summary>
    public const string MayHoliday = "meivakantie";
    public const int May = 5;

    /// <summary>After it stands a first day.</summary>
    public const string From = "vanaf";

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
        [MayHoliday] = OwnDayKind.May,
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
        "halve", Hour, "eerder", "continurooster",
    ];

    /// <summary>"Vrijdagmiddag", "studieochtend".</summary>
    private static readonly string[] PartEndings =
        ["middag", "middags", "middagen", "ochtend", "ochtenden", "avond", "avonden"];

    /// <summary>Whoever writes these of a day says that pupils come to school after all.</summary>
    private static readonly HashSet<string> OfLessons =
    [
        "vervalt", "vervallen", "afgelast", "geannuleerd", "gecanceld", "verplaatst", "verschoven", "verzet", "wel",
        "gewoon", "gewone", "normaal", "normale", "les", "lessen", "naar", "aanwezig", "nvt",
    ];

    private static readonly HashSet<string> OfSchool =
    [
        "schooldag", "schooldagen", "lesdag", "begin", "begint", "beginnen", "start", "starten", "eind", "eindigt",
        "einde", "open", "terug", "weer", "niet", "geen", "voorbehoud", "concept", "tijdens", "behalve", "muv", "ipv",
        "uitgezonderd", "eventueel", "misschien", "reserve",
    ];

    /// <summary>The words of a heading above all that follows, so that a year in it is the year of that.</summary>
    private static readonly HashSet<string> Titles =
    [
        "vakantie", "vakanties", "vrije", "dagen", "studiedagen", "rooster", "vakantierooster", "kalender",
        "jaarkalender", "jaarplanning", "activiteit", "activiteiten", "agenda", "data", "datum", "overzicht",
        "omschrijving",
    ];

    /// <summary>What may stand beside those when a school year is named.</summary>
    private static readonly HashSet<string> OfYears =
    [
        "schooljaar", "cursusjaar", "eerste", "laatste", "dag", "begin", "start", "eind", "einde", "van",
    ];

    private static readonly HashSet<string> FirstColumn =
        ["eerste", "begin", "begindatum", "start", "startdatum", "van", From];

    private static readonly HashSet<string> LastColumn = ["laatste", "eind", "einde", "einddatum"];

    private static readonly HashSet<string> Empty =
        ["van", From, "op", "is", "er", "de", "het", "een", "dag", "datum", "in"];

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

    /// <summary>Whether a line of these words, or of none, can be about a whole school year.</summary>
    public static bool CanNameAYear(IReadOnlyCollection<string> words) => words.Count == 0
        || (words.Any(word => Titles.Contains(word) || OfYears.Contains(word))
            && words.All(word => Titles.Contains(word) || KindOf(word) is null));

    /// <summary>Whether words stand above a column of first days and one of last days.</summary>
    public static bool AreOfColumns(IReadOnlyCollection<string> words, bool hasThrough) => words.Count <= 8
        && words.Any(FirstColumn.Contains) && (hasThrough || words.Any(LastColumn.Contains));

    /// <summary>Whether a remark below a date says that the school is not closed on it.</summary>
    public static bool TakeBack(IReadOnlyList<string> words) =>
        words.Count is > 0 and <= 4 && (words.Any(OfLessons.Contains) || words[0] is "niet" or "geen");

    /// <summary>Why the words make it doubtful that the whole school is closed all day, or null.</summary>
    public static string? DoubtIn(IReadOnlyList<string> words) =>
        words.Any(OfSome.Contains) ? "dit lijkt niet voor alle groepen te gelden"
        : words.Any(word => OfPart.Contains(word) || PartEndings.Any(word.EndsWith))
            ? "dit lijkt over een deel van een dag te gaan"
        : words.Any(OfLessons.Contains) ? "er staat bij dat dit niet doorgaat, of dat er misschien les is"
        : words.Any(OfSchool.Contains) || IsBesideHoliday(words) ? "we weten niet zeker of de school dan dicht is"
        : null;

    /// <summary>"voor de kerstvakantie", "na de zomervakantie": that day is not in the holiday.</summary>
    private static bool IsBesideHoliday(IReadOnlyList<string> words) => words
        .Zip(words.Skip(1), words.Skip(2).Append(""))
        .Any(three => three.First is "voor" or "na"
            && (KindOf(three.Second) ?? (three.Second is "de" or "het" ? KindOf(three.Third) : null)) is not null);
}
