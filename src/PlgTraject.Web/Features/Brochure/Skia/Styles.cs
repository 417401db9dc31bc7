using SkiaSharp;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>The type scale and colours of the brochure.</summary>
internal sealed class Styles(PdfFaces faces)
{
    public static readonly SKColor Ink = SKColor.Parse(BrochurePalette.Ink);
    public static readonly SKColor Soft = SKColor.Parse(BrochurePalette.Soft);
    public static readonly SKColor Paper = SKColor.Parse(BrochurePalette.Paper);
    public static readonly SKColor Tint = SKColor.Parse(BrochurePalette.Tint);
    public static readonly SKColor Rule = SKColor.Parse(BrochurePalette.Rule);
    public static readonly SKColor Deep = SKColor.Parse(BrochurePalette.Deep);
    public static readonly SKColor Warm = SKColor.Parse(BrochurePalette.Warm);

    public TextStyle CoverTitle { get; } = new(faces.Heading, 45, 49, Deep);
    public TextStyle Chapter { get; } = new(faces.Heading, 33, 38, Deep);
    public TextStyle Heading { get; } = new(faces.Heading, 17, 22, Deep);
    public TextStyle Beside { get; } = new(faces.Heading, 13.5f, 17, Deep);
    public TextStyle Numeral { get; } = new(faces.Heading, 34, 34, Deep);
    public TextStyle Kind { get; } = new(faces.Heading, 17, 23, Ink);
    public TextStyle Lead { get; } = new(faces.Heading, 19, 27, Ink);
    public TextStyle Statement { get; } = new(faces.Heading, 20.5f, 28, Ink);
    public TextStyle Value { get; } = new(faces.Heading, 15, 20, Ink);
    public TextStyle Aim { get; } = new(faces.Heading, 26, 32, Paper);
    public TextStyle Action { get; } = new(faces.Heading, 24, 29, Paper);
    public TextStyle Quotation { get; } = new(faces.Quotation, 22, 31, Deep);
    public TextStyle Body { get; } = new(faces.Text, 10.5f, 15.5f, Ink);
    public TextStyle Strong { get; } = new(faces.Strong, 10.5f, 15.5f, Ink);
    public TextStyle Label { get; } = new(faces.Strong, 9.5f, 14, Soft);
    public TextStyle Small { get; } = new(faces.Text, 9, 13, Soft);
    public TextStyle Link { get; } = new(faces.Heading, 15, 20, Deep);
    public TextStyle OnDeep { get; } = new(faces.Text, 10.5f, 15.5f, Paper);
    public TextStyle OnDeepStrong { get; } = new(faces.Strong, 10.5f, 15.5f, Paper);
}
