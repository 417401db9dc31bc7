using SkiaSharp;

namespace PlgTraject.Web.Documents.Drawing;

/// <summary>
/// The people of a coalition as circles between the margins: filled for those it has at least, open for those who may
/// join them. It is drawn on a canvas of Skia, which both engines have.
/// </summary>
internal static class CoalitionPicture
{
    private const float Radius = 38;
    private const float Edge = 3;

    public const float Height = 2 * Radius;

    /// <param name="canvas">Where to draw.</param>
    /// <param name="inks">The colours of the ground.</param>
    /// <param name="place">The top left of the picture.</param>
    /// <param name="minimum">How many circles are filled.</param>
    /// <param name="maximum">How many circles there are.</param>
    public static void Draw(SKCanvas canvas, Inks inks, SKPoint place, int minimum, int maximum)
    {
        var step = (Grid.Full - (2 * Radius)) / (maximum - 1);
        for (var person = 0; person < maximum; person++)
        {
            var isFilled = person < minimum;
            using var paint = new SKPaint { IsAntialias = true, StrokeWidth = Edge };
            paint.Color = SKColor.Parse(isFilled ? inks.First : inks.Second);
            paint.Style = isFilled ? SKPaintStyle.Fill : SKPaintStyle.Stroke;
            canvas.DrawCircle(
                place.X + Radius + (person * step), place.Y + Radius, isFilled ? Radius : Radius - (Edge / 2), paint);
        }
    }
}
