namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>A line of a calendar, taken apart, before it is known which year it is about.</summary>
internal sealed class CalendarLine
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<WrittenList> _lists = [];
    private readonly List<string> _words = [];

    public CalendarLine(string text)
    {
        Text = text;
        _tokens = CalendarTokens.Of(CalendarSpelling.Plain(text));
        var words = new List<string>();
        var days = new WrittenDayReader(_tokens);
        while (Fault is null && days.Position < _tokens.Count)
        {
            if (days.IsDay(days.Position))
            {
                var isNextTo = _lists.Count > 0 && words.Count == 0
                    && _tokens[days.Position - 1].Kind is not (TokenKind.Through or TokenKind.And);
                var list = days.ReadList();
                Fault = days.Fault;
                NameWithMonth(list, words);
                _lists.Add(new WrittenList(list, words, isNextTo));
                words = [];
            }
            else
            {
                Pass(_tokens[days.Position++], words);
            }
        }

        After = words;
    }

    public string Text { get; }

    /// <summary>Why the line cannot be read for sure, or null.</summary>
    public string? Fault { get; set; }

    public IReadOnlyList<WrittenList> Lists => _lists;

    /// <summary>The words after the last days, or all of them when there are no days.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>All words, in their order.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The school year that the line names, or null.</summary>
    public int? SchoolYear { get; private set; }

    /// <summary>Whether the school year is only "26-27", which below the heading of a month is two days.</summary>
    public bool IsBareSchoolYear { get; private set; }

    /// <summary>A year that stands by itself, or null.</summary>
    public int? Year { get; private set; }

    /// <summary>Whether the line stands above a column of first days and one of last days.</summary>
    public bool NamesColumns => _lists.Count == 0 && CalendarWords.AreOfColumns(
        _words, _tokens.Any(token => token.Kind == TokenKind.Through && token.Text[0] != '-'));

    /// <summary>The month when the line is only that, as the heading of what follows.</summary>
    public int? HeadingMonth => _lists.Count == 0 && _words.Count == 0 ? _month : null;

    private int? _month;

    /// <summary>Whether the line names no day and no holiday: "26-27" in it is a school year.</summary>
    private bool IsAboveAYear() => CalendarWords.CanNameAYear(
        [.. _tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Text)])
        && !_tokens.Any(token => token.Kind is TokenKind.Number or TokenKind.Date or TokenKind.DayAndMonth
            or TokenKind.Weekday or TokenKind.Month);

    private void Pass(Token token, List<string> words)
    {
        switch (token.Kind)
        {
            case TokenKind.Word:
                words.Add(token.Text);
                _words.Add(token.Text);
                break;
            case TokenKind.Other:
                Fault = token.Text;
                break;
            case TokenKind.SchoolYear when SchoolYear is null || SchoolYear == token.Year:
                SchoolYear = token.Year;
                break;
            case TokenKind.SchoolYear:
                Fault = "er staan meer schooljaren op één regel";
                break;
            case TokenKind.YearsOrDays when IsAboveAYear():
                (SchoolYear, IsBareSchoolYear) = (token.Year, true);
                break;
            case TokenKind.YearsOrDays:
                Fault = $"{token.Text} kan een schooljaar zijn, of twee dagen";
                break;
            case TokenKind.Year when Year is null:
                Year = token.Year;
                break;
            case TokenKind.Year:
                Fault = "er staan meer jaartallen dan we begrijpen";
                break;
            case TokenKind.Month when _month is null && _lists.Count == 0:
                _month = token.Month;
                break;
            case TokenKind.Month:
                Fault = $"bij {token.Text} staat geen dag";
                break;
            default:
                // A dash, a comma or a day of the week that belongs to no date.
                break;
        }
    }

    /// <summary>"Mei: 24/4-5/5" is about the holiday, "Mei 2027: 3 en 4" about nothing that can be known.</summary>
    private void NameWithMonth(List<WrittenDays> list, List<string> words)
    {
        if (_month is not { } month)
        {
            return;
        }

        _month = null;
        if (month == CalendarWords.May && _words.Count == 0
            && list.TrueForAll(days => days is { First.Month: > 0, Last.Month: > 0 }))
        {
            words.Add(CalendarWords.MayHoliday);
            _words.Add(CalendarWords.MayHoliday);
        }
        else
        {
            Fault ??= "er staat een maand zonder dag";
        }
    }
}
