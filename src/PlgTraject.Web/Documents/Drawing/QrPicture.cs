using SkiaSharp;

namespace PlgTraject.Web.Documents.Drawing;

/// <summary>
/// A QR code as documents show it: dark on the white of the sheet, whatever ground it stands on, so that a telephone
/// can read it. It is drawn on a canvas of Skia, which both engines have.
/// </summary>
internal static class QrPicture
{
    /// <summary>Where the code is what the page is about.</summary>
    public const float Side = 132;

    /// <summary>Where it stands beside something else.</summary>
    public const float SmallSide = 88;

    /// <param name="canvas">Where to draw.</param>
    /// <param name="text">What is in the code, such as an address.</param>
    /// <param name="place">The top left of the picture.</param>
    /// <param name="side">How wide and high it is.</param>
    public static void Draw(SKCanvas canvas, string text, SKPoint place, float side = Side)
    {
        var (path, size) = QrCode.Draw(text);
        var inks = Inks.On(Ground.Sheet);
        using var ground = new SKPaint { Color = SKColor.Parse(inks.Ground), IsAntialias = true };
        using var modules = SKPath.ParseSvgPathData(path);
        using var ink = new SKPaint { Color = SKColor.Parse(inks.Text), IsAntialias = false };
        canvas.DrawRect(place.X, place.Y, side, side, ground);
        canvas.Save();
        // The code has the white edge of four modules that it needs already.
        canvas.Translate(place.X, place.Y);
        canvas.Scale(side / size);
        canvas.DrawPath(modules, ink);
        canvas.Restore();
    }
}
