using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>Plans the ten sessions of a school. The same wishes and the same first day give the same plan.</summary>
public sealed class Planner(SchoolCalendar calendar)
{
    /// <summary>The plan for these wishes, which must be sound.</summary>
    /// <param name="wishes">The wishes.</param>
    /// <param name="notBefore">The first day on which a school can still begin, when not all of them can.</param>
    public PlanOutcome Plan(PlanWishes wishes, DateOnly? notBefore = null)
    {
        if (PlanFrame.Of(calendar, wishes, notBefore) is not { } frame)
        {
            return new PlanOutOfReach(wishes, calendar.FirstDay, calendar.LastDay);
        }

        return frame.Best() is { } days
            ? new PlanFound(frame.Make(days))
            : new PlanRefused(wishes, ReasonOf(frame, wishes), frame.Refused(frame.FirstDay, frame.LastDay));
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

    private static string ReasonOf(PlanFrame frame, PlanWishes wishes) =>
        frame.For(1).Count == 0
            ? $"In {DutchText.Month(wishes.StartMonth)} is geen van de dagen die je koos een schooldag."
            : frame.FirstDays.Count == 0
                ? $"De dagen die je koos in {DutchText.Month(wishes.StartMonth)} zijn voorbij, of al te dichtbij."
                : "Tien bijeenkomsten passen niet tussen "
                    + $"{DutchText.Date(frame.FirstDay)} en {DutchText.Date(frame.LastDay)} met deze dagen en "
                    + "tussentijden.";
}
