using System.Globalization;
using System.Text;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Planning;

/// <summary>
/// The calendar file of a plan, read by the library that wrote it and by a strict reader of lines of our own, which
/// works out local times by the rules in the file itself: no other reader is on the package registry.
/// </summary>
public sealed class PlanCalendarFileTests
{
    private static readonly SchoolCalendar Calendar = SchoolHolidayFile.Load(TestContent.SchoolHolidays);

    private static readonly Planner Planner = new(Calendar);

    private static Plan Plan => ((PlanFound)Planner.Plan(new PlanWishes
    {
        Region = HolidayRegion.Middle,
        StartMonth = new DateOnly(2027, 9, 1),
        Days = Weekdays.Tuesday | Weekdays.Thursday,
        Id = PlanWishes.LargestId,
    })).Plan;

    private static readonly DateTime Now = new(2026, 12, 7, 8, 30, 0, DateTimeKind.Utc);

    private static string File(Plan plan, DateTime? now = null) => Encoding.UTF8.GetString(
        PlanCalendarFile.Make(plan, TestContent.Programme, "https://plg.example/plan", now ?? Now));

    [Fact]
    public void Make_Plan_TwoReadersFindTenEventsAtTheRightTimesOverSummerTime()
    {
        var plan = Plan;
        var expected = plan.Sessions.Select(session => (
            DutchText.Moment(session.Day, plan.Wishes.From), DutchText.Moment(session.Day, plan.Wishes.To))).ToList();
        Assert.Contains(plan.Sessions, session => session.Day.Month is 1 or 2);
        Assert.Contains(plan.Sessions, session => session.Day.Month is 5 or 6);

        Assert.Equal(expected, Ical.Net.Calendar.Load(File(plan))!.Events
            .Select(one => (one.Start!.AsUtc, one.End!.AsUtc)));
        Assert.Equal(expected, StrictReader.Events(File(plan)));
    }

    [Fact]
    public void Make_Plan_KeepsToTheFormatAndHasNoPersonalData()
    {
        var text = File(Plan);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.True(
            text.IndexOf("BEGIN:VTIMEZONE", StringComparison.Ordinal)
                < text.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal));
        var events = text[text.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..];
        Assert.DoesNotContain("RRULE", events, StringComparison.Ordinal);
        Assert.DoesNotContain("ORGANIZER", events, StringComparison.Ordinal);
        Assert.DoesNotContain("ATTENDEE", events, StringComparison.Ordinal);
        Assert.Equal(text, File(Plan));
    }

    /// <summary>Who opens the file of a changed plan has each session once, on its new day.</summary>
    [Fact]
    public void Make_ChangedPlan_KeepsItsIdentifiersAndIsNewer()
    {
        var plan = Plan;
        var days = new PlanMoves(Calendar).DaysFor(plan, 5, andLater: false);
        var moved = new PlanMoves(Calendar)
            .Move(plan, 5, days.First(day => day != plan.Sessions[4].Day), andLater: false).Plan!;

        Assert.NotEqual(plan.Code, moved.Code);
        Assert.Equal(StrictReader.Identifiers(File(plan)), StrictReader.Identifiers(File(moved)));
        Assert.Equal(10, StrictReader.Identifiers(File(plan)).Distinct().Count());
        var other = (PlanFound)Planner.Plan(plan.Wishes with { Region = HolidayRegion.South, Days = Weekdays.Monday });
        Assert.Equal(StrictReader.Identifiers(File(plan)), StrictReader.Identifiers(File(other.Plan)));

        var (before, after) = (
            Ical.Net.Calendar.Load(File(plan))!.Events[0]!,
            Ical.Net.Calendar.Load(File(moved, Now.AddMinutes(1)))!.Events[0]!);
        Assert.Equal(before.Sequence + 1, after.Sequence);
        Assert.Equal(Now, before.DtStamp!.AsUtc);
        Assert.Equal(Now.AddMinutes(1), after.LastModified!.AsUtc);
        var (abbreviation, topic) = (TestContent.Programme.Abbreviation, TestContent.Programme.Sessions[0].Topics[0]);
        Assert.Equal($"{abbreviation} 1: {topic} (concept)", before.Summary);
    }

    /// <summary>Reads iCalendar (RFC 5545) by its letter: lines, components, and the rules of a time zone.</summary>
    private static class StrictReader
    {
        public static IEnumerable<(DateTime, DateTime)> Events(string text)
        {
            var zone = Components(text, "STANDARD").Concat(Components(text, "DAYLIGHT")).ToList();
            return [.. Components(text, "VEVENT").Select(one => (Utc(one, "DTSTART", zone), Utc(one, "DTEND", zone)))];
        }

        public static IReadOnlyList<string> Identifiers(string text) =>
            [.. Components(text, "VEVENT").Select(one => one.Single(line => line.Name == "UID").Value)];

        private static IEnumerable<List<(string Name, string Value)>> Components(string text, string name)
        {
            Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
            List<(string, string)>? open = null;
            foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"))
            {
                if (line == $"BEGIN:{name}")
                {
                    open = [];
                }
                else if (line == $"END:{name}")
                {
                    yield return open!;
                    open = null;
                }
                else if (open is not null)
                {
                    var parts = line.Split(':', 2);
                    open.Add((parts[0], parts[1]));
                }
            }
        }

        private static DateTime Utc(
            List<(string Name, string Value)> one, string name, List<List<(string Name, string Value)>> zone)
        {
            var (head, value) = one.Single(line => line.Name.Split(';')[0] == name);
            Assert.Equal($"{name};TZID=Europe/Amsterdam", head);
            var local = Time(value);
            // The rule that changed the clock last before the local time holds.
            var offset = zone.Select(rule => (At: LastChange(rule, local), Offset: Value(rule, "TZOFFSETTO")))
                .Where(change => change.At is not null).MaxBy(change => change.At).Offset;
            var hours = int.Parse(offset[..3], CultureInfo.InvariantCulture);
            return DateTime.SpecifyKind(local.AddHours(-hours), DateTimeKind.Utc);
        }

        private static DateTime? LastChange(List<(string Name, string Value)> rule, DateTime local)
        {
            var start = Time(Value(rule, "DTSTART"));
            if (!rule.Exists(line => line.Name == "RRULE"))
            {
                return start <= local ? start : null;
            }

            // The last Sunday of a month, which is the only rule of summer time in Europe.
            var parts = Value(rule, "RRULE").Split(';').Select(part => part.Split('=')).ToDictionary(
                part => part[0], part => part[1]);
            Assert.Equal(("YEARLY", "-1SU"), (parts["FREQ"], parts["BYDAY"]));
            var month = parts.TryGetValue("BYMONTH", out var named)
                ? int.Parse(named, CultureInfo.InvariantCulture)
                : start.Month;
            var found = new[] { local.Year, local.Year - 1 }.Select(year =>
            {
                var last = new DateTime(year, month, DateTime.DaysInMonth(year, month));
                return last.AddDays(-(int)last.DayOfWeek).Add(start.TimeOfDay);
            }).First(at => at <= local);
            return found >= start ? found : null;
        }

        private static string Value(List<(string Name, string Value)> lines, string name) =>
            lines.Single(line => line.Name == name).Value;

        private static DateTime Time(string value) =>
            DateTime.ParseExact(value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
    }
}
