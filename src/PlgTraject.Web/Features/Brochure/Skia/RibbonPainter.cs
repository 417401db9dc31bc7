using SkiaSharp;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>Draws the ribbon, or a stretch of it, in the colours of its ground.</summary>
internal sealed class RibbonPainter(SKCanvas canvas, SKColor first, SKColor second, SKColor ground)
{
    private const float Gap = 2.2f;

    /// <summary>Draws the strands at the canvas's origin, from the first to the last session given.</summary>
    public void Draw(BrochureRibbon ribbon, int from, int to)
    {
        for (var session = from; session <= to; session++)
        {
            var upper = BrochureRibbon.Upper(session);
            Fill(ribbon.Outline(1 - upper, session), Color(1 - upper));
            // A strip of ground along the upper strand shows that it passes over the other.
            Stroke(ribbon.Outline(upper, session, part: 0.7f), ground);
            Fill(ribbon.Outline(upper, session), Color(upper));
        }
    }

    /// <summary>Marks a session's place on the ribbon.</summary>
    public void Node(BrochureRibbon ribbon, int session, float radius)
    {
        using var fill = new SKPaint { Color = ground, IsAntialias = true };
        using var ring = new SKPaint
        {
            Color = first,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = radius / 4,
        };
        canvas.DrawCircle(ribbon.Node(session), 0, radius, fill);
        canvas.DrawCircle(ribbon.Node(session), 0, radius, ring);
    }

    private SKColor Color(int strand) => strand == 0 ? first : second;

    private void Fill(string outline, SKColor color)
    {
        using var path = SKPath.ParseSvgPathData(outline);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    private void Stroke(string outline, SKColor color)
    {
        using var path = SKPath.ParseSvgPathData(outline);
        using var paint = new SKPaint
        {
            Color = color,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = Gap * 2,
        };
        canvas.DrawPath(path, paint);
    }
}
