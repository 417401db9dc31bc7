using SkiaSharp;

namespace PlgTraject.Web.Documents.Drawing;

/// <summary>Draws the ribbon on a canvas of Skia, which both engines have, in the colours of its ground.</summary>
/// <param name="canvas">Where to draw; its origin is the start of the ribbon's axis.</param>
/// <param name="inks">The colours.</param>
/// <param name="gap">Width of the strip of ground that shows which strand passes over the other.</param>
internal sealed class RibbonPicture(SKCanvas canvas, Inks inks, float gap)
{
    private const double Weave = 0.5;

    /// <summary>Draws the whole ribbon; the page cuts off what it has no room for.</summary>
    /// <param name="ribbon">The whole ribbon.</param>
    /// <param name="beyond">How far it goes on before the year and after, in sessions.</param>
    public void Draw(Ribbon ribbon, int beyond = 1)
    {
        Fill(ribbon.Strand(1, beyond), inks.Second);
        Cross(0);
        Fill(ribbon.Strand(0, beyond), inks.First);
        Cross(1);

        void Cross(int upper)
        {
            var crossings = Enumerable.Range(1 - beyond, ribbon.Sessions + (2 * beyond));
            foreach (var number in crossings.Where(number => Math.Abs(Ribbon.Upper(number)) == upper))
            {
                Stroke(ribbon.Around(upper, number, Weave));
                // The first strand is still to come; the second lies there and has to come back on top.
                if (upper == 1)
                {
                    Fill(ribbon.Around(upper, number, Weave * 1.4), inks.Second);
                }
            }
        }
    }

    /// <summary>Marks the place of a session.</summary>
    public void Node(float x, float y, float radius, float edge)
    {
        using var fill = Paint(inks.Ground);
        using var ring = Paint(inks.First);
        ring.Style = SKPaintStyle.Stroke;
        ring.StrokeWidth = edge;
        canvas.DrawCircle(x, y, radius, fill);
        canvas.DrawCircle(x, y, radius, ring);
    }

    private void Fill(string outline, string color)
    {
        using var path = SKPath.ParseSvgPathData(outline);
        using var paint = Paint(color);
        canvas.DrawPath(path, paint);
    }

    private void Stroke(string outline)
    {
        using var path = SKPath.ParseSvgPathData(outline);
        using var paint = Paint(inks.Ground);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = 2 * gap;
        canvas.DrawPath(path, paint);
    }

    private static SKPaint Paint(string color) => new() { Color = SKColor.Parse(color), IsAntialias = true };
}
