using PlgTraject.Web.Features.Brochure.Blocks;
using SkiaSharp;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>Draws the brochure on Skia's PDF pages.</summary>
internal sealed class SkiaBrochureRenderer : IBrochureRenderer
{
    public byte[] Render(BrochureDocument document)
    {
        using var faces = new PdfFaces();
        // The list of chapters stands before them: the first rendering finds their pages.
        Draw(document, faces, new Dictionary<string, int>(), out var pages);
        return Draw(document, faces, pages, out _);
    }

    private static byte[] Draw(
        BrochureDocument document, PdfFaces faces, IReadOnlyDictionary<string, int> pages,
        out Dictionary<string, int> found)
    {
        using var stream = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(stream, Metadata(document)))
        {
            var sheet = new Sheet(pdf, new Styles(faces), document.Title, Sessions(document));
            found = Draw(document, sheet, pages);
            sheet.EndPage();
            pdf.Close();
        }

        return stream.ToArray();
    }

    private static Dictionary<string, int> Draw(
        BrochureDocument document, Sheet sheet, IReadOnlyDictionary<string, int> pages)
    {
        var sessions = Sessions(document);
        var text = new TextPainter(sheet);
        var facts = new FactsPainter(sheet);
        var year = new YearPainter(sheet, text);
        var contact = new ContactPainter(sheet);
        var chapters = new ChapterPainter(sheet);
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            var block = document.Blocks[index];
            switch (block)
            {
                case CoverBlock cover: CoverPainter.Paint(sheet, cover, sessions); break;
                case ChapterBlock chapter: chapters.Paint(chapter); break;
                case ContentsBlock contents: chapters.Paint(contents, pages); break;
                case HeadingBlock heading: text.Paint(heading, document.Blocks[index + 1]); break;
                case ParagraphBlock paragraph: text.Paint(paragraph); break;
                case ListBlock list: text.Paint(list); break;
                case CoalitionBlock coalition: year.Paint(coalition); break;
                case StatementBlock statement: text.Paint(statement); break;
                case QuoteBlock quote: text.Paint(quote); break;
                case AimBlock aim: text.Paint(aim); break;
                case ElementsBlock elements: text.Paint(elements); break;
                case LecturersBlock lecturers: text.Paint(lecturers); break;
                case ReferencesBlock references: text.Paint(references); break;
                case FactsBlock values: facts.Paint(values); break;
                case TableBlock table: facts.Paint(table); break;
                case ThemeBlock theme: year.Paint(theme); break;
                case LinesBlock strands: year.Paint(strands, sessions); break;
                case SessionsBlock meetings: year.Paint(meetings); break;
                case ActionBlock action: contact.Paint(action); break;
                case ContactBlock lines: contact.Paint(lines); break;
                default: throw new NotSupportedException($"{block.GetType().Name} has no painter.");
            }
        }

        return chapters.Pages;
    }

    private static int Sessions(BrochureDocument document) =>
        document.Blocks.OfType<SessionsBlock>().Single().Sessions.Count;

    private static SKDocumentPdfMetadata Metadata(BrochureDocument document) => new()
    {
        Title = document.Title,
        Author = document.Author,
        Subject = document.Subject,
        RasterDpi = SKDocument.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
