namespace PlgTraject.Web.Documents.Typography;

/// <summary>The faces of one rendering.</summary>
internal sealed class PdfFaces : IDisposable
{
    public PdfFace Heading { get; } = new(Fonts.Heading);
    public PdfFace Quotation { get; } = new(Fonts.Quotation);
    public PdfFace Text { get; } = new(Fonts.Text);
    public PdfFace Strong { get; } = new(Fonts.Strong);

    public void Dispose()
    {
        Heading.Dispose();
        Quotation.Dispose();
        Text.Dispose();
        Strong.Dispose();
    }
}
