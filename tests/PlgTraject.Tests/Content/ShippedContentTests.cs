using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;

namespace PlgTraject.Tests.Content;

/// <summary>
/// The content the product is shipped with, held to the facts of the owner. Only these tests know those facts: who
/// changes one in the product's file changes it here too, and breaks no other test.
/// </summary>
public sealed class ShippedContentTests
{
    private static readonly ProgrammeContent Shipped = ContentFile.Load(ShippedContentFixture.File);

    [Fact]
    public void Programme_OfTheOwner_HasItsNameLengthPriceAndPlace()
    {
        Assert.Equal("De school als Professionele Leergemeenschap (PLG)", Shipped.FullTitle);
        Assert.Equal("1 jaar, 10 bijeenkomsten", Shipped.Practical.DurationText);
        Assert.Equal(1, Shipped.Practical.Years);
        Assert.Equal(1_850_000, Shipped.Practical.PriceInCents);
        Assert.Equal("per schooltraject", Shipped.Practical.PriceUnit);
        Assert.Equal("Startdatum in overleg", Shipped.Practical.StartText);
        Assert.Equal("Amsterdam of incompany", Shipped.Practical.PlaceText);
    }

    [Fact]
    public void Coalition_OfTheOwner_IsOfThreeToFiveAndHasALeaderAnIbAndATeacher()
    {
        Assert.Equal("leidende coalitie", Shipped.Audience.CoalitionName);
        Assert.Equal([3, 4, 5], Shipped.Practical.CoalitionSizes);
        Assert.Equal(
            [
                "De schoolleider of teamleider", "De Intern Begeleiders (IB) of Kwaliteitscoördinatoren",
                "Minimaal één leraar",
            ],
            Shipped.Audience.Members);
    }

    [Fact]
    public void Sessions_OfTheOwner_HaveTheirTopicsAsTheyStand() => Assert.Equal(
        [
            "De staat van het onderwijs · Wat is goed onderwijs · Waarom leerteams? · Analyse van je huidige "
                + "onderwijsstatus op school",
            "Leiderschap van je eigen ontwikkeling en leiderschap in je school · Meting in je school uitzetten",
            "Leiderschapsanalyse · Leiderschap in je schoolverandering",
            "De wetenschap van hoe wij leren (cognitieve leerpsychologie) · Je schoolvisie",
            "Didactiek · Differentiëren · Je schoolvisie op hoe je het leren organiseert",
            "Lerende organisaties · De professionele leergemeenschap · Werken in leerteams",
            "Professionaliteit: de docent centraal · De IB'er in een PLG · Analyse competentiemeting docenten",
            "Kwaliteitsaanpak in een PLG · Schoolbezoek bij een PLG",
            "Leiderschapsontwikkeling · Feedback geven in een lerende organisatie",
            "Veranderingen organiseren · Omgaan met weerstand bij de verandering naar een PLG · Professionele "
                + "schoolcultuur in een PLG",
        ],
        Shipped.Sessions.Select(session => string.Join(" · ", session.Topics)));

    [Fact]
    public void Themes_OfTheOwner_HaveTheirTitles() => Assert.Equal(
        [
            "Een gedegen visie op goed onderwijs",
            "Aan de slag met professionele leergemeenschap: structuur en werkwijze",
            "Leiderschap en professionele cultuur",
            "Implementeren van de leerteams",
        ],
        Shipped.Themes.Select(theme => theme.Title));

    [Fact]
    public void Evidence_OfTheOwner_IsCitedAsPublished()
    {
        Assert.Equal("DuFour et al. (2016)", Shipped.SourceOf(Shipped.Definition).Cited);
        Assert.Equal(
            ["Vescio, Ross & Adams (2008)", "Lomos, Hofman & Bosker (2011)"],
            Shipped.Why.Claims.Select(claim => Shipped.SourceOf(claim).Cited));
        Assert.Equal(
            [
                "Bergsen, S., Meester, E., & Freriks, M. (2021). De vijf dimensies van een professionele "
                    + "leergemeenschap. BSM, 1, 20-23.",
                "Meester, E., Pollen, P., De Wit, M., Freriks, M., Bergsen, S., & Koks, A. (2018). De school als "
                    + "lerende organisatie. JSW, 10, 32-35.",
            ],
            Shipped.References.Select(reference => reference.Full).OfType<string>());
    }

    [Fact]
    public void Participants_OfTheOwner_AreQuotedLiterally() => Assert.Equal(
        [
            "Het traject heeft ons de woorden en taal verschaft om op een veilige en professionele wijze met elkaar in "
                + "gesprek te kunnen gaan over ons handelen. […] Het effect op mij is dat ik diep dankbaar ben dat ik "
                + "met dit team mag werken. Het geeft zoveel energie en zoveel mogelijkheden voor nu en in de "
                + "toekomst. Het voelt alsof we vleugels hebben gekregen.",
            "Bedankt voor alle kennis, begeleiding en inzet om ons als school en als professionals deze ontwikkeling "
                + "door te laten maken.",
        ],
        Shipped.Testimonials);

    [Fact]
    public void Provider_OfTheOwner_CanBeReachedAndClaimsWhatItMay()
    {
        Assert.Equal("Academica", Shipped.Provider.Name);
        Assert.Equal("academica-group.com", Shipped.Provider.Domain);
        Assert.Equal(
            ["Alle opleidingen zijn evidence-informed", "NVAO-erkende opleider", "Beoordeeld met 8,3"],
            Shipped.Provider.Claims.Select(claim => claim.Text));
        var contact = Shipped.Contact;
        Assert.Equal("info@academica-group.com", contact.Email);
        Assert.Equal(("020-5217400", "+31205217400"), (contact.Phone, contact.PhoneInternational));
        Assert.Equal("op werkdagen van 8.30 tot 17.30 uur", contact.OpeningHoursText);
        Assert.Equal(("Weteringschans 28", "1017 SG", "Amsterdam"), (contact.Street, contact.PostalCode, contact.City));
        Assert.Equal(48, contact.AnswerHours);
        Assert.Equal("We streven ernaar jouw mail binnen 48 uur te beantwoorden", contact.AnswerText);
    }

    [Fact]
    public void Actions_OfTheOwner_HaveTheirWords() => Assert.Equal(
        ("Vraag naar de mogelijkheden", "Download brochure"), (Shipped.Actions.Inquire, Shipped.Actions.Brochure));

    /// <summary>Nothing is said about lecturers or a logo, because the owner said nothing about them.</summary>
    [Fact]
    public void Unknown_ByTheOwner_IsLeftOpen()
    {
        Assert.Empty(Shipped.Lecturers);
        Assert.Empty(Shipped.Provider.Logo);
    }
}
