using System.Globalization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PlgTraject.Web.Content;

namespace PlgTraject.Web.Planning;

/// <summary>
/// The sessions of a plan as an iCalendar file (RFC 5545): an event for each, in local time, with the zone's rules
/// before them. The identifier of an event is made of the number by chance of the plan and that of the session, so that
/// it stays when wishes or days change, and the sequence rises with time: of two files the one that was made later
/// holds, and no event is there twice.
/// </summary>
public static class PlanCalendarFile
{
    public const string MediaType = "text/calendar";

    private const string Zone = "Europe/Amsterdam";

    /// <param name="plan">The plan.</param>
    /// <param name="programme">What the sessions are of.</param>
    /// <param name="link">Where the plan stands, as an absolute address.</param>
    /// <param name="now">The moment, in UTC.</param>
    public static byte[] Make(Plan plan, ProgrammeContent programme, string link, DateTime now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//PlgTraject//Plan je jaar//NL", Method = "PUBLISH" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(
            Zone, plan.FirstDay.AddYears(-1).ToDateTime(TimeOnly.MinValue), includeHistoricalData: false));
        var stamp = new CalDateTime(DateTime.SpecifyKind(now, DateTimeKind.Utc), "UTC");
        // Nothing is kept, so no count of changes is: minutes rise too, and fit for four thousand years.
        var sequence = (int)(now - PlanWishes.FirstDay.ToDateTime(TimeOnly.MinValue)).TotalMinutes;
        // A plan that never passed the form has no number: it is known by its wishes.
        var name = plan.Wishes.Id > 0
            ? plan.Wishes.Id.ToString(CultureInfo.InvariantCulture)
            : PlanCode.Write(plan.Wishes, []);
        foreach (var session in plan.Sessions)
        {
            var topic = programme.Sessions[session.Number - 1].Topics[0];
            calendar.Events.Add(new CalendarEvent
            {
                Uid = string.Create(CultureInfo.InvariantCulture, $"{name}-{session.Number}@plan-je-jaar"),
                DtStamp = stamp,
                LastModified = stamp,
                Sequence = sequence,
                Summary = $"{programme.Abbreviation} {session.Number}: {topic} (concept)",
                Description = $"{programme.FullTitle}. Dit is een plan, nog geen afspraak: {link}",
                Start = new CalDateTime(session.Day, plan.Wishes.From, Zone),
                End = new CalDateTime(session.Day, plan.Wishes.To, Zone),
                Status = EventStatus.Tentative,
            });
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }
}
