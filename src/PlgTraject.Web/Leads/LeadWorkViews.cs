using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads.Absences;

namespace PlgTraject.Web.Leads;

/// <summary>The lists in which staff look for work, one row for each.</summary>
public static class LeadWorkViews
{
    public const string Mine = "van-mij";
    public const string Free = "van-niemand";
    public const string WaitsForUs = "wacht-op-ons";
    public const string WaitsForSchool = "wacht-op-de-school";

    /// <summary>In the order of the tabs.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new(Mine, "Van mij", (leads, me) => me.Mine(leads)),
        new(Free, "Van niemand", (leads, _) => leads.Where(lead => lead.OwnerId == null)),
        new(WaitsForUs, "Wacht op ons", (leads, _) => WaitingLeads.Among(leads)) { HasClosed = true },
        new(WaitsForSchool, "Wacht op de school", (leads, _) => leads.Where(lead => lead.WaitsSince == null)),
    ];

    /// <returns>Null when there is no such list.</returns>
    public static Row? Parse(string? key) => All.FirstOrDefault(row => row.Key == key);

    /// <param name="Key">How an address names it.</param>
    /// <param name="Name">What it is called, in Dutch.</param>
    /// <param name="Choose">Which leads are in it, for the colleague who looks.</param>
    public sealed record Row(string Key, string Name, Func<IQueryable<Lead>, LeadViewer, IQueryable<Lead>> Choose)
    {
        /// <summary>Whether closed leads may be in it.</summary>
        public bool HasClosed { get; init; }

        /// <summary>The leads of the list.</summary>
        public IQueryable<Lead> Among(IQueryable<Lead> leads, LeadViewer me)
        {
            var open = LeadStatuses.Open;
            return Choose(HasClosed ? leads : leads.Where(lead => open.Contains(lead.Status)), me);
        }
    }
}
