using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Support;

/// <summary>Plans with the tests' own school holidays, as the text of a link.</summary>
internal static class TestPlans
{
    private static readonly PlanWishes Wishes =
        new() { Region = HolidayRegion.Middle, StartMonth = new DateOnly(2027, 9, 1) };

    /// <summary>Ten Tuesdays of the school year 2027-2028.</summary>
    public static string Code { get; } =
        ((PlanFound)new Planner(SchoolHolidayFile.Load(TestContent.SchoolHolidays)).Plan(Wishes)).Plan.Code;

    /// <summary>Wishes with which there is no plan.</summary>
    public static string Refused { get; } =
        PlanCode.Write(Wishes with { SmallestGapWeeks = 16, LargestGapWeeks = 16 }, []);
}
