using PlgTraject.Web.Documents.Drawing;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>The type scale in the colours of one ground. Leadings are multiples of four points.</summary>
internal sealed class Styles(PdfFaces faces, Inks inks)
{
    public Inks Inks => inks;

    public TextStyle Cover { get; } = Display(faces.Heading, 50, 52, inks.Heading);
    public TextStyle Amount { get; } = Display(faces.Heading, 52, 52, inks.Heading);
    public TextStyle Chapter { get; } = Display(faces.Heading, 38, 40, inks.Heading);
    public TextStyle Numeral { get; } = Display(faces.Heading, 30, 32, inks.Second);
    public TextStyle Large { get; } = Display(faces.Heading, 32, 44, inks.Text);
    public TextStyle Aim { get; } = Display(faces.Heading, 28, 36, inks.Text);
    public TextStyle Statement { get; } = Display(faces.Heading, 21, 28, inks.Text);
    public TextStyle Quotation { get; } = Display(faces.Quotation, 27, 38, inks.Text);
    public TextStyle ShortQuotation { get; } = Display(faces.Quotation, 20, 28, inks.Text);
    public TextStyle Lead { get; } = Display(faces.Heading, 19, 28, inks.Text);
    public TextStyle Heading { get; } = Display(faces.Heading, 18, 22, inks.Heading);
    public TextStyle Beside { get; } = Display(faces.Heading, 14, 18, inks.Heading);
    public TextStyle Value { get; } = Display(faces.Heading, 15, 20, inks.Text);
    public TextStyle Link { get; } = Display(faces.Heading, 15, 20, inks.Heading);
    public TextStyle Body { get; } = new(faces.Text, 10.5f, 16, SKColor.Parse(inks.Text));
    public TextStyle Strong { get; } = new(faces.Strong, 10.5f, 16, SKColor.Parse(inks.Text));
    public TextStyle Bullet { get; } = new(faces.Strong, 10.5f, 16, SKColor.Parse(inks.Second));
    public TextStyle Label { get; } = new(faces.Strong, 9.5f, 16, SKColor.Parse(inks.Muted));
    public TextStyle Small { get; } = new(faces.Text, 9, 12, SKColor.Parse(inks.Muted));

    /// <summary>The number in a node of the ribbon.</summary>
    public TextStyle Node { get; } = new(faces.Strong, 10.5f, 16, SKColor.Parse(inks.Heading));

    private static TextStyle Display(PdfFace face, float size, float leading, string color) =>
        new(face, size, leading, SKColor.Parse(color), Balanced: true);
}
