using System.Globalization;
using System.Text.RegularExpressions;

namespace PlgTraject.Web.Planning.OwnCalendars;

internal enum TokenKind
{
    /// <summary>A whole date in figures, with a year.</summary>
    Date,

    /// <summary>A day and a month in figures.</summary>
    DayAndMonth,

    Number,
    Month,
    Weekday,
    Year,

    /// <summary>"2026-2027".</summary>
    SchoolYear,

    /// <summary>"26-27", which is a school year or two days.</summary>
    YearsOrDays,

    /// <summary>"t/m", "tot en met" or a dash.</summary>
    Through,

    /// <summary>"tot", of which nobody knows whether the last day is in it.</summary>
    Until,

    /// <summary>"en", a comma, "&amp;" or a plus.</summary>
    And,

    Word,

    /// <summary>The number of a week, or figures that are no date.</summary>
    Other,
}

/// <summary>A part of a line that means something.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word, or what is wrong with <see cref="TokenKind.Other"/>.</param>
/// <param name="Day">The day of the month, the number of the weekday, or the only number.</param>
/// <param name="Month">From 1, or 0.</param>
/// <param name="Year">In four figures, or 0.</param>
internal sealed record Token(TokenKind Kind, string Text, int Day = 0, int Month = 0, int Year = 0);

/// <summary>Cuts a line of a calendar into its parts.</summary>
internal static partial class CalendarTokens
{
    private static readonly string[] Months =
        ["jan", "feb", "m", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly string[] Weekdays = ["zo", "ma", "di", "wo", "do", "vr", "za"];

    /// <param name="plain">The line in one way of writing: <see cref="CalendarSpelling.Plain"/>.</param>
    public static IReadOnlyList<Token> Of(string plain) =>
        [.. Parts().Matches(Bullet().Replace(plain, "")).Select(Read)];

    private static Token Read(Match match)
    {
        var text = match.Value;
        if (match.Groups["iso"].Success)
        {
            return Figures(match, "iy", "im", "id");
        }

        if (match.Groups["sy"].Success)
        {
            var (first, second) = (Number(match, "sy1") % 100, YearOf(match.Groups["sy2"].Value) % 100);
            return second == (first + 1) % 100
                ? new Token(TokenKind.SchoolYear, text, Year: 2000 + first)
                : new Token(TokenKind.Other, "we weten niet wat deze jaren betekenen");
        }

        if (match.Groups["time"].Success)
        {
            return new Token(TokenKind.Word, CalendarWords.Hour);
        }

        if (match.Groups["week"].Success)
        {
            return new Token(TokenKind.Other, "een weeknummer kunnen we niet lezen: schrijf de data op");
        }

        if (match.Groups["full"].Success)
        {
            return Figures(match, "fy", "fm", "fd");
        }

        if (match.Groups["short"].Success)
        {
            var (day, month) = (Number(match, "sd"), Number(match, "sm"));
            return month is >= 1 and <= 12 && day is >= 1 and <= 31
                ? new Token(TokenKind.DayAndMonth, text, day, month)
                : month == day + 1 ? new Token(TokenKind.YearsOrDays, text, Year: 2000 + day)
                : new Token(TokenKind.Other, "deze cijfers zijn geen datum: schrijf de maand voluit");
        }

        if (match.Groups["dotted"].Success)
        {
            return new Token(TokenKind.Other, $"{text} kan een datum zijn, of een tijd: schrijf de maand voluit");
        }

        return text switch
        {
            _ when match.Groups["ordinal"].Success || match.Groups["label"].Success =>
                new Token(TokenKind.Word, "op"),
            _ when match.Groups["year"].Success => new Token(TokenKind.Year, text, Year: YearOf(text)),
            _ when match.Groups["through"].Success => new Token(TokenKind.Through, text),
            "tot" => new Token(TokenKind.Until, text),
            _ when match.Groups["and"].Success => new Token(TokenKind.And, text),
            _ when match.Groups["weekday"].Success =>
                new Token(TokenKind.Weekday, text, Array.IndexOf(Weekdays, text[..2])),
            _ when match.Groups["month"].Success => new Token(TokenKind.Month, text, Month: MonthOf(text)),
            _ when match.Groups["number"].Success => int.TryParse(text, CultureInfo.InvariantCulture, out var number)
                && number is >= 1 and <= 31
                    ? new Token(TokenKind.Number, text, number)
                    : new Token(TokenKind.Other, "er staat een getal in dat geen dag is"),
            _ => new Token(TokenKind.Word, text),
        };
    }

    private static Token Figures(Match match, string year, string month, string day)
    {
        var (y, m, d) = (YearOf(match.Groups[year].Value), Number(match, month), Number(match, day));
        return m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new Token(TokenKind.Date, match.Value, d, m, y)
            : new Token(TokenKind.Other, $"{match.Value} is geen datum");
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int YearOf(string text) =>
        int.Parse(text.TrimStart('\''), CultureInfo.InvariantCulture) is var year && year < 100 ? 2000 + year : year;

    private static int MonthOf(string text) => 1 + (text.StartsWith("mei", StringComparison.Ordinal)
        ? Array.IndexOf(Months, "mei")
        : Array.FindIndex(Months, start => text.StartsWith(start, StringComparison.Ordinal)));

    /// <summary>A sign or number at the start of a line of a list. A dash before figures is one too.</summary>
    [GeneratedRegex(@"^\s*(?:[-•*·–▪o►>]+\s+|\d{1,2}\s*[.)]\s+(?=[a-z]{3}))")]
    private static partial Regex Bullet();

    private const string MonthNames =
        "januari|jan|februari|febr|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|"
        + "oktober|okt|november|nov|december|dec";

    private const string WeekdayNames =
        "(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|woe|wo|do|vr|zat|za|zo)";

    /// <summary>
    /// A label is the number of a study day, before its date. Other digits than ours are only met by the last number,
    /// which says that they are no day.
    /// </summary>
    [GeneratedRegex(
        @"(?<iso>(?<![\d-])(?<iy>20[0-9][0-9])-(?<im>[0-9][0-9])-(?<id>[0-9][0-9])(?!\d))"
        + @"|(?<sy>(?<!\d)(?:(?<sy1>20[0-9][0-9])(?:\s*[-/]\s*(?<sy2>20[0-9][0-9]|'?[0-9][0-9])"
        + @"| +(?<sy2>20[0-9][0-9]))"
        + @"|'(?<sy1>[0-9][0-9])\s*[-/]\s*'?(?<sy2>[0-9][0-9]))"
        + @"(?!\d|[-/.]\d|\s*(?:" + MonthNames + @")\b))"
        + @"|(?<time>(?<!\d)\d{1,2}(?:[.:]\d\d)?\s*(?:uur|u)(?![a-z])|(?<!\d)\d{1,2}:\d\d(?!\d))"
        + @"|(?<week>\bweek(?:nr|nummer)?\.?\s*\d+)"
        + @"|(?<full>(?<!\d)(?<fd>[0-9]{1,2})(?<fs>[-/.])(?<fm>[0-9]{1,2})\k<fs>"
        + @"(?<fy>20[0-9][0-9]|'?[0-9][0-9])(?!\d))"
        + @"|(?<dotted>(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.]))"
        + @"|(?<short>(?<![\d/])(?<sd>[0-9]{1,2})[-/](?<sm>[0-9]{1,2})(?!\d|\s*(?:" + MonthNames + @")\b))"
        + @"|(?<ordinal>\b\d{1,2}\s?(?:e|ste|de)\b)"
        + @"|(?<label>(?<=\p{L}\.?\s+)(?<!\b" + WeekdayNames + @"\.?\s+)(?:\d{1,2}\s*[:)]|\(\d{1,2}\)|#\d{1,2})"
        + @"(?=\s*(?:" + WeekdayNames + @"\.?\s*)?\d))"
        + @"|(?<year>(?<!\d)20[0-9][0-9](?!\d)|'[0-9][0-9](?!\d))"
        + @"|(?<through>t/m\.?|\bt\.?e\.?m\.?(?![a-z])|\btot\s+en\s+met\b|\btot\s*&\s*met\b|-+>?)"
        + @"|(?<until>\btot\b)"
        + @"|(?<and>,|;|&|\+|\ben\b)"
        + @"|(?<weekday>\b" + WeekdayNames + @"\b(?!'))"
        + @"|(?<month>\b(?:" + MonthNames + @")\b)"
        + @"|(?<number>\d+)"
        + @"|(?<word>[\p{L}]+)")]
    private static partial Regex Parts();
}
