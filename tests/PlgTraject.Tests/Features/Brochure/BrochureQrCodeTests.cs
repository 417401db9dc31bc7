using PlgTraject.Tests.Support;
using QRCoder;
using UglyToad.PdfPig.Graphics;

namespace PlgTraject.Tests.Features.Brochure;

public sealed class BrochureQrCodeTests(ChangedContentFixture app) : IClassFixture<ChangedContentFixture>
{
    [Fact]
    public async Task Download_QrCode_HoldsTheAddressOfTheFormOfThisInstallation()
    {
        using var pdf = await BrochurePdf.Download(app);
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(
            $"{ChangedContentFixture.Address}/vraag-naar-de-mogelijkheden", QRCodeGenerator.ECCLevel.M);

        var printed = Modules(pdf.Document.GetPages().SelectMany(page => page.Paths).MaxBy(path => path.Count)!);

        var expected = code.ModuleMatrix.SelectMany((row, y) => row.OfType<bool>()
            .Select((dark, x) => (Dark: dark, Place: (x, y)))
            .Where(module => module.Dark).Select(module => module.Place));
        Assert.Equal(expected.Select(Without4).Order(), printed.Order());

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
