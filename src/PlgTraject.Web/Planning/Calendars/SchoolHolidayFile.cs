using System.Globalization;
using PlgTraject.Web.Content;

namespace PlgTraject.Web.Planning.Calendars;

/// <summary>Reads school-holidays.csv, and refuses it when a line is wrong or missing.</summary>
public static class SchoolHolidayFile
{
    public const string Head = "schoolyear,region,name,first_day,last_day,kind";
    public const string Fixed = "vast";
    public const string Advice = "advies";

    /// <summary>One week, two weeks or six weeks, each with the weekend before it.</summary>
    private static readonly int[] Lengths = [9, 16, 44];

    /// <exception cref="ContentException">The file is absent, or <see cref="Parse"/> refuses it.</exception>
    public static SchoolCalendar Load(string path) => ContentFile.Read(path, "file", Parse);

    /// <exception cref="ContentException">Its message says what is wrong, with the number of each line.</exception>
    public static SchoolCalendar Parse(string text)
    {
        var faults = new List<string>();
        var rows = new List<(int Line, SchoolHoliday Holiday)>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].Trim('\uFEFF', ' ') != Head)
        {
            faults.Add($"  line 1: must be '{Head}'");
        }

        for (var index = 1; index < lines.Length; index++)
        {
            if (string.IsNullOrWhiteSpace(lines[index]))
            {
                continue;
            }

            if (Row(lines[index], out var fault) is { } holiday)
            {
                rows.Add((index + 1, holiday));
            }
            else
            {
                faults.Add($"  line {index + 1}: {fault}");
            }
        }

        faults.AddRange(Overlaps(rows));
        faults.AddRange(Missing([.. rows.Select(row => row.Holiday)]));
        return faults.Count == 0
            ? new SchoolCalendar([.. rows.Select(row => row.Holiday)])
            : throw new ContentException(string.Join('\n', faults));
    }

    /// <summary>The whole file, in the order of the year.</summary>
    public static string Write(IEnumerable<SchoolHoliday> holidays)
    {
        var all = holidays.ToList();
        var lines = all.OrderBy(one => one.Year.Start)
            .ThenBy(one => all.Where(other => other.Year == one.Year && other.Name == one.Name)
                .Min(other => other.FirstDay))
            .ThenBy(one => one.Name).ThenBy(one => one.Region).Select(Write);
        return string.Concat(lines.Prepend(Head).Select(line => $"{line}\n"));
    }

    /// <summary>The line of one holiday.</summary>
    public static string Write(SchoolHoliday holiday) => string.Create(
        CultureInfo.InvariantCulture,
        $"{holiday.Year},{HolidayRegions.KeyOf(holiday.Region)},{HolidayNames.NameOf(holiday.Name)},"
            + $"{holiday.FirstDay:yyyy-MM-dd},{holiday.LastDay:yyyy-MM-dd},{(holiday.IsFixed ? Fixed : Advice)}");

    private static SchoolHoliday? Row(string line, out string fault)
    {
        var cells = line.Split(',');
        fault = "must have six cells";
        if (cells.Length != 6)
        {
            return null;
        }

        fault = SchoolYear.Read(cells[0]) is null ? $"'{cells[0]}' is no school year such as 2026-2027"
            : HolidayRegions.Find(cells[1]) is null ? $"'{cells[1]}' is no region"
            : HolidayNames.Find(cells[2]) is null ? $"'{cells[2]}' is no holiday"
            : Day(cells[3]) is null ? $"'{cells[3]}' is no day such as 2026-10-17"
            : Day(cells[4]) is null ? $"'{cells[4]}' is no day such as 2026-10-25"
            : cells[5] is not (Fixed or Advice) ? $"'{cells[5]}' is neither {Fixed} nor {Advice}"
            : "";
        if (fault.Length > 0)
        {
            return null;
        }

        var holiday = new SchoolHoliday(
            SchoolYear.Read(cells[0])!.Value,
            HolidayRegions.Find(cells[1])!.Value,
            HolidayNames.Find(cells[2])!.Value,
            Day(cells[3])!.Value,
            Day(cells[4])!.Value,
            cells[5] == Fixed);
        fault = FaultIn(holiday);
        return fault.Length > 0 ? null : holiday;
    }

    private static string FaultIn(SchoolHoliday holiday)
    {
        var length = holiday.LastDay.DayNumber - holiday.FirstDay.DayNumber + 1;
        // A summer holiday begins in July, the last month of its school year, and runs on into the next.
        return holiday.FirstDay.DayOfWeek != DayOfWeek.Saturday ? "the first day must be a Saturday"
            : holiday.LastDay.DayOfWeek != DayOfWeek.Sunday ? "the last day must be a Sunday"
            : !Lengths.Contains(length) ? $"{length} days; a holiday has {string.Join(", ", Lengths)}"
            : SchoolYear.Of(holiday.FirstDay) != holiday.Year ? $"does not begin in {holiday.Year}"
            : "";
    }

    /// <summary>Two holidays that follow each other share a weekend, and no more than that.</summary>
    private static IEnumerable<string> Overlaps(List<(int Line, SchoolHoliday Holiday)> rows) =>
        from row in rows
        from other in rows
        where other.Line < row.Line && other.Holiday.Region == row.Holiday.Region
            && other.Holiday.FirstDay.AddDays(2) <= row.Holiday.LastDay.AddDays(-2)
            && row.Holiday.FirstDay.AddDays(2) <= other.Holiday.LastDay.AddDays(-2)
        select $"  line {row.Line}: overlaps line {other.Line}";

    /// <summary>
    /// Every year has all holidays in every region. Of the year before the first, only the summer is needed, which is
    /// where the first begins. A second week in May is not in every year.
    /// </summary>
    private static IEnumerable<string> Missing(List<SchoolHoliday> holidays)
    {
        if (holidays.Count == 0)
        {
            return ["  holds no holidays"];
        }

        var (first, last) = (holidays.Min(one => one.Year.Start), holidays.Max(one => one.Year.Start));
        return
            from year in Enumerable.Range(first, Math.Max(2, last - first + 1)).Select(start => new SchoolYear(start))
            from region in HolidayRegions.All
            from name in HolidayNames.All
            where name != HolidayName.SecondMay && (year.Start > first || name == HolidayName.Summer)
                && !holidays.Any(one => one.Year == year && one.Region == region.Region && one.Name == name)
            select $"  {year}, {region.Key}: {HolidayNames.NameOf(name)} is missing";
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
