using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Pdf;
using PlgTraject.Web.Documents.Tags;
using PlgTraject.Web.Documents.Typography;
using PlgTraject.Web.Features.Brochure;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Skia;

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
        var tags = new TagWriter();
        using var stream = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(stream, Metadata(document)))
        {
            var sheet = new Sheet(pdf, faces, tags, document.Title, document.SessionCount);
            found = Draw(document, sheet, pages);
            sheet.EndPage();
            pdf.Close();
        }

        var file = new PdfObjects(stream.ToArray());
        TaggedPdf.Add(file, tags);
        PdfOutline.Add(file, tags.Bookmarks);
        PdfIdentity.Add(file, document, accessible: true);
        return file.Write();
    }

    private static Dictionary<string, int> Draw(
        BrochureDocument document, Sheet sheet, IReadOnlyDictionary<string, int> pages)
    {
        var chapters = new ChapterPainter(sheet, document.Blocks.OfType<ChapterBlock>().Count());
        var text = new TextPainter(sheet);
        var lists = new ListPainter(sheet);
        var facts = new FactsPainter(sheet);
        var themes = new ThemesPainter(sheet, lists);
        var contact = new ContactPainter(sheet);
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            var block = document.Blocks[index];
            switch (block)
            {
                case CoverBlock cover: CoverPainter.Paint(sheet, cover); break;
                case ChapterBlock chapter: chapters.Paint(chapter, document.Blocks[index + 1]); break;
                case ContentsBlock contents: chapters.Paint(contents, pages); break;
                case HeadingBlock heading: text.Paint(heading, document.Blocks[index + 1]); break;
                case ParagraphBlock paragraph: text.Paint(paragraph); break;
                case StatementBlock statement: text.Paint(statement); break;
                case ResearchBlock research: text.Paint(research); break;
                case AimBlock aim: text.Paint(aim); break;
                case ElementsBlock elements: text.Paint(elements); break;
                case QuotesBlock quotes: text.Paint(quotes); break;
                case LecturersBlock lecturers: text.Paint(lecturers); break;
                case ListBlock list: lists.Paint(list); break;
                case ListsBlock several: lists.Paint(several); break;
                case ReferencesBlock references: lists.Paint(references); break;
                case FactsBlock values: facts.Paint(values); break;
                case PriceBlock price: facts.Paint(price); break;
                case TableBlock table: facts.Paint(table); break;
                case CoalitionBlock coalition: new CoalitionPainter(sheet).Paint(coalition); break;
                case ThemeBlock theme: themes.Paint(theme); break;
                case LinesBlock strands: new YearPainter(sheet).Paint(strands); break;
                case SessionsBlock meetings: new SessionsPainter(sheet, lists).Paint(meetings); break;
                case ActionBlock action: contact.Paint(action); break;
                case NextStepBlock step: contact.Paint(step); break;
                case ContactBlock lines: contact.Paint(lines); break;
                default: throw new NotSupportedException($"{block.GetType().Name} has no painter.");
            }
        }

        return chapters.Pages;
    }

    private static SKDocumentPdfMetadata Metadata(BrochureDocument document) => new()
    {
        Title = document.Title,
        Author = document.Author,
        Subject = document.Subject,
        RasterDpi = SKDocument.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
