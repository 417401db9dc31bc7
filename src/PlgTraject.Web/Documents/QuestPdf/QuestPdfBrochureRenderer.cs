using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Pdf;
using PlgTraject.Web.Documents.Typography;
using PlgTraject.Web.Features.Brochure;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using SkiaSharp;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>Composes the brochure with QuestPDF: a page, or as many as it takes, for each chapter that starts one.</summary>
internal sealed class QuestPdfBrochureRenderer : IBrochureRenderer
{
    private const float SessionsTop = Grid.Top + 84;

    // Dates in the file would make each rendering another file.
    private static readonly DateTime NoDate = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    static QuestPdfBrochureRenderer()
    {
        QuestPDF.Settings.License = LicenseType.Community;
        foreach (var face in BrochureFonts.All)
        {
            using var stream = BrochureFonts.Open(face);
            FontManager.RegisterFontWithCustomName(face, stream);
        }
    }

    public byte[] Render(BrochureDocument document)
    {
        var pdf = Document.Create(pages =>
        {
            Cover(pages, document);
            var chapters = Chapters(document);
            for (var index = 0; index < chapters.Count; index++)
            {
                Chapter(pages, document, chapters[index], (float)index / Math.Max(1, chapters.Count - 1));
            }
        })
        .WithMetadata(new DocumentMetadata
        {
            Title = document.Title, Author = document.Author, Subject = document.Subject,
            CreationDate = NoDate, ModifiedDate = NoDate,
        })
        .GeneratePdf();

        var file = new PdfObjects(pdf);
        // The engine puts the number of the document before the names of its sections.
        PdfOutline.Add(file, [.. document.Blocks.OfType<ChapterBlock>().Select(
            chapter => new Bookmark(chapter.Title, $"0 | {chapter.Anchor}", 0))]);
        // This release of the engine writes no tags.
        PdfIdentity.Add(file, document, accessible: false);
        return file.Write();
    }

    private static void Cover(IDocumentContainer pages, BrochureDocument document)
    {
        var cover = document.Blocks.OfType<CoverBlock>().Single();
        var scale = new Scale(Inks.On(Ground.Deep));
        Page(pages, scale, (ribbon, _) => ribbon.Cover(), document.SessionCount).Content().Wide().Column(column =>
        {
            column.Item().PaddingTop(52).Text(cover.Provider).Style(scale.Strong);
            column.Item().PaddingTop(18).Height(592).Text(cover.Title).Style(scale.Cover);
            column.Item().PaddingLeft(Grid.Span(3) + Grid.Gutter).Column(below =>
            {
                below.Write(cover.Kind, scale.Heading);
                below.Item().PaddingTop(12);
                foreach (var fact in cover.Facts)
                {
                    below.Write(fact, scale.Body);
                }
            });
        });
    }

    private static void Chapter(
        IDocumentContainer pages, BrochureDocument document, List<BrochureBlock> blocks, float passed)
    {
        var ground = ((ChapterBlock)blocks[0]).Ground;
        var composer = new BlockComposer(new Scale(Inks.On(ground)), document.SessionCount);
        if (blocks.OfType<SessionsBlock>().SingleOrDefault() is { } sessions)
        {
            foreach (var five in sessions.Sessions.Chunk(5))
            {
                var first = five[0].Number;
                var page = Page(pages, composer.Scale, (ribbon, canvas) => Layout.Numbers(
                    canvas, composer.Scale.Inks, ribbon.Down(SessionsTop, first, five[^1].Number)), document.SessionCount);
                page.Content().PaddingTop(Grid.Top).Column(column =>
                {
                    column.Item().Height(SessionsTop - Grid.Top).Element(title =>
                    {
                        if (first == 1)
                        {
                            composer.Compose(title.Unconstrained().Width(Grid.Width - 20).PaddingLeft(Grid.Indent - Grid.Left), blocks[0]);
                        }
                    });
                    composer.Sessions(column, five);
                });
                Footer(page, composer.Scale, document.Title);
            }

            return;
        }

        var flowing = Page(pages, composer.Scale, (ribbon, _) => ribbon.Mark(passed), document.SessionCount);
        // A panel at the end runs on to the edge of the sheet, under the footer.
        var bottom = blocks[^1] is ContentsBlock or NextStepBlock ? 0 : Grid.Height - Grid.Bottom;
        flowing.Content().PaddingTop(Grid.Top).PaddingBottom(bottom).Column(column =>
        {
            for (var index = 0; index < blocks.Count; index++)
            {
                var text = blocks.Skip(index + 1)
                    .TakeWhile(block => block is ParagraphBlock { Lead: false } or ListBlock or ReferencesBlock).ToList();
                if (blocks[index] is HeadingBlock heading && text.Count > 0)
                {
                    column.Item().Element(container => composer.Beside(container, heading, text));
                    index += text.Count;
                }
                else
                {
                    var block = blocks[index];
                    column.Item().Element(container => composer.Compose(container, block));
                }
            }
        });
        Footer(flowing, composer.Scale, document.Title);
    }

    private static PageDescriptor Page(
        IDocumentContainer pages, Scale scale, Action<RibbonScenes, SKCanvas> draw, int sessions)
    {
        PageDescriptor? made = null;
        pages.Page(page =>
        {
            made = page;
            page.Size(Grid.Width, Grid.Height);
            page.PageColor(scale.Inks.Ground);
            page.Background().Canvas((canvas, _) => draw(new RibbonScenes(canvas, scale.Inks, sessions), canvas));
        });
        return made!;
    }

    private static void Footer(PageDescriptor page, Scale scale, string title) =>
        page.Foreground().AlignBottom().Wide().PaddingBottom(32).AlignRight().Row(row =>
        {
            row.AutoItem().PaddingTop(2).PaddingRight(12).Text(title).Style(scale.Small);
            row.AutoItem().Text(text => text.CurrentPageNumber().Style(scale.Label));
        });

    /// <summary>The blocks of each chapter that starts a page, with those of the chapters that follow on it.</summary>
    private static List<List<BrochureBlock>> Chapters(BrochureDocument document)
    {
        List<List<BrochureBlock>> chapters = [];
        foreach (var block in document.Blocks.Where(block => block is not CoverBlock))
        {
            if (block is ChapterBlock { StartsPage: true })
            {
                chapters.Add([]);
            }

            chapters[^1].Add(block);
        }

        return chapters;
    }
}
