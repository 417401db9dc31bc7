using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>The type scale in the colours of one ground. Leadings are multiples of four points.</summary>
internal sealed class TypeScale(PdfFaces faces, Inks inks)
{
    public Inks Inks => inks;

    public TypeStyle Cover { get; } = Display(faces.Heading, 50, 52, inks.Heading);
    public TypeStyle Amount { get; } = Display(faces.Heading, 52, 52, inks.Heading);
    public TypeStyle Chapter { get; } = Display(faces.Heading, 38, 40, inks.Heading);
    public TypeStyle Numeral { get; } = Display(faces.Heading, 30, 32, inks.Second);
    public TypeStyle Large { get; } = Display(faces.Heading, 32, 44, inks.Text);
    public TypeStyle Aim { get; } = Display(faces.Heading, 28, 36, inks.Text);
    public TypeStyle Statement { get; } = Display(faces.Heading, 21, 28, inks.Text);
    public TypeStyle Quotation { get; } = Display(faces.Quotation, 27, 38, inks.Text);
    public TypeStyle ShortQuotation { get; } = Display(faces.Quotation, 20, 28, inks.Text);
    public TypeStyle Lead { get; } = Display(faces.Heading, 19, 28, inks.Text);
    public TypeStyle Heading { get; } = Display(faces.Heading, 18, 22, inks.Heading);
    public TypeStyle Beside { get; } = Display(faces.Heading, 14, 18, inks.Heading);
    public TypeStyle Value { get; } = Display(faces.Heading, 15, 20, inks.Text);
    public TypeStyle Link { get; } = Display(faces.Heading, 15, 20, inks.Heading);
    public TypeStyle Body { get; } = new(faces.Text, 10.5f, 16, inks.Text);
    public TypeStyle Strong { get; } = new(faces.Strong, 10.5f, 16, inks.Text);
    public TypeStyle Bullet { get; } = new(faces.Strong, 10.5f, 16, inks.Second);
    public TypeStyle Label { get; } = new(faces.Strong, 9.5f, 16, inks.Muted);

    /// <summary>Many short texts on one page.</summary>
    public TypeStyle Note { get; } = new(faces.Text, 9.5f, 14, inks.Text);

    public TypeStyle Small { get; } = new(faces.Text, 9, 12, inks.Muted);

    /// <summary>The number in a node of the ribbon.</summary>
    public TypeStyle Node { get; } = new(faces.Strong, 10.5f, 16, inks.Heading);

    private static TypeStyle Display(PdfFace face, float size, float leading, string color) =>
        new(face, size, leading, color, Balanced: true);
}
