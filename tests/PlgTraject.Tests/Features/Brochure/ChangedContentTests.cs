using PlgTraject.Tests.Documents;
using PlgTraject.Tests.Features.Programme;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Features.Brochure;

public sealed class ChangedContentTests(ChangedContentFixture app) : IClassFixture<ChangedContentFixture>
{
    [Fact]
    public async Task Download_OtherPrice_ShowsItEverywhere()
    {
        using var pdf = await BrochurePdf.Download(app);

        var practical = app.Programme.Practical;
        string[] expected =
        [
            DutchText.Euro(practical.PriceInCents), DutchText.Euro(practical.PricePer(app.Programme.Sessions.Count)),
            ChangedContentFixture.Vat,
            .. PricingTests.Rows(practical, app.Programme.Sessions.Count).SelectMany(row => row),
        ];
        Assert.All(expected, words => Assert.Contains(PdfFile.Squeeze(words), pdf.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_OtherPrice_ShowsItToo()
    {
        var page = await app.Visitor().GetHtml("/brochure");

        Assert.Contains(
            DutchText.Euro(app.Programme.Practical.PriceInCents), page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_WordsWithLigatures_CanBeFound()
    {
        using var pdf = await BrochurePdf.Download(app);

        Assert.Contains("Efficiënt", pdf.Words);
        Assert.Contains("conflict", pdf.Words);
        Assert.Contains("differentiëren,", pdf.Words);
    }

    [Fact]
    public async Task Download_Lecturer_IsIntroduced()
    {
        using var pdf = await BrochurePdf.Download(app);
        var page = await app.Visitor().GetHtml("/brochure");

        Assert.Contains("Vanwiejeleert", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("FennaVoorbeeldFictiefdocentZijbestaatalleenindezetest.", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("Fenna Voorbeeld", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Links_LeadToTheSiteOfThisInstallation()
    {
        using var pdf = await BrochurePdf.Download(app);

        var links = pdf.Document.GetPages().SelectMany(page => page.GetHyperlinks()).Select(link => link.Uri).ToList();
        Assert.Contains($"{ChangedContentFixture.Address}/vraag-naar-de-mogelijkheden", links);
        Assert.Contains($"{ChangedContentFixture.Address}/", links);
        Assert.Contains($"mailto:{app.Programme.Contact.Email}", links);
        Assert.Contains($"tel:{app.Programme.Contact.PhoneInternational}", links);
    }
}
