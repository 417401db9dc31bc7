namespace PlgTraject.Web.Planning.OwnCalendars;

/// <summary>
/// Puts together what stands on lines of its own in a calendar: the cells of a table that was copied, or dates with
/// their names above or below them.
/// </summary>
internal static class CalendarLayout
{
    private const string Unclear = "we weten niet of de naam erboven of die eronder bij deze datum hoort";

    /// <summary>The lines as they are meant. A name above its dates stays a line of its own, as a heading.</summary>
    public static List<CalendarLine> Of(IEnumerable<string> texts)
    {
        List<CalendarLine> lines = [.. Joined(texts).Select(text => new CalendarLine(text))];
        var paired = new List<CalendarLine>();
        for (var start = 0; start < lines.Count;)
        {
            var count = BlockAt(lines, start);
            paired.AddRange(Paired(lines.GetRange(start, count)));
            start += count;
        }

        return paired;
    }

    /// <summary>A line that begins or ends with "t/m", or is only that, goes on.</summary>
    private static List<string> Joined(IEnumerable<string> texts)
    {
        var joined = new List<string>();
        TokenKind? last = null;
        foreach (var text in texts)
        {
            var tokens = CalendarTokens.Of(CalendarSpelling.Plain(text));
            TokenKind? first = tokens.Count > 0 ? tokens[0].Kind : null;
            if ((last == TokenKind.Through && IsOfDay(first)) || (IsOfDay(last) && first == TokenKind.Through))
            {
                joined[^1] += $" {text}";
            }
            else
            {
                joined.Add(text);
            }

            last = tokens.Count > 0 ? tokens[^1].Kind : null;
        }

        return joined;
    }

    private static bool IsOfDay(TokenKind? kind) => kind is TokenKind.Date or TokenKind.DayAndMonth or TokenKind.Number
        or TokenKind.Month or TokenKind.Year or TokenKind.Weekday;

    /// <summary>
    /// How many lines from here are only dates or only names. Two names in a row are not of one date.
    /// </summary>
    private static int BlockAt(List<CalendarLine> lines, int start)
    {
        var end = start + 1;
        if (!IsDates(lines[start]) && !IsName(lines[start]))
        {
            return 1;
        }

        while (end < lines.Count && (IsDates(lines[end]) || (IsName(lines[end]) && !IsName(lines[end - 1]))))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>
    /// Dates and names in turns belong together in twos. Which two shows at the ends: a row that begins with a date and
    /// ends with a name has each name below its date. When neither end tells it, nothing is guessed.
    /// </summary>
    private static IEnumerable<CalendarLine> Paired(List<CalendarLine> block)
    {
        if (block.Count == 1 || block.Zip(block.Skip(1)).Any(two => IsDates(two.First) && IsDates(two.Second)))
        {
            return block;
        }

        var (first, last) = (block[0], block[^1]);
        if (IsDates(first))
        {
            return IsDates(last) ? Doubted(block) : NamesBelow(block);
        }

        if (IsDates(last) || (CalendarWords.KindOf(first.Words) is not null && !CalendarWords.AreTitle(first.Words)))
        {
            return block;
        }

        // Something stands above it all, unless that is the name of the first date, and the last line a farewell.
        return CalendarWords.AreTitle(first.Words) || CalendarWords.KindOf(last.Words) is not null
            ? [first, .. NamesBelow(block.GetRange(1, block.Count - 1))]
            : Doubted(block);
    }

    private static IEnumerable<CalendarLine> NamesBelow(List<CalendarLine> block) =>
        block.Chunk(2).Select(two => new CalendarLine($"{two[0].Text} {two[1].Text}"));

    private static List<CalendarLine> Doubted(List<CalendarLine> block)
    {
        foreach (var line in block.Where(IsDates))
        {
            line.Fault = Unclear;
        }

        return block;
    }

    private static bool IsDates(CalendarLine line) =>
        line is { Fault: null, SchoolYear: null, Lists.Count: > 0 } && CalendarWords.SayNothing(line.Words);

    private static bool IsName(CalendarLine line) =>
        line is { Fault: null, SchoolYear: null, Lists.Count: 0, Words.Count: > 0 };
}
