using SkiaSharp;

namespace PlgTraject.Web.Documents.Tags;

/// <summary>A rectangle that nothing else draws, to find a place again in what Skia wrote.</summary>
internal static class Speck
{
    /// <summary>How Skia writes it, as a regular expression.</summary>
    public const string Written = @"^0 0 \.1875 \.3125 re\nf\n";

    public static void Draw(SKCanvas canvas)
    {
        using var paint = new SKPaint { Color = SKColors.White, IsAntialias = false };
        canvas.DrawRect(0, 0, 0.1875f, 0.3125f, paint);
    }
}
