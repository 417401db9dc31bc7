using System.Net;
using PlgTraject.Tests.Documents;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Features.Dossier;

public sealed class DossierTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Page = "/bestuursdossier";
    private const string File = Page + "/plg-bestuursdossier.pdf";

    private static readonly IReadOnlyList<DateOnly> Days =
        [.. Enumerable.Range(0, Plan.SessionCount).Select(number => new DateOnly(2027, 9, 7).AddDays(28 * number))];

    private static readonly PlanWishes Wishes =
        new() { Region = HolidayRegion.North, StartMonth = new DateOnly(2027, 9, 1) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// What a school pasted is the whole link to its plan, and a name with a mark that turns text around.
    /// </summary>
    [Fact]
    public async Task Dossier_WithAPlan_SaysTheSameOnThePageAndInTheFile()
    {
        var size = app.Programme.Practical.CoalitionMaximum;
        var link = Uri.EscapeDataString($"https://plg.example/plan-je-jaar?plan={PlanCode.Write(Wishes, Days)}#jaar");
        var query = $"?deelnemers={size}&plan={link}&waar=InCompany&school=OBS+%E2%80%AEProef";
        var visitor = app.Visitor();

        var page = await visitor.GetHtml($"{Page}{query}");
        using var pdf = new PdfFile(await visitor.GetByteArrayAsync($"{File}{query}", Stop));

        var said = page.QuerySelectorAll(".opening p, .section h2, .section h3, .section dt, .section dd, .section td, "
                + ".section th, .section li")
            // A price is written in one sentence on the page; what holds others is looked at through these.
            .Where(element => element.Closest(".facts") is null && element.QuerySelector("li") is null)
            .Select(element => PdfFile.Squeeze(element.TextContent).Replace("\u00AD", "", StringComparison.Ordinal))
            .ToList();
        Assert.InRange(said.Count, 80, 200);
        Assert.All(said, text => Assert.Contains(text, pdf.Text, StringComparison.Ordinal));
        string[] expected =
        [
            .. Days.Select(DutchText.LongDate), "Voor OBS Proef", "Indicatie van 7 december 2026, geen offerte",
            DutchText.Euro(app.Programme.Practical.PricePer(size)), "Kunnen we in delen betalen?",
            PlanWords.Times(Wishes), "Incompany, op jullie school", app.Programme.References[0].Full!,
        ];
        var all = PdfFile.Squeeze(page.Body!.TextContent);
        Assert.All(expected, text => Assert.Contains(PdfFile.Squeeze(text), all, StringComparison.Ordinal));
        Assert.DoesNotContain("btw.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ToTheBoard_HoldsTheLinkThatMakesItAgain()
    {
        var page = await app.Visitor().GetHtml($"{Page}?deelnemers=3&school=R%26D+School+%C3%A9%C3%A9n");

        var mail = page.QuerySelector("a[href^='mailto:']")!.GetAttribute("href")!;
        var parts = mail["mailto:?".Length..].Split('&').Select(part => part.Split('=')).ToDictionary(
            part => part[0], part => Uri.UnescapeDataString(part[1]));
        Assert.Equal($"Voorstel: {app.Programme.FullTitle}", parts["subject"]);
        var lines = parts["body"].Split("\r\n");
        var link = new Uri(lines.Single(line => line.StartsWith("http", StringComparison.Ordinal)));
        var again = await app.Visitor().GetHtml(link.PathAndQuery);
        Assert.Contains("R&D School één", again.QuerySelector(".opening")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(' ', mail);
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "deelnemers", "99999999999999", "Kies met hoeveel mensen je meedoet" },
        { "deelnemers", "1", "Kies met hoeveel mensen je meedoet" },
        { "waar", "Maan", "Kies waar je de bijeenkomsten wilt" },
        { "start", "2027-13", "Kies een maand uit de lijst" },
        { "plan", "1kapot", "Deze link naar een plan klopt niet" },
        { "plan", "2AAAA", "Deze link is met een andere versie van deze site gemaakt" },
        { "plan", PlanCode.Write(Wishes with { StartMonth = new(2150, 1, 1) }, []), "We kennen de vakanties van" },
        { "school", new string('a', 10_000), "er passen 120 tekens in, en je typte er 10000" },
        { "school", "مدرسة", "met letters van ons alfabet" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Dossier_ImpossibleChoice_SaysWhatToDoAndKeepsTheRest(string name, string value, string message)
    {
        Dictionary<string, string> choices = new()
        {
            ["deelnemers"] = "4",
            ["waar"] = "InCompany",
            ["start"] = "2027-09",
            ["school"] = "Proef",
            [name] = value,
        };
        var query = string.Join('&', choices.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        foreach (var path in (string[])[Page, File])
        {
            using var answer = await app.Visitor().GetAsync($"{path}?{query}", Stop);

            var page = await answer.ReadHtml();
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var told = Assert.Single(page.QuerySelectorAll(".error-summary a"));
            Assert.Contains(message, told.TextContent, StringComparison.Ordinal);
            Assert.Equal($"#{name}", told.GetAttribute("href"));
            Assert.Equal("true", page.GetElementById(name)!.GetAttribute("aria-invalid"));
            var kept = page.QuerySelectorAll("select option[selected], input.field__control")
                .Select(field => field.GetAttribute("value"));
            Assert.All(
                choices.Where(pair => pair.Key != name || pair.Key is "school" or "plan"),
                pair => Assert.Contains(pair.Value, kept));
        }
    }

    /// <summary>The code on a printed dossier is scanned when its month was long ago.</summary>
    [Fact]
    public async Task Dossier_OfAMonthThatIsPast_IsStillMade()
    {
        var page = await app.Visitor().GetHtml($"{Page}?deelnemers=4&start=2026-03");

        Assert.Contains("maart 2026, in overleg", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_NothingChosen_LeadsToTheForm()
    {
        using var answer = await app.Visitor().GetAsync($"{File}?plan=1AA", Stop);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"{Page}?plan=1AA", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(VatTreatment.NotStated, null)]
    [InlineData(VatTreatment.Exempt, "Vrijgesteld van btw: artikel 0.")]
    [InlineData(VatTreatment.Excluding, "Exclusief 21% btw. De btw is € 3.885, samen € 22.385.")]
    [InlineData(VatTreatment.Including, "Inclusief 21% btw. Daarvan is € 3.210,74 btw.")]
    public void LineFor_EachTreatment_SaysItInWholeCents(VatTreatment treatment, string? line) => Assert.Equal(
        line, new VatOptions { Treatment = treatment, LegalBasis = "artikel 0" }
            .LineFor(1_850_000)?.Replace('\u00A0', ' '));
}
