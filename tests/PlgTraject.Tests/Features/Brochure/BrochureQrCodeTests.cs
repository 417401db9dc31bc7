using PlgTraject.Tests.Documents;
using PlgTraject.Tests.Support;
using QRCoder;
using UglyToad.PdfPig.Graphics;

namespace PlgTraject.Tests.Features.Brochure;

public sealed class BrochureQrCodeTests(ChangedContentFixture app) : IClassFixture<ChangedContentFixture>
{
    [Theory]
    [InlineData("Voor je besluit", "/bestuursdossier")]
    [InlineData("Praat met ons", "/vraag-naar-de-mogelijkheden")]
    public async Task Download_QrCode_HoldsAnAddressOfThisInstallationThatStandsThereInWordsToo(
        string chapter, string path)
    {
        using var pdf = await BrochurePdf.Download(app);
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(
            $"{ChangedContentFixture.Address}{path}", QRCodeGenerator.ECCLevel.M);

        var page = pdf.Document.GetPage(pdf.PageOf(chapter));
        var printed = Modules(page.Paths.MaxBy(path => path.Count)!);

        var expected = code.ModuleMatrix.SelectMany((row, y) => row.OfType<bool>()
            .Select((dark, x) => (Dark: dark, Place: (x, y)))
            .Where(module => module.Dark).Select(module => module.Place));
        Assert.Equal(expected.Select(Without4).Order(), printed.Order());
        Assert.Contains(
            $"{new Uri(ChangedContentFixture.Address).Authority}{path}", PdfFile.Squeeze(page.Text),
            StringComparison.Ordinal);
        Assert.Contains(
            pdf.Elements(), element => element.Role == "Figure"
                && element.Alternative == $"QR-code met het adres {ChangedContentFixture.Address}{path}");

        // The code of the generator brings its quiet zone, which prints nothing.
        static (int, int) Without4((int X, int Y) place) => (place.X - 4, place.Y - 4);
    }

    /// <summary>The place of each square of a path, from its top left, in squares.</summary>
    private static List<(int X, int Y)> Modules(PdfPath path)
    {
        var squares = path.Select(square => square.GetBoundingRectangle()!.Value).ToList();
        var (left, top) = (squares.Min(square => square.Left), squares.Max(square => square.Top));
        var side = squares[0].Width;
        return
        [
            .. squares.Select(square => (
                (int)Math.Round((square.Left - left) / side), (int)Math.Round((top - square.Top) / side))),
        ];
    }
}
