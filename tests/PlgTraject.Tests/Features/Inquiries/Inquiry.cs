using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Features.Inquiries;

/// <summary>What a visitor types into the inquiry form; valid unless a test says otherwise.</summary>
internal static class Inquiry
{
    public const string Path = "/vraag-naar-de-mogelijkheden";

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
            ["Plan"] = TestPlans.Code,
            ["Question"] = "Wat vraagt het van ons team?\r\nWij hebben <b>24</b> leraren.",
        };
        foreach (var (name, value) in changes)
        {
            values[name] = value;
        }

        return values;
    }
}
