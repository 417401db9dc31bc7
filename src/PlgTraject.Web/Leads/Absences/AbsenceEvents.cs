using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads.Absences;

/// <summary>It was said that a colleague will be away, and who stands in.</summary>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="StandInId">The account of the colleague who stands in.</param>
public sealed record AbsencePlanned(DateOnly FirstDay, DateOnly LastDay, string StandInId) : Event
{
    public override string Title => "Afwezigheid vastgelegd";

    public override string Detail => AbsenceWords.Period(FirstDay, LastDay);
}

/// <summary>A colleague came back sooner, or did not go.</summary>
/// <param name="FirstDay">The first day that was planned.</param>
/// <param name="LastDay">The last day that was planned.</param>
public sealed record AbsenceEnded(DateOnly FirstDay, DateOnly LastDay) : Event
{
    public override string Title => "Afwezigheid beëindigd";

    public override string Detail => AbsenceWords.Period(FirstDay, LastDay);
}

/// <summary>How absences are said in Dutch.</summary>
public static class AbsenceWords
{
    /// <summary>"7 december 2026 tot en met 18 december 2026", or one day.</summary>
    public static string Period(DateOnly firstDay, DateOnly lastDay) => firstDay == lastDay
        ? DutchText.Date(firstDay)
        : $"{DutchText.Date(firstDay)} tot en met {DutchText.Date(lastDay)}";
}
