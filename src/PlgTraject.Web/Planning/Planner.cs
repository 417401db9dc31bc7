using System.Diagnostics.CodeAnalysis;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>Plans the ten sessions of a school. The same wishes give the same plan, whenever it is asked.</summary>
public sealed class Planner(SchoolCalendar calendar)
{
    /// <summary>The plan for these wishes, which must be sound.</summary>
    public PlanOutcome Plan(PlanWishes wishes)
    {
        if (PlanFrame.Of(calendar, wishes) is not { } frame)
        {
            return new PlanOutOfReach(wishes, calendar.FirstDay, calendar.LastDay);
        }

        return TryPlan(frame, out var plan)
            ? new PlanFound(plan)
            : new PlanRefused(wishes, ReasonOf(frame, wishes));
    }

    /// <summary>
    /// What the text of a link says. A plan has the days of the link, also when it would be planned otherwise now.
    /// </summary>
    public PlanOutcome Open(string? code)
    {
        if (!PlanCode.TryRead(code, out var wishes, out var days, out var isOfOtherVersion))
        {
            return new PlanLinkBroken(isOfOtherVersion);
        }

        return days.Count == 0 ? Plan(wishes)
            : PlanFrame.Of(calendar, wishes) is not { } frame
                || days[0] < calendar.FirstDay || days[^1] > calendar.LastDay
                ? new PlanOutOfReach(wishes, calendar.FirstDay, calendar.LastDay)
                : new PlanFound(frame.Make(days));
    }

    /// <summary>
    /// For wishes with which there is no plan, the first of each kind of change with which there is one. Many plans are
    /// searched for it, so that only the page that shows them asks.
    /// </summary>
    /// <param name="wishes">The wishes.</param>
    /// <param name="firstMonth">The first month in which a school can still begin.</param>
    public IReadOnlyList<Loosening> Loosenings(PlanWishes wishes, DateOnly firstMonth)
    {
        var days = new SchoolDays(calendar, wishes);
        return
        [
            .. PlanLoosenings.Of(wishes, firstMonth)
                .Select(kind => kind.FirstOrDefault(one => one.Wishes.AreSound
                    && PlanFrame.Of(calendar, one.Wishes, one.Wishes.OwnDays == wishes.OwnDays ? days : null)
                        is { } frame
                    && TryPlan(frame, out _)))
                .OfType<Loosening>(),
        ];
    }

    private static bool TryPlan(PlanFrame frame, [NotNullWhen(true)] out Plan? plan)
    {
        plan = frame.Search(1, frame.For(1)).Best() is { } found ? frame.Make(frame.Read(found)) : null;
        return plan is not null;
    }

    private static string ReasonOf(PlanFrame frame, PlanWishes wishes) =>
        frame.For(1).Count == 0
            ? $"In {DutchText.Month(wishes.StartMonth)} is geen van de dagen die je koos een schooldag."
            : "Tien bijeenkomsten passen niet tussen "
                + $"{DutchText.Date(frame.FirstDay)} en {DutchText.Date(frame.LastDay)} met deze dagen en "
                + "tussentijden.";
}
