using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Leads;

/// <summary>
/// What there is to know about a lead, one row for each fact. Mails, pages, export and privacy page show these.
/// </summary>
public static class LeadFacts
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new(nameof(Lead.CreatedAt), "Ontvangen", lead => DutchText.DateAndTime(lead.CreatedAt)),
        new(nameof(Lead.Source), "Bron", lead => LeadChoices.NameOf(lead.Source)),
        new(nameof(Lead.Name), "Naam", lead => lead.Name) { Asked = "je naam", IsRequired = true },
        new(nameof(Lead.Role), "Functie", lead => lead.Role is { } role ? LeadChoices.NameOf(role) : null)
        {
            Asked = "je functie",
        },
        new(nameof(Lead.School), "School", lead => lead.School) { Asked = "de naam van je school", IsRequired = true },
        new(nameof(Lead.Town), "Plaats", lead => lead.Town) { Asked = "de plaats van je school" },
        new(nameof(Lead.Email), "E-mailadres", lead => lead.Email)
        {
            Asked = "je e-mailadres", IsRequired = true, Link = MailTo,
        },
        new(nameof(Lead.Phone), "Telefoon", lead => lead.Phone is { } phone ? PhoneNumber.Display(phone) : null)
        {
            Asked = "je telefoonnummer",
            Link = lead => lead.Phone is { } phone && PhoneNumber.IsNormal(phone) ? $"tel:{phone}" : null,
        },
        new(nameof(Lead.Participants), "Deelnemers",
            lead => lead.Participants is { } count ? DutchText.People(count) : null)
        {
            Asked = "met hoeveel mensen je meedoet",
        },
        new(nameof(Lead.Place), "Waar", lead => lead.Place is { } place ? LeadChoices.NameOf(place) : null)
        {
            Asked = "waar je de bijeenkomsten wilt",
        },
        new(nameof(Lead.WishedStart), "Gewenste start",
            lead => lead.WishedStart is { } month ? DutchText.Month(month) : null)
        {
            Asked = "wanneer je wilt beginnen",
        },
        new(nameof(Lead.Question), "Vraag", lead => lead.Question) { Asked = "je vraag" },
        new(nameof(Lead.Reference), "Kenmerk", lead => lead.Reference),
        new(nameof(Lead.PrivacyVersion), "Privacytekst",
            lead => lead.PrivacyVersion is { } version ? $"Versie {version}" : "Niet vastgelegd")
        {
            Link = lead => lead.PrivacyVersion is { } version ? Addresses.Staff.PrivacyText(version) : null,
        },
    ];

    /// <summary>The facts of a lead, without those that the caller shows elsewhere or not at all.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="except">The names of the properties of <see cref="Lead"/> to leave out.</param>
    public static IReadOnlyList<LeadFact> Of(Lead lead, params IReadOnlyList<string> except) =>
    [
        .. All.Where(row => !except.Contains(row.Property))
            .Select(row => new LeadFact(row.Name, row.Show(lead), row.Link?.Invoke(lead))),
    ];

    private static string MailTo(Lead lead)
    {
        var subject = Uri.EscapeDataString($"Je vraag over het PLG-traject ({lead.Reference})");
        var address = Uri.EscapeDataString(lead.Email).Replace("%40", "@", StringComparison.Ordinal);
        return $"mailto:{address}?subject={subject}";
    }

    /// <param name="Property">The property of <see cref="Lead"/> it comes from.</param>
    /// <param name="Name">Its name in Dutch, the same wherever it is shown.</param>
    /// <param name="Show">Its value as it is read, or null when there is none.</param>
    public sealed record Row(string Property, string Name, Func<Lead, string?> Show)
    {
        /// <summary>
        /// What the form asks for, as the privacy page tells the school; null when the form does not ask it.
        /// </summary>
        public string? Asked { get; init; }

        /// <summary>Whether the form refuses to be sent without it.</summary>
        public bool IsRequired { get; init; }

        /// <summary>The address to which the value links for staff, or null.</summary>
        public Func<Lead, string?>? Link { get; init; }
    }
}

/// <param name="Name">What it is, in Dutch.</param>
/// <param name="Value">Null when nothing was filled in.</param>
/// <param name="Link">The address to which it links for staff, or null.</param>
public sealed record LeadFact(string Name, string? Value, string? Link);
