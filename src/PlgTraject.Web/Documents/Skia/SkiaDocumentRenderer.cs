using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Tags;
using PlgTraject.Web.Documents.Typography;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>Draws documents on Skia's PDF pages.</summary>
internal sealed class SkiaDocumentRenderer : IDocumentRenderer
{
    public byte[] Render(Document document)
    {
        using var faces = new PdfFaces();
        // The list of chapters stands before them: the first rendering finds their pages.
        Draw(document, faces, new Dictionary<string, int>(), out var pages);
        return Draw(document, faces, pages, out _);
    }

    private static byte[] Draw(
        Document document, PdfFaces faces, IReadOnlyDictionary<string, int> pages,
        out Dictionary<string, int> found)
    {
        var tags = new TagTree(document);
        using var stream = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(stream, Metadata(document)))
        {
            var sheet = new Sheet(pdf, faces, new TagWriter(tags), document);
            found = Draw(document, sheet, pages);
            sheet.EndPage();
            pdf.Close();
        }

        return FinishedPdf.Of(stream.ToArray(), document, tags);
    }

    private static Dictionary<string, int> Draw(
        Document document, Sheet sheet, IReadOnlyDictionary<string, int> pages)
    {
        var chapters = new ChapterPainter(sheet, document.Blocks.OfType<ChapterBlock>().Count());
        var text = new TextPainter(sheet);
        var lists = new ListPainter(sheet);
        var facts = new FactsPainter(sheet);
        var contact = new ContactPainter(sheet);
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            var previous = index > 0 ? document.Blocks[index - 1] : null;
            var block = document.Blocks[index];
            var next = index + 1 < document.Blocks.Count ? document.Blocks[index + 1] : null;
            if (block is not CoverBlock and not ChapterBlock { StartsPage: true } && previous is null or CoverBlock)
            {
                sheet.BeginPage(Ground.Sheet);
            }

            sheet.Y += Rhythm.Between(previous, block);
            switch (block)
            {
                case CoverBlock cover: CoverPainter.Paint(sheet, cover); break;
                case OpeningBlock opening: OpeningPainter.Paint(sheet, opening); break;
                case ChapterBlock chapter: chapters.Paint(chapter, next); break;
                case ContentsBlock contents: chapters.Paint(contents, pages); break;
                case HeadingBlock heading: text.Paint(heading, next); break;
                case ParagraphBlock paragraph: text.Paint(paragraph); break;
                case StatementBlock statement: text.Paint(statement); break;
                case ResearchBlock research: text.Paint(research); break;
                case AimBlock aim: text.Paint(aim); break;
                case QuotesBlock quotes: text.Paint(quotes); break;
                case PortraitsBlock portraits: text.Paint(portraits); break;
                case ListBlock list: lists.Paint(list); break;
                case ListsBlock several: lists.Paint(several); break;
                case ElementsBlock elements: lists.Paint(elements); break;
                case ReferencesBlock references: lists.Paint(references); break;
                case FactsBlock values: facts.Paint(values); break;
                case PriceBlock price: facts.Paint(price); break;
                case TableBlock table: facts.Paint(table); break;
                case SheetBlock rows: facts.Paint(rows); break;
                case CoalitionBlock coalition: new CoalitionPainter(sheet).Paint(coalition); break;
                case ThemesBlock themes: new ThemesPainter(sheet, lists).Paint(themes); break;
                case LinesBlock strands: new YearPainter(sheet).Paint(strands); break;
                case SessionsBlock meetings: new SessionsPainter(sheet, lists).Paint(meetings); break;
                case AgendaBlock agenda: new AgendaPainter(sheet).Paint(agenda); break;
                case ActionBlock action: contact.Paint(action); break;
                case NextStepBlock step: contact.Paint(step); break;
                case ContactBlock lines: contact.Paint(lines); break;
                default: throw new NotSupportedException($"{block.GetType().Name} has no painter.");
            }
        }

        return chapters.Pages;
    }

    private static SKDocumentPdfMetadata Metadata(Document document) => new()
    {
        Title = document.Title,
        Author = document.Author,
        Subject = document.Subject,
        RasterDpi = SKDocument.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
