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
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dossier_WithAPlan_HasItsDatesAndTheSameSumsOnThePageAndInTheFile()
    {
        var days = Enumerable.Range(0, Plan.SessionCount).Select(number =>
            new DateOnly(2027, 9, 7).AddDays(28 * number)).ToList();
        var code = PlanCode.Write(
            new PlanWishes { Region = HolidayRegion.North, StartMonth = new DateOnly(2027, 9, 1) }, days);
        var size = app.Programme.Practical.CoalitionMaximum;
        var query = $"?deelnemers={size}&plan={code}&school=OBS+Proef";
        var visitor = app.Visitor();

        var page = (await visitor.GetHtml($"/bestuursdossier{query}")).Body!;
        using var pdf = new PdfFile(
            await visitor.GetByteArrayAsync($"/bestuursdossier/plg-bestuursdossier.pdf{query}", Stop));

        string[] said =
        [
            DutchText.LongDate(days[0]), DutchText.LongDate(days[^1]), "OBS Proef", "indicatie, geen offerte",
            DutchText.Euro(app.Programme.Practical.PricePer(size)), "7 december 2026",
        ];
        Assert.All(said, text => Assert.Contains(
            PdfFile.Squeeze(text), PdfFile.Squeeze(page.TextContent), StringComparison.Ordinal));
        Assert.All(said, text => Assert.Contains(PdfFile.Squeeze(text), pdf.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Vrijgesteld", page.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dossier_BrokenPlan_SaysSoAndKeepsWhatWasTyped()
    {
        using var answer = await app.Visitor().GetAsync(
            "/bestuursdossier?deelnemers=3&plan=1kapot&school=Proef", Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Deze link naar een plan klopt niet", text, StringComparison.Ordinal);
        Assert.Contains("value=\"Proef\"", text, StringComparison.Ordinal);
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
