namespace PlgTraject.Web.Content;

/// <summary>
/// The public holidays on which Dutch offices are closed. Bevrijdingsdag is one of them once in five years; Goede
/// Vrijdag is not. Source: the list of official holidays of the Dutch government (Algemene termijnenwet).
/// </summary>
public static class PublicHolidays
{
    /// <summary>The name of the holiday that a day is, or null for any other day.</summary>
    public static string? NameOf(DateOnly day) =>
        OfYear(day.Year).Where(holiday => holiday.Day == day).Select(holiday => holiday.Name).FirstOrDefault();

    /// <summary>The holidays of a year on the Gregorian calendar, in no order.</summary>
    public static IEnumerable<(DateOnly Day, string Name)> OfYear(int year)
    {
        var easter = Easter(year);
        yield return (new DateOnly(year, 1, 1), "Nieuwjaarsdag");
        yield return (easter, "eerste paasdag");
        yield return (easter.AddDays(1), "tweede paasdag");
        yield return (KingsDay(year), "Koningsdag");
        if (year % 5 == 0)
        {
            yield return (new DateOnly(year, 5, 5), "Bevrijdingsdag");
        }

        yield return (easter.AddDays(39), "Hemelvaartsdag");
        yield return (easter.AddDays(49), "eerste pinksterdag");
        yield return (easter.AddDays(50), "tweede pinksterdag");
        yield return (new DateOnly(year, 12, 25), "eerste kerstdag");
        yield return (new DateOnly(year, 12, 26), "tweede kerstdag");
    }

    /// <summary>No public holiday, but a day on which many schools are closed.</summary>
    public static DateOnly GoodFriday(int year) => Easter(year).AddDays(-2);

    /// <summary>27 April, or the Saturday before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    /// <summary>
    /// The first day of Easter, by the anonymous Gregorian algorithm (Nature, 20 April 1876), whose letters these are.
    /// </summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
