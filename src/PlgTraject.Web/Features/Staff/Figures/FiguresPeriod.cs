using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Figures;

/// <summary>Which period somebody wants to see, as the address has it. What cannot be read is this month.</summary>
public sealed class FiguresFilter
{
    /// <summary>Key of one of the <see cref="FiguresPeriods"/>.</summary>
    [FromQuery(Name = Addresses.Staff.PeriodParameter)]
    public string? Period { get; set; }

    [FromQuery(Name = Addresses.Staff.FirstDayParameter)]
    public string? FirstDay { get; set; }

    [FromQuery(Name = Addresses.Staff.LastDayParameter)]
    public string? LastDay { get; set; }

    /// <summary>The row of the period; null when somebody chose days.</summary>
    public FiguresPeriods.Row? Row => FiguresPeriods.All.FirstOrDefault(row => row.Key == Period)
        ?? (DutchText.ReadDay(FirstDay) is null && DutchText.ReadDay(LastDay) is null ? FiguresPeriods.All[0] : null);

    /// <summary>The first and the last day, in whichever order they were chosen.</summary>
    public (DateOnly First, DateOnly Last) Days(DateOnly today)
    {
        if (Row is { } row)
        {
            return row.Days(today);
        }

        var (first, last) = (DutchText.ReadDay(FirstDay), DutchText.ReadDay(LastDay) ?? today);
        var from = first ?? new DateOnly(last.Year, last.Month, 1);
        return from <= last ? (from, last) : (last, from);
    }
}

/// <summary>The periods that have a name, one row for each.</summary>
public static class FiguresPeriods
{
    public static IReadOnlyList<Row> All { get; } =
    [
        new("deze-maand", "Deze maand", today => From(new DateOnly(today.Year, today.Month, 1), 1)),
        new("vorige-maand", "Vorige maand", today => From(new DateOnly(today.Year, today.Month, 1).AddMonths(-1), 1)),
        new("kwartaal", "Dit kwartaal", today => From(new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1), 3)),
        // It begins on 1 August, also for the law on education.
        new("schooljaar", "Dit schooljaar", today => From(new DateOnly(today.AddMonths(-7).Year, 8, 1), 12)),
        new("jaar", "Dit jaar", today => From(new DateOnly(today.Year, 1, 1), 12)),
    ];

    private static (DateOnly First, DateOnly Last) From(DateOnly first, int months) =>
        (first, first.AddMonths(months).AddDays(-1));

    /// <param name="Key">How an address names it.</param>
    /// <param name="Name">What it is called, in Dutch.</param>
    /// <param name="Days">Its first and last day, given today.</param>
    public sealed record Row(string Key, string Name, Func<DateOnly, (DateOnly First, DateOnly Last)> Days);
}
