using SkiaSharp;

namespace PlgTraject.Web.Documents.Drawing;

/// <summary>
/// A QR code as documents show it: dark on the white of the sheet, whatever ground it stands on, so that a telephone
/// can read it. It is drawn on a canvas of Skia, which both engines have.
/// </summary>
internal static class QrPicture
{
    public const float Side = 132;

    /// <param name="canvas">Where to draw.</param>
    /// <param name="text">What is in the code, such as an address.</param>
    /// <param name="place">The top left of the picture.</param>
    public static void Draw(SKCanvas canvas, string text, SKPoint place)
    {
        var (path, size) = QrCode.Draw(text);
        var inks = Inks.On(Ground.Sheet);
        using var ground = new SKPaint { Color = SKColor.Parse(inks.Ground), IsAntialias = true };
        using var modules = SKPath.ParseSvgPathData(path);
        using var ink = new SKPaint { Color = SKColor.Parse(inks.Text), IsAntialias = false };
        canvas.DrawRect(place.X, place.Y, Side, Side, ground);
        canvas.Save();
        // The code has the white edge of four modules that it needs already.
        canvas.Translate(place.X, place.Y);
        canvas.Scale(Side / size);
        canvas.DrawPath(modules, ink);
        canvas.Restore();
    }
}
