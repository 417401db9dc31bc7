using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Documents.Dossier;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>Makes the dossier of the choices in an address, or says what is wrong with them.</summary>
public sealed class DossierMaker(
    ProgrammeContent programme, DossierDocument document, LeadFieldChoices choices, Planning.Planner planner,
    PrivacyStatement privacy, IOptions<SiteOptions> site, IOptions<VatOptions> vat, TimeProvider clock)
{
    private const int SchoolMaxLength = 120;

    public DossierPage Make(DossierForm form)
    {
        if (!form.IsAsked)
        {
            return new DossierPage(form, choices, []);
        }

        var faults = new List<(string, string)>();
        if (!int.TryParse(form.Participants, out var participants)
            || !programme.Practical.CoalitionSizes.Contains(participants))
        {
            faults.Add((Addresses.DossierParticipants, "Kies met hoeveel mensen je meedoet"));
        }

        if (!choices.Places.Any(place => place.Value == (form.Place ?? nameof(PlacePreference.NoPreference))))
        {
            faults.Add((Addresses.DossierPlace, "Kies waar je de bijeenkomsten wilt"));
        }

        var months = choices.StartMonths();
        if (!months.Any(month => month.Value == (form.Start ?? "")))
        {
            faults.Add((Addresses.DossierStart, "Kies een maand uit de lijst, of 'In overleg'"));
        }

        if (form.School?.Length > SchoolMaxLength)
        {
            faults.Add((Addresses.DossierSchool,
                $"Maak de naam van je school korter: er passen {SchoolMaxLength} tekens in"));
        }

        var days = Days(form.Plan, faults);
        if (faults.Count > 0)
        {
            return new DossierPage(form, choices, faults);
        }

        var start = days.Count > 0 ? DutchText.LongDate(days[0])
            : string.IsNullOrEmpty(form.Start) ? programme.Practical.StartText
            : $"{months.Single(month => month.Value == form.Start).Text}, in overleg";
        var made = document.Make(
            new DossierFacts(
                participants, PlaceOf(form.Place), start, days, form.School,
                vat.Value.LineFor(programme.Practical.PriceInCents), [.. Data()], DutchText.Today(clock),
                form.Address(Addresses.Dossier)),
            site.Value);
        return new DossierPage(form, choices, [], made, Mail(form));
    }

    /// <summary>Tells a file from all others: choices, content and day.</summary>
    public string KeyOf(DossierForm form) =>
        $"{form.Address(Addresses.DossierFile)} {document.ContentVersion} {privacy.Version} {DutchText.Today(clock):O}";

    private string PlaceOf(string? place) => place is null or nameof(PlacePreference.NoPreference)
        ? programme.Practical.PlaceText
        : LeadChoices.NameOf(Enum.Parse<PlacePreference>(place));

    private IReadOnlyList<DateOnly> Days(string? typed, List<(string, string)> faults)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return [];
        }

        switch (planner.Open(CodeIn(typed)))
        {
            case PlanFound found:
                return [.. found.Plan.Sessions.Select(session => session.Day)];
            case PlanOutOfReach reach:
                faults.Add((Addresses.PlanParameter,
                    $"We kennen de vakanties van {DutchText.Period(reach.FirstDay, reach.LastDay)}. "
                    + "Maak een plan binnen die tijd"));
                return [];
            case PlanRefused refused:
                faults.Add((Addresses.PlanParameter, $"Met dit plan lukt het niet: {refused.Reason}"));
                return [];
            default:
                faults.Add((Addresses.PlanParameter,
                    "Deze link naar een plan klopt niet, of is oud. Maak het plan opnieuw, of laat dit veld leeg"));
                return [];
        }
    }

    /// <summary>The code within a link that somebody pasted, or the text itself.</summary>
    private static string CodeIn(string typed)
    {
        const string name = Addresses.PlanParameter + "=";
        var place = typed.IndexOf(name, StringComparison.Ordinal);
        return place < 0 ? typed : typed[(place + name.Length)..].Split('&', '#')[0];
    }

    private IEnumerable<DossierEntry> Data()
    {
        var contact = programme.Contact;
        yield return new("Rol en contact",
        [
            $"{programme.Provider.Name} beslist wat er gebeurt met wat een school op deze site invult. "
                + "Vraag ons naar de gegevens bij de bijeenkomsten. "
                + $"Mail naar {privacy.ContactAddress} of bel {contact.Phone}.",
        ]);
        yield return Entry("Gegevens en doel", PrivacyTopic.Inquiry);
        yield return Entry("Bewaren", PrivacyTopic.Periods);
        if (privacy.On(PrivacyTopic.LegalBasis).Count > 0)
        {
            yield return Entry("Grondslag", PrivacyTopic.LegalBasis);
        }

        yield return privacy.On(PrivacyTopic.Processors).Count > 0
            ? Entry("Verwerkers", PrivacyTopic.Processors)
            : new("Verwerkers", ["Op deze site staan er geen. Vraag het ons."]);
    }

    private DossierEntry Entry(string title, PrivacyTopic topic) => new(title,
    [
        string.Join(' ', privacy.On(topic).Select(part => part.Items.Count == 0
            ? part.Text
            : $"{part.Text} {string.Join("; ", part.Items)}.")),
    ]);

    private string Mail(DossierForm form)
    {
        var text = $"Beste bestuur,\n\nGraag leg ik jullie dit traject voor: {programme.FullTitle}.\n"
            + "In dit dossier staan de inhoud, de kosten en de onderbouwing:\n"
            + $"{site.Value.AbsoluteUrl(form.Address(Addresses.Dossier))}\n\nHet is een indicatie, geen offerte.\n";
        return $"mailto:?subject={Uri.EscapeDataString($"Voorstel: {programme.FullTitle}")}"
            + $"&body={Uri.EscapeDataString(text.Replace("\n", "\r\n", StringComparison.Ordinal))}";
    }
}
