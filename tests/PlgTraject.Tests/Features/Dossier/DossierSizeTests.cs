using PlgTraject.Tests.Documents;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Features.Dossier;

/// <summary>A board gets few pages: that depends on the length of the content that the product ships.</summary>
public sealed class DossierSizeTests(ShippedContentFixture app) : IClassFixture<ShippedContentFixture>
{
    private static readonly string Plan = PlanCode.Write(
        new() { Region = HolidayRegion.South, StartMonth = new(2027, 9, 1) },
        [.. Enumerable.Range(0, 10).Select(number => new DateOnly(2027, 9, 29).AddDays(21 * number))]);

    /// <summary>The shortest there is, and the longest: with dates, and a name of the greatest length.</summary>
    [Theory]
    [InlineData(3, false, "")]
    [InlineData(
        5, true, "Openbare Basisschool De Regenboog en Kindcentrum Het Avontuur van Stichting Samen Sterk Onder")]
    public async Task Dossier_ShippedContent_IsSixTaggedPagesAndSmallEnoughForAMail(
        int participants, bool hasPlan, string school)
    {
        var plan = hasPlan ? $"&plan={Plan}" : "";
        using var pdf = new PdfFile(await app.Visitor().GetByteArrayAsync(
            $"/bestuursdossier/plg-bestuursdossier.pdf?deelnemers={participants}{plan}&school={school}",
            TestContext.Current.CancellationToken));

        Assert.Equal(6, pdf.Document.NumberOfPages);
        Assert.InRange(pdf.Bytes.Length, 1, 400_000);
        var elements = pdf.Elements().ToList();
        Assert.Equal("Bestuursdossier", Assert.Single(elements, element => element.Role == "H1").Text);
        Assert.Equal(6, elements.Count(element => element.Role == "H2"));
        Assert.Single(elements, element => element.Role == "Table");
        Assert.All(
            elements.Where(element => element.Role == "Figure"),
            element => Assert.NotEmpty(element.Alternative));
        // Every page has its number, and no page holds a heading with nothing below it.
        Assert.All(pdf.Document.GetPages(), page =>
        {
            Assert.Contains(page.GetWords(), word => word.Text == $"{page.Number}" && word.BoundingBox.Bottom < 60);
            Assert.InRange(page.GetWords().Count(), 80, 1000);
        });
    }
}
