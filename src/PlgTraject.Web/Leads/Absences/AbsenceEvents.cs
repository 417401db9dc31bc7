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

    public override string Detail => DutchText.Period(FirstDay, LastDay);
}

/// <summary>A colleague came back sooner, or did not go.</summary>
/// <param name="FirstDay">The first day that was planned.</param>
/// <param name="LastDay">The last day that was planned.</param>
public sealed record AbsenceEnded(DateOnly FirstDay, DateOnly LastDay) : Event
{
    public override string Title => "Afwezigheid beëindigd";

    public override string Detail => DutchText.Period(FirstDay, LastDay);
}
