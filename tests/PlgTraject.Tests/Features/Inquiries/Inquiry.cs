using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Features.Inquiries;

/// <summary>What a visitor types into the inquiry form; valid unless a test says otherwise.</summary>
internal static class Inquiry
{
    public const string Path = "/vraag-naar-de-mogelijkheden";

    /// <summary>Ten days from 14 September 2027, four weeks apart, the ninth after five.</summary>
    public static string Plan { get; } = PlanCode.Write(
        new PlanWishes { Region = HolidayRegion.Middle, StartMonth = new DateOnly(2027, 9, 1) },
        [.. Enumerable.Range(0, 10).Select(index => new DateOnly(2027, 9, 14).AddDays((28 * index) + (index > 7 ? 7 : 0)))]);

    public static Dictionary<string, string> With(params (string Name, string Value)[] changes)
    {
        var values = new Dictionary<string, string>
        {
            ["Name"] = "Zoë van den Bérg",
            ["Role"] = "SchoolLeader",
            ["School"] = "De Regenboog & Co",
            ["Town"] = "'s-Hertogenbosch",
            ["Email"] = "zoe@regenboog.example",
            ["Phone"] = "06-12345678",
            ["Participants"] = "4",
            ["Place"] = "InCompany",
            ["WishedStart"] = "2027-09",
            ["Plan"] = Plan,
            ["Question"] = "Wat vraagt het van ons team?\r\nWij hebben <b>24</b> leraren.",
        };
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return values;
    }
}
