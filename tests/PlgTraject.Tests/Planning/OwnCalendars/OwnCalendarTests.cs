using System.Text;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;
using PlgTraject.Web.Planning.OwnCalendars;

namespace PlgTraject.Tests.Planning.OwnCalendars;

/// <summary>What a school's own calendar makes of a plan.</summary>
public sealed class OwnCalendarTests
{
    private static readonly SchoolCalendar Calendar = SchoolHolidayFile.Load(TestContent.SchoolHolidays);

    private static readonly PlanWishes Wishes =
        new() { Region = HolidayRegion.Middle, StartMonth = new DateOnly(2026, 9, 1) };

    /// <summary>In Midden 17 to 25 October 2026 and 20 to 28 February 2027 are advised.</summary>
    [Fact]
    public void Apply_AdviceFixedAndOwnDays_MovesKeepsAndAdds()
    {
        var result = Apply("""
            Herfstvakantie 12 t/m 16 oktober 2026
            Kerstvakantie 18 december 2026 t/m 1 januari 2027
            Voorjaarsvakantie 24 februari t/m 3 maart 2027
            Studiedag 11 november 2026
            Koningsdag 27 april 2027
            """);

        Assert.Equal(
            [
                new AdviceChange(new SchoolYear(2026), HolidayName.Autumn, -1),
                new AdviceChange(new SchoolYear(2026), HolidayName.Spring, null),
            ],
            result.Wishes.AdviceChanges.Where(change => change.Name is HolidayName.Autumn or HolidayName.Spring));
        Assert.Equal(
            [
                new OwnDays(new DateOnly(2026, 11, 11), new DateOnly(2026, 11, 11), OwnDayKind.StudyDay),
                new OwnDays(new DateOnly(2026, 12, 18), new DateOnly(2026, 12, 18), OwnDayKind.Christmas),
                new OwnDays(new DateOnly(2027, 2, 24), new DateOnly(2027, 3, 3), OwnDayKind.Spring),
            ],
            result.Wishes.OwnDays);
        Assert.Contains("De herfstvakantie is bij jullie 1 week eerder dan het advies.", result.Differences);
        Assert.True(result.Wishes.AreSound);
        var days = new SchoolDays(Calendar, result.Wishes);
        Assert.NotNull(days.On(new DateOnly(2026, 10, 13)));
        Assert.Null(days.On(new DateOnly(2026, 10, 20)));
    }

    [Fact]
    public void Apply_TheCalendarOfTheRegion_ChangesNothing()
    {
        var year = new SchoolYear(2026);
        var text = string.Join('\n', Calendar.Of(HolidayRegion.Middle).Where(holiday => holiday.Year == year)
            .Select(holiday => $"{Name(holiday.Name)} {holiday.FirstDay:d-M-yyyy} t/m {holiday.LastDay:d-M-yyyy}"));

        var result = Apply(text);

        Assert.Empty(result.Differences);
        Assert.Empty(result.Wishes.OwnDays);
        Assert.Empty(result.Wishes.AdviceChanges);
    }

    /// <summary>What a school cannot do otherwise stays, and the page asks whether the region is right.</summary>
    [Fact]
    public void Apply_AnotherFixedHoliday_StaysAndIsTold() => Assert.Contains(
        Apply("Kerstvakantie 4 t/m 15 januari 2027").Differences,
        text => text.Contains("vast voor elke school", StringComparison.Ordinal));

    [Fact]
    public void Apply_NotNamed_IsToldAndAdviceStays() => Assert.Contains(
        Apply("Studiedag 11 november 2026").Differences,
        text => text.StartsWith("De herfstvakantie staat niet in jullie rooster.", StringComparison.Ordinal));

    /// <summary>A calendar of a whole year still makes a link that fits in a mail.</summary>
    [Fact]
    public void Apply_ManyDays_MakesAShortLink()
    {
        var text = string.Join('\n', Enumerable.Range(0, 30)
            .Select(index => $"Studiedag {new DateOnly(2026, 9, 2).AddDays(index * 9):d-M-yyyy}"));

        Assert.InRange(PlanCode.Write(Apply(text).Wishes, []).Length, 1, 200);
    }

    [Fact]
    public void ReadFile_EventsOfASchool_TakesWholeDaysAndTellsTheRest()
    {
        var read = CalendarFileReader.Read(Calendar_("""
            BEGIN:VEVENT
            UID:1
            DTSTART;VALUE=DATE:20261012
            DTEND;VALUE=DATE:20261017
            SUMMARY:Herfstvakantie
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTART;VALUE=DATE:20261111
            SUMMARY:Studiedag\\, alle kinderen vrij
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTART:20261204T083000
            DTEND:20261204T120000
            SUMMARY:Sinterklaas
            END:VEVENT
            BEGIN:VEVENT
            UID:4
            DTSTART;VALUE=DATE:20260902
            RRULE:FREQ=WEEKLY
            SUMMARY:Kleuters vrij
            END:VEVENT
            BEGIN:VEVENT
            UID:5
            DTSTART;VALUE=DATE:20270603
            SUMMARY:Schoolreis
            END:VEVENT
            BEGIN:VEVENT
            UID:6
            DTSTART;VALUE=DATE:20270220
            SUMMARY:Voorjaarsvakantie
            END:VEVENT
            BEGIN:VEVENT
            UID:7
            DTSTART;VALUE=DATE:20270614
            DURATION:P2000000000D
            SUMMARY:Studiedag lang
            END:VEVENT
            BEGIN:VEVENT
            UID:8
            DTSTART;VALUE=DATE:20270615
            STATUS:CANCELLED
            SUMMARY:Studiedag
            END:VEVENT
            """))!;

        Assert.Equal(
            [
                ("2026-10-12", "2026-10-16", OwnDayKind.Autumn),
                ("2026-11-11", "2026-11-11", OwnDayKind.StudyDay),
            ],
            read.Days.Select(days => ($"{days.FirstDay:yyyy-MM-dd}", $"{days.LastDay:yyyy-MM-dd}", days.Kind)));
        Assert.Equal(
            [
                "Sinterklaas, 4 december 2026, 8.30 tot 12.00 uur", "Kleuters vrij, 2 september 2026",
                "Schoolreis, 3 juni 2027",
                "Voorjaarsvakantie, 20 februari 2027", "Studiedag lang, 14 juni 2027",
            ],
            read.Unread.Select(line => line.Line));
    }

    /// <summary>Programs write a day as times too: what takes all lessons is one, what does not is told.</summary>
    [Theory]
    [InlineData("20261111T083000", "20261111T163000", "2026-11-11", "2026-11-11")]
    [InlineData("20261111T000000", "20261112T000000", "2026-11-11", "2026-11-11")]
    [InlineData("20261111T000000Z", "20261112T000000Z", "2026-11-11", "2026-11-11")]
    [InlineData("20261110T230000Z", "20261111T230000Z", "2026-11-11", "2026-11-11")]
    [InlineData("20261016T143000", "20261026T083000", "2026-10-17", "2026-10-25")]
    [InlineData("20261111T130000", "20261111T163000", null, null)]
    [InlineData("20261111T083000", "20261111T120000", null, null)]
    public void ReadFile_WithTimes_TakesTheDaysOfAllLessons(string start, string end, string? first, string? last)
    {
        var read = CalendarFileReader.Read(Calendar_($"""
            BEGIN:VEVENT
            UID:1
            DTSTART:{start}
            DTEND:{end}
            SUMMARY:Studiedag
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTART;TZID=Tijd van school:{start.TrimEnd('Z')}
            DTEND;TZID=Tijd van school:{end.TrimEnd('Z')}
            SUMMARY:Ouderavond
            END:VEVENT
            """))!;

        Assert.Equal(
            first is null ? [] : [(first, last!)],
            read.Days.Select(days => ($"{days.FirstDay:yyyy-MM-dd}", $"{days.LastDay:yyyy-MM-dd}")));
        Assert.Equal(first is null ? 2 : 1, read.Unread.Count);
        Assert.All(read.Days, days => Assert.EndsWith(" uur", days.Line, StringComparison.Ordinal));
    }

    [Fact]
    public void Apply_ACalendarOfAnotherYear_NamesItAndCountsNothing()
    {
        var result = Apply("Studiedag 16 november 2027\nZomervakantie 8 juli t/m 20 augustus 2028");

        Assert.Equal([new SchoolYear(2027)], result.OtherYears);
        var own = new OwnCalendar(Calendar);
        Assert.Equal(0, own.CountInYear(result.Wishes));
        Assert.Equal(1, own.CountInYear(result.Wishes with { StartMonth = new DateOnly(2027, 9, 1) }));
        Assert.Empty(Apply("Studiedag 16 november 2027\nStudiedag 17 november 2026").OtherYears);
    }

    [Fact]
    public void Apply_AWeekendAndAFarYear_AreRemarkedOn()
    {
        var result = Apply("Studiedag 22-11-2026\nStudiedag 23-11-2026\nStudiedag 12 maart 2099");

        Assert.Equal(
            [(new DateOnly(2026, 11, 22), "Dit valt in een weekend"), (new DateOnly(2099, 3, 12), "Dit telt niet mee")],
            result.Remarks.Select(pair => (pair.Key.FirstDay, pair.Value.Split('.', ':')[0])));
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:geen dag\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT")]
    [InlineData("BEGIN:VCALENDAR")]
    public void ReadFile_Damaged_HasNoDays(string text) =>
        Assert.Empty(CalendarFileReader.Read(text)?.Days ?? []);

    [Fact]
    public void Decode_NoText_IsRefused()
    {
        Assert.Null(CalendarFileText.Decode("%PDF-1.7"u8.ToArray()));
        Assert.Null(CalendarFileText.Decode("PK\u0003\u0004"u8.ToArray()));
        Assert.Null(CalendarFileText.Decode([0, 1, 0, 0, 0, 2, 0, 0]));
        Assert.Null(CalendarFileText.Decode([.. "Studiedag"u8, 0]));
    }

    [Theory]
    [InlineData("utf-8", true), InlineData("utf-8", false)]
    [InlineData("utf-16", true), InlineData("utf-16", false)]
    [InlineData("utf-16BE", true), InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public void Decode_AsProgramsWrite_IsTheSameText(string name, bool hasMark)
    {
        const string Text = "Herfstvakantie 18 – 22 oktober ’27, één week";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

        var text = CalendarFileText.Decode([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)]);

        Assert.Equal(Text, text);
    }

    private static OwnCalendarResult Apply(string text) =>
        new OwnCalendar(Calendar).Apply(Wishes, CalendarTextReader.Read(text, new SchoolYear(2026)));

    private static string Calendar_(string events) =>
        $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//NL\n{events}\nEND:VCALENDAR\n"
            .ReplaceLineEndings("\r\n");

    /// <summary>Schools call both weeks in May the same.</summary>
    private static string Name(HolidayName name) =>
        HolidayNames.NameOf(name == HolidayName.SecondMay ? HolidayName.May : name);
}
