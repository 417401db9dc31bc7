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
        Tells(nameof(Lead.Name), "Naam", "je naam", LeadField.Text(
            told => told.Name, (told, text) => told with { Name = text ?? "" })) with { IsRequired = true },
        Tells(nameof(Lead.Role), "Functie", "je functie", LeadField.Choice<ContactRole>(
            told => told.Role, (told, role) => told with { Role = role }, LeadChoices.NameOf)),
        Tells(nameof(Lead.School), "School", "de naam van je school", LeadField.Text(
            told => told.School, (told, text) => told with { School = text ?? "" })) with { IsRequired = true },
        Tells(nameof(Lead.Town), "Plaats", "de plaats van je school", LeadField.Text(
            told => told.Town, (told, text) => told with { Town = text })),
        Tells(nameof(Lead.Email), "E-mailadres", "je e-mailadres", LeadField.Text(
            told => told.Email, (told, text) => told with { Email = text ?? "" })) with
        {
            IsRequired = true,
            Link = MailTo,
        },
        Tells(nameof(Lead.Phone), "Telefoon", "je telefoonnummer", LeadField.Phone()) with
        {
            Link = lead => lead.Phone is { } phone && PhoneNumber.IsNormal(phone) ? $"tel:{phone}" : null,
        },
        Tells(nameof(Lead.Participants), "Deelnemers", "met hoeveel mensen je meedoet", LeadField.Count(
            told => told.Participants, (told, count) => told with { Participants = count })),
        Tells(nameof(Lead.Place), "Waar", "waar je de bijeenkomsten wilt", LeadField.Choice<PlacePreference>(
            told => told.Place, (told, place) => told with { Place = place }, LeadChoices.NameOf)),
        Tells(nameof(Lead.WishedStart), "Gewenste start", "wanneer je wilt beginnen", LeadField.Month(
            told => told.WishedStart, (told, month) => told with { WishedStart = month })),
        Tells(nameof(Lead.Plan), "Plan", "het plan dat je maakte voor de bijeenkomsten", LeadField.Plan()) with
        {
            Link = lead => lead.Plan is { } plan ? Addresses.PlanOf(plan) : null,
        },
        Tells(nameof(Lead.Question), "Vraag", "je vraag", LeadField.Text(
            told => told.Question, (told, text) => told with { Question = text })),
        new(nameof(Lead.Reference), "Kenmerk", lead => lead.Reference),
        new(nameof(Lead.PrivacyVersion), "Privacytekst",
            lead => lead.PrivacyVersion is { } version ? $"Versie {version}" : "Niet vastgelegd")
        {
            Link = lead => lead.PrivacyVersion is { } version ? Addresses.Staff.PrivacyText(version) : null,
        },
    ];

    /// <summary>What a school tells, in the order in which it is shown and read. Each of these has a field.</summary>
    public static IReadOnlyList<Row> Told { get; } = [.. All.Where(row => row.Field is not null)];

    /// <summary>What a school tells, by the name of the property.</summary>
    /// <exception cref="InvalidOperationException">A school tells nothing of that name.</exception>
    public static Row Of(string property) => Told.FirstOrDefault(row => row.Property == property)
        ?? throw new InvalidOperationException($"{nameof(LeadFacts)} has no field {property}.");

    /// <summary>The facts of a lead, without those that the caller shows elsewhere or not at all.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="except">The names of the properties of <see cref="Lead"/> to leave out.</param>
    public static IReadOnlyList<LeadFact> Of(Lead lead, params IReadOnlyList<string> except) =>
    [
        .. All.Where(row => !except.Contains(row.Property))
            .Select(row => new LeadFact(row.Name, row.Show(lead), row.Link?.Invoke(lead))),
    ];

    private static Row Tells(string property, string name, string asked, LeadField field) =>
        new(property, name, lead => field.Write(lead.Details()) is { } text ? field.InWords(text) : null)
        {
            Asked = asked,
            Field = field,
        };

    private static string? MailTo(Lead lead)
    {
        if (lead.Email.Length == 0)
        {
            return null;
        }

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

        /// <summary>How what the school tells becomes text and back; null when it is no such thing.</summary>
        public LeadField? Field { get; init; }

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
