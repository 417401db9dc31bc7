using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Dossier;

/// <summary>
/// What the provider keeps, for who watches over privacy at the board. It is made from the privacy statement, so that
/// periods and companies are those by which the product works.
/// </summary>
public sealed class DossierPrivacy(ProgrammeContent programme, PrivacyStatement privacy)
{
    private const string AskUs = "Dat staat niet op deze site. Vraag het ons.";

    public string Version => privacy.Version;

    public IEnumerable<SheetRow> Rows()
    {
        var contact = programme.Contact;
        yield return Row("Waarover",
            "Wat een school op deze site invult. Over gegevens bij de bijeenkomsten staat hier niets. Vraag het ons.");
        yield return Row($"Rol van {programme.Provider.Name}", PrivacyTopic.Role);
        yield return Row("Gegevens en doel", PrivacyTopic.Inquiry);
        yield return Row("Grondslag", PrivacyTopic.LegalBasis);
        yield return Row("Bewaartermijn", PrivacyTopic.Periods);
        yield return Row("Verwerkers", PrivacyTopic.Processors);
        yield return Row(
            "Contact", $"Mail naar {privacy.ContactAddress} of bel {contact.Phone}, {contact.OpeningHoursText}.");
        yield return Row("Versie",
            $"Tekst {privacy.Version} van de privacypagina van deze site. Daar staat ook wie de gegevens ziet.");
    }

    /// <summary>What the statement says about a topic. What it is silent about can be asked.</summary>
    private SheetRow Row(string name, PrivacyTopic topic) => privacy.On(topic).Count == 0
        ? Row(name, AskUs)
        : new(name, [.. privacy.On(topic).Select(Part)]);

    private static SheetRow Row(string name, string text) => new(name, [new SheetPart(text)]);

    /// <summary>A list of few words goes on after the colon; one with periods stands below it.</summary>
    private static SheetPart Part(PrivacyPart part) =>
        part.Items.Count == 0 || part.Items.Any(item => item.Contains(':'))
            ? new(part.Text, part.Items)
            : new($"{part.Text} {string.Join("; ", part.Items)}.");
}
