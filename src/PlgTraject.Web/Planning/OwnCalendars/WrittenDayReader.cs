namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>Reads the days in a line: dates, days from one to another, and lists of them.</summary>
internal sealed class WrittenDayReader(IReadOnlyList<Token> tokens)
{
    /// <summary>The part of the line that comes next, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Why the days cannot be read for sure, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>The days that stand together from here.</summary>
    public List<WrittenDays> ReadList()
    {
        var days = new List<WrittenDays>();
        while (true)
        {
            days.Add(ReadDays());
            var next = Position;
            while (KindAt(next) == TokenKind.And)
            {
                next++;
            }

            if (Fault is not null || next == Position || !IsDay(next))
            {
                return days;
            }

            Position = next;
        }
    }

    private WrittenDays ReadDays()
    {
        var first = ReadDay();
        if (KindAt(Position) == TokenKind.Until && IsDay(Position + 1))
        {
            Fault = "bij 'tot' weten we niet of de laatste dag erbij hoort: schrijf 't/m'";
        }

        if (KindAt(Position) != TokenKind.Through)
        {
            return new WrittenDays(first, null);
        }

        if (!IsDay(Position + 1))
        {
            // A dash may stand between a date and its name; anything else needs an end.
            Fault = KindAt(Position + 1) == TokenKind.Other ? tokens[Position + 1].Text
                : tokens[Position].Text[0] == '-' ? Fault
                : "de laatste dag ontbreekt";
            return new WrittenDays(first, null);
        }

        Position++;
        var last = ReadDay();
        if (KindAt(Position) == TokenKind.Through && IsDay(Position + 1))
        {
            Fault = "we begrijpen niet welke dagen dit zijn";
        }

        return new WrittenDays(first, last);
    }

    private WrittenDay ReadDay()
    {
        int? weekday = KindAt(Position) == TokenKind.Weekday ? tokens[Position++].Day : null;
        var token = tokens[Position++];
        var (month, year) = (token.Month, token.Year);
        // "8 (do) april", and below "5 oktober (maandag)".
        weekday ??= TrailingWeekday();
        if (token.Kind == TokenKind.Number && KindAt(Position) == TokenKind.Month)
        {
            month = tokens[Position++].Month;
        }

        if (month > 0 && year == 0 && KindAt(Position) == TokenKind.Year)
        {
            year = tokens[Position++].Year;
        }

        if (token.Kind == TokenKind.Number && month > 0 && year == 0
            && KindAt(Position) == TokenKind.Number && KindAt(Position + 1) != TokenKind.Month
            && tokens[Position].Text is { Length: 2 } number)
        {
            Fault = $"{number} kan een jaar zijn, of nog een dag: schrijf '20{number}' of 'en {number}'";
        }

        return new WrittenDay(weekday ?? TrailingWeekday(), token.Day, month, year);
    }

    private int? TrailingWeekday() =>
        KindAt(Position) == TokenKind.Weekday && !IsDay(Position) ? tokens[Position++].Day : null;

    /// <summary>Whether a day begins here: a number or figures, after a day of the week or not.</summary>
    public bool IsDay(int position) => KindAt(position) is TokenKind.Number or TokenKind.Date or TokenKind.DayAndMonth
        || (KindAt(position) == TokenKind.Weekday
            && KindAt(position + 1) is TokenKind.Number or TokenKind.Date or TokenKind.DayAndMonth);

    private TokenKind? KindAt(int position) => position < tokens.Count ? tokens[position].Kind : null;
}
