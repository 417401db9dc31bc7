using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using SkiaSharp;

namespace PlgTraject.Web.Features.Findability;

/// <summary>The picture shown where a page is shared: title, ribbon and facts. Made once from the content.</summary>
public sealed class SharingImage(ProgrammeContent programme)
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int Margin = 72;

    private static readonly SKColor Paper = SKColor.Parse(Palette.Paper);
    private static readonly SKColor Ink = SKColor.Parse(Palette.Ink);
    private static readonly SKColor Deep = SKColor.Parse(Palette.Deep);
    private static readonly SKColor Second = SKColor.Parse(Palette.Strand);

    private readonly Lazy<byte[]> _png = new(() => Draw(programme));

    /// <summary>A PNG of 1200 by 630 pixels.</summary>
    public byte[] Png => _png.Value;

    private static byte[] Draw(ProgrammeContent programme)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        using var heading = Face(Fonts.Heading);
        using var text = Face(Fonts.Text);
        var baseline = DrawTitle(canvas, heading, programme.FullTitle);
        var practical = programme.Practical;
        var facts = $"{practical.DurationText}  ·  {practical.PlaceText}  ·  {programme.Provider.Name}";
        DrawText(canvas, text, 34, Deep, facts, baseline + 66);

        canvas.Translate(0, 470);
        DrawRibbon(canvas, new Ribbon(programme.Sessions.Count, Width, 66, 54));
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    /// <summary>Breaks the title over as many lines as it needs.</summary>
    /// <returns>The baseline of the last line.</returns>
    private static float DrawTitle(SKCanvas canvas, SKTypeface face, string title)
    {
        const float size = 84;
        using var font = new SKFont(face, size);
        var (line, baseline) = ("", (float)Margin + 64);
        foreach (var word in title.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (font.MeasureText(face.GetGlyphs(longer)) > Width - (2 * Margin))
            {
                DrawText(canvas, face, size, Ink, line, baseline);
                (longer, baseline) = (word, baseline + (size * 1.06f));
            }

            line = longer;
        }

        DrawText(canvas, face, size, Ink, line, baseline);
        return baseline;
    }

    private static void DrawText(
        SKCanvas canvas, SKTypeface face, float size, SKColor color, string text, float baseline)
    {
        using var font = new SKFont(face, size);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        using var glyphs = SKTextBlob.Create(text, font);
        canvas.DrawText(glyphs, Margin, baseline, paint);
    }

    private static void DrawRibbon(SKCanvas canvas, Ribbon ribbon)
    {
        Fill(canvas, ribbon.Strand(1, beyond: 1), Second);
        for (var number = 1; number <= ribbon.Sessions; number++)
        {
            // A strip in the colour of the paper along the upper strand shows that it passes over the other.
            var upper = Ribbon.Upper(number);
            Fill(canvas, ribbon.Around(1 - upper, number), Strand(1 - upper));
            Stroke(canvas, ribbon.Around(upper, number, part: 0.6), Paper, 12);
            Fill(canvas, ribbon.Around(upper, number), Strand(upper));
        }

        using var ground = new SKPaint { Color = Paper, IsAntialias = true };
        using var ring = Pen(Ink, 4);
        for (var number = 1; number <= ribbon.Sessions; number++)
        {
            canvas.DrawCircle((float)ribbon.Node(number), 0, 19, ground);
            canvas.DrawCircle((float)ribbon.Node(number), 0, 19, ring);
        }
    }

    private static SKColor Strand(int strand) => strand == 0 ? Deep : Second;

    private static void Fill(SKCanvas canvas, string outline, SKColor color)
    {
        using var path = SKPath.ParseSvgPathData(outline);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    private static void Stroke(SKCanvas canvas, string outline, SKColor color, float width)
    {
        using var path = SKPath.ParseSvgPathData(outline);
        using var paint = Pen(color, width);
        canvas.DrawPath(path, paint);
    }

    private static SKPaint Pen(SKColor color, float width) =>
        new() { Color = color, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width };

    private static SKTypeface Face(string name)
    {
        using var stream = Fonts.Open(name);
        return SKTypeface.FromStream(stream);
    }
}
