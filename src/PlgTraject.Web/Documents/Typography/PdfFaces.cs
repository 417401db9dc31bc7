namespace PlgTraject.Web.Documents.Typography;

/// <summary>The faces of one rendering.</summary>
internal sealed class PdfFaces : IDisposable
{
    public PdfFace Heading { get; } = new(BrochureFonts.Heading);
    public PdfFace Quotation { get; } = new(BrochureFonts.Quotation);
    public PdfFace Text { get; } = new(BrochureFonts.Text);
    public PdfFace Strong { get; } = new(BrochureFonts.Strong);

    public void Dispose()
    {
        Heading.Dispose();
        Quotation.Dispose();
        Text.Dispose();
        Strong.Dispose();
    }
}
