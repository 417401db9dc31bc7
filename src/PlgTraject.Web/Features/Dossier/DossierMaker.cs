using System.Globalization;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Documents.Dossier;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>Makes the dossier of the choices in an address, which must be valid.</summary>
public sealed class DossierMaker(
    ProgrammeContent programme, DossierDocument document, Planning.Planner planner, DossierPrivacy privacy,
    IOptions<SiteOptions> site, IOptions<VatOptions> vat, TimeProvider clock)
{
    public Document Make(DossierForm form)
    {
        var plan = form.Plan is null ? null : (planner.Open(form.PlanCode) as PlanFound)?.Plan;
        return document.Make(
            new DossierFacts(
                int.Parse(form.Participants!, CultureInfo.InvariantCulture), PlaceOf(form.Place),
                StartOf(form, plan), Days(plan), Times(plan), Conflicts(plan), form.School,
                vat.Value.LineFor(programme.Practical.PriceInCents), [.. privacy.Rows()], DutchText.Today(clock),
                form.Address(Addresses.Dossier)),
            site.Value);
    }

    /// <summary>Tells a file from all others: choices, content and day.</summary>
    public string KeyOf(DossierForm form) =>
        $"{form.Address(Addresses.DossierFile)} {document.ContentVersion} {privacy.Version} {DutchText.Today(clock):O}";

    /// <summary>The address with which a mail to the board is begun.</summary>
    public string Mail(DossierForm form)
    {
        var text = $"Beste bestuur,\n\nGraag leg ik jullie dit traject voor: {programme.FullTitle}.\n"
            + "In dit dossier staan de inhoud, de kosten en de onderbouwing:\n"
            + $"{site.Value.AbsoluteUrl(form.Address(Addresses.Dossier))}\n\nHet is een indicatie, geen offerte.\n";
        return $"mailto:?subject={Uri.EscapeDataString($"Voorstel: {programme.FullTitle}")}"
            + $"&body={Uri.EscapeDataString(text.Replace("\n", "\r\n", StringComparison.Ordinal))}";
    }

    /// <summary>A board reads it: "our school", which the form says, would be the provider's.</summary>
    private string PlaceOf(string? place) => LeadChoices.Parse<PlacePreference>(place) switch
    {
        PlacePreference.InCompany => "Incompany, op jullie school",
        PlacePreference.Amsterdam => LeadChoices.NameOf(PlacePreference.Amsterdam),
        PlacePreference.NoPreference or null => programme.Practical.PlaceText,
        _ => throw new InvalidOperationException($"{place} has no words for a board yet."),
    };

    private string StartOf(DossierForm form, Plan? plan) =>
        plan is not null ? $"{DutchText.LongDate(plan.FirstDay)}, als voorstel"
        : form.Start is null ? programme.Practical.StartText
        : $"{DutchText.Month(LeadField.ParseMonth(form.Start)!.Value)}, in overleg";

    private static IReadOnlyList<DateOnly> Days(Plan? plan) =>
        plan is null ? [] : [.. plan.Sessions.Select(session => session.Day)];

    private static string Times(Plan? plan) => plan is null ? "" : PlanWords.Times(plan.Wishes);

    private static IReadOnlyList<string> Conflicts(Plan? plan) => plan is null
        ? []
        : [.. plan.Conflicts.Select(session => $"bijeenkomst {session.Number} ({session.Conflict})")];
}
