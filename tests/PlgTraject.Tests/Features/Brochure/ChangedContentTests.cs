using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Tests.Features.Brochure;

public sealed class ChangedContentTests(ChangedContentFixture app) : IClassFixture<ChangedContentFixture>
{
    [Fact]
    public async Task Download_OtherPrice_ShowsItEverywhere()
    {
        using var pdf = await BrochurePdf.Download(app);

        Assert.DoesNotContain("18.500", pdf.Text, StringComparison.Ordinal);
        foreach (var amount in new[] { "€20.123,45", "€2.012,35", "€6.707,82", "€670,78", "€5.030,86", "€402,47" })
        {
            Assert.Contains(amount, pdf.Text, StringComparison.Ordinal);
        }

        Assert.Contains("vrijvanfictieveheffing", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OtherPrice_ShowsItToo()
    {
        var page = await app.Visitor().GetHtml("/brochure");

        Assert.Contains("€\u00A020.123,45", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("18.500", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_WordsWithLigatures_CanBeFound()
    {
        using var pdf = await BrochurePdf.Download(app);

        Assert.Contains("Efficiënt", pdf.Words);
        Assert.Contains("conflict", pdf.Words);
        Assert.Contains("Differentiëren", pdf.Words);
    }

    [Fact]
    public async Task Download_Lecturer_IsIntroduced()
    {
        using var pdf = await BrochurePdf.Download(app);
        var page = await app.Visitor().GetHtml("/brochure");

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
        Assert.Contains("mailto:info@academica-group.com", links);
        Assert.Contains("tel:+31205217400", links);
    }
}
