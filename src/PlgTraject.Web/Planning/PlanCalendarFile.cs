using System.Globalization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace PlgTraject.Web.Planning;

/// <summary>
/// The sessions of a plan as an iCalendar file (RFC 5545): an event for each, in local time, with the zone's rules
/// before them. The identifier of an event is made of the wishes and the number, so that it stays when a session is
/// moved, and a file that is opened twice does not double its events.
/// </summary>
public static class PlanCalendarFile
{
    public const string MediaType = "text/calendar";

    private const string Zone = "Europe/Amsterdam";

    /// <param name="plan">The plan.</param>
    /// <param name="programme">What the sessions are of.</param>
    /// <param name="link">Where the plan stands, as an absolute address.</param>
    public static byte[] Make(Plan plan, string programme, string link)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//PlgTraject//Plan je jaar//NL", Method = "PUBLISH" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(
            Zone, plan.FirstDay.AddYears(-1).ToDateTime(TimeOnly.MinValue), includeHistoricalData: false));
        // The same plan is the same file, whenever it is asked for.
        var stamp = new CalDateTime(
            plan.Wishes.StartMonth.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), "UTC");
        var wishes = PlanCode.Write(plan.Wishes, []);
        foreach (var session in plan.Sessions)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = string.Create(CultureInfo.InvariantCulture, $"{wishes}-{session.Number}@plan-je-jaar"),
                DtStamp = stamp,
                Summary = $"Bijeenkomst {session.Number} (concept)",
                Description = $"{programme}. Dit is een plan, nog geen afspraak: {link}",
                Start = new CalDateTime(session.Day, plan.Wishes.From, Zone),
                End = new CalDateTime(session.Day, plan.Wishes.To, Zone),
                Status = EventStatus.Tentative,
            });
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }
}
