using PlgTraject.Tests.Documents;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Features.Dossier;

/// <summary>A board gets few pages: that depends on the length of the content that the product ships.</summary>
public sealed class DossierSizeTests(ShippedContentFixture app) : IClassFixture<ShippedContentFixture>
{
    [Fact]
    public async Task Dossier_ShippedContent_IsSixPagesAndSmallEnoughForAMail()
    {
        using var pdf = new PdfFile(await app.Visitor().GetByteArrayAsync(
            "/bestuursdossier/plg-bestuursdossier.pdf?deelnemers=5&school=OBS+Proef",
            TestContext.Current.CancellationToken));

        Assert.Equal(6, pdf.Document.NumberOfPages);
        Assert.InRange(pdf.Bytes.Length, 1, 400_000);
    }
}
