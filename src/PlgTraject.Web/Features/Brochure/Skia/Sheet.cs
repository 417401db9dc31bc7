using SkiaSharp;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>The pages under the pen: where the next thing goes, and how text, boxes and links get there. In points.</summary>
internal sealed class Sheet(SKDocument pdf, Styles styles, string title, int sessions)
{
    public const float Width = 595.28f;
    public const float Height = 841.89f;
    public const float Left = 56;
    public const float Right = Width - Left;
    public const float Indent = 176;
    public const float Full = Right - Left;
    public const float Column = Right - Indent;
    private const float Top = 96;
    private const float Bottom = Height - 72;

    private SKCanvas? _canvas;

    public Styles Styles => styles;
    public SKCanvas Canvas => _canvas ?? throw new InvalidOperationException("No page has begun.");
    public int Page { get; private set; }

    /// <summary>Top of the next thing.</summary>
    public float Y { get; set; }

    /// <summary>Where the last heading in this page's margin ends.</summary>
    public float MarginEnd { get; set; }

    public void BeginPage()
    {
        EndPage();
        _canvas = pdf.BeginPage(Width, Height);
        Page++;
        Y = Top;
        MarginEnd = 0;
        if (Page > 1)
        {
            Mark();
        }
    }

    public void EndPage()
    {
        if (_canvas is null)
        {
            return;
        }

        if (Page > 1)
        {
            Footer();
        }

        pdf.EndPage();
        _canvas = null;
    }

    /// <summary>Goes to a new page when a thing of this height does not fit on this one.</summary>
    public void Ensure(float height)
    {
        if (Y + height > Bottom)
        {
            BeginPage();
        }
    }

    /// <summary>Writes a paragraph at <see cref="Y"/> and moves below it; continues on a new page when needed.</summary>
    public void Write(string text, TextStyle style, float x = Indent, float width = Column)
    {
        foreach (var line in style.Break(text, width))
        {
            Ensure(style.Leading);
            WriteLine(line, style, x, Y);
            Y += style.Leading;
        }
    }

    /// <summary>Writes one line whose box has this top. Returns its width.</summary>
    public float WriteLine(string text, TextStyle style, float x, float top)
    {
        var (glyphs, places, width) = style.Face.Shape(text);
        using var font = new SKFont(style.Face.Typeface, style.Size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
        };
        using var builder = new SKTextBlobBuilder();
        builder.AddHorizontalRun(glyphs, font, [.. places.Select(place => place * style.Size)], 0);
        using var run = builder.Build();
        using var paint = Fill(style.Color);
        // The baseline sits where the leading is shared out above and below the letters.
        Canvas.DrawText(run, x, top + (style.Leading / 2) + (style.Size * 0.32f), paint);
        return width * style.Size;
    }

    public void Box(float x, float top, float width, float height, SKColor color)
    {
        using var paint = Fill(color);
        Canvas.DrawRect(x, top, width, height, paint);
    }

    public void Ring(float x, float y, float radius, SKColor color, bool filled)
    {
        using var paint = Fill(color);
        paint.Style = filled ? SKPaintStyle.Fill : SKPaintStyle.Stroke;
        paint.StrokeWidth = 2;
        Canvas.DrawCircle(x, y, filled ? radius : radius - 1, paint);
    }

    /// <summary>A hairline over the full width at <see cref="Y"/>.</summary>
    public void HairLine(float x = Left) => Box(x, Y, Right - x, 0.6f, Styles.Rule);

    /// <summary>The stretch of the ribbon this page holds when all pages lie side by side.</summary>
    private void Mark()
    {
        const float span = Width / 1.5f;
        var ribbon = new BrochureRibbon(sessions, span * sessions, 11, 11);
        var start = Math.Min((Page - 2) * span, (sessions * span) - Width);
        Canvas.Save();
        Canvas.Translate(-start, 44);
        new RibbonPainter(Canvas, Styles.Deep, Styles.Warm, Styles.Paper).Draw(ribbon, 1, sessions);
        Canvas.Restore();
    }

    private void Footer()
    {
        var number = Page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        const float top = Height - 50;
        WriteLine(title, styles.Small, Left, top);
        WriteLine(number, styles.Small, Right - styles.Small.Measure(number), top);
    }

    private static SKPaint Fill(SKColor color) => new() { Color = color, IsAntialias = true };
}
