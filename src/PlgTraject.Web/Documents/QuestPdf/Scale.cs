using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using TextStyle = QuestPDF.Infrastructure.TextStyle;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>The type scale in the colours of one ground.</summary>
internal sealed class Scale(Inks inks)
{
    // QuestPDF counts leading in the natural height of a face; these are in parts of its size.
    private const float SerifHeight = 1;
    private const float SansHeight = 1.3f;

    public TextStyle Cover { get; } = Style(BrochureFonts.Heading, 50, 52, inks.Heading);
    public TextStyle Amount { get; } = Style(BrochureFonts.Heading, 52, 52, inks.Heading);
    public TextStyle Chapter { get; } = Style(BrochureFonts.Heading, 38, 40, inks.Heading);
    public TextStyle Numeral { get; } = Style(BrochureFonts.Heading, 30, 32, inks.Second);
    public TextStyle Large { get; } = Style(BrochureFonts.Heading, 31, 42, inks.Text);
    public TextStyle Aim { get; } = Style(BrochureFonts.Heading, 28, 36, inks.Text);
    public TextStyle Statement { get; } = Style(BrochureFonts.Heading, 21, 28, inks.Text);
    public TextStyle Quotation { get; } = Style(BrochureFonts.Quotation, 26, 36, inks.Text);
    public TextStyle ShortQuotation { get; } = Style(BrochureFonts.Quotation, 20, 28, inks.Text);
    public TextStyle Lead { get; } = Style(BrochureFonts.Heading, 19, 28, inks.Text);
    public TextStyle Heading { get; } = Style(BrochureFonts.Heading, 18, 22, inks.Heading);
    public TextStyle Beside { get; } = Style(BrochureFonts.Heading, 14, 18, inks.Heading);
    public TextStyle Value { get; } = Style(BrochureFonts.Heading, 15, 20, inks.Text);
    public TextStyle Link { get; } = Style(BrochureFonts.Heading, 15, 20, inks.Heading);
    public TextStyle Body { get; } = Style(BrochureFonts.Text, 10.5f, 16, inks.Text);
    public TextStyle Strong { get; } = Style(BrochureFonts.Strong, 10.5f, 16, inks.Text);
    public TextStyle Bullet { get; } = Style(BrochureFonts.Strong, 10.5f, 16, inks.Second);
    public TextStyle Label { get; } = Style(BrochureFonts.Strong, 9.5f, 16, inks.Muted);
    public TextStyle Small { get; } = Style(BrochureFonts.Text, 9, 12, inks.Muted);

    public Inks Inks => inks;

    private static TextStyle Style(string face, float size, float leading, string color) =>
        TextStyle.Default.FontFamily(face).FontSize(size).FontColor(color)
            .LineHeight(leading / size / (face is BrochureFonts.Heading or BrochureFonts.Quotation ? SerifHeight : SansHeight));
}
