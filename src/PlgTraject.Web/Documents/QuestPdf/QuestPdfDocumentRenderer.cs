using Microsoft.Extensions.Options;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>Composes documents with QuestPDF.</summary>
internal sealed class QuestPdfDocumentRenderer : IDocumentRenderer
{
    // Dates in the file would make each rendering another file.
    private static readonly DateTime NoDate = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    static QuestPdfDocumentRenderer()
    {
        foreach (var face in Fonts.All)
        {
            using var stream = Fonts.Open(face);
            FontManager.RegisterFontWithCustomName(face, stream);
        }
    }

    public QuestPdfDocumentRenderer(IOptions<QuestPdfOptions> options) =>
        QuestPDF.Settings.License = options.Value.QuestPdfLicense;

    public byte[] Render(Document document)
    {
        using var faces = new PdfFaces();
        var composition = new Composition(document, faces);
        var drawn = QuestPDF.Fluent.Document.Create(new PageComposer(document, composition).Compose)
            .WithMetadata(new DocumentMetadata
            {
                Title = document.Title,
                Author = document.Author,
                Subject = document.Subject,
                CreationDate = NoDate,
                ModifiedDate = NoDate,
            })
            .GeneratePdf();
        return FinishedPdf.Of(drawn, document, composition.Tags);
    }
}
