using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>Composes the cover, and a page, or as many as it takes, for each chapter that starts one.</summary>
internal sealed class PageComposer(Document document, Composition composition)
{
    private readonly List<ChapterBlock> _chapters = [.. document.Blocks.OfType<ChapterBlock>()];

    public void Compose(IDocumentContainer pages)
    {
        foreach (var blocks in Parts())
        {
            if (blocks[0] is CoverBlock cover)
            {
                Cover(pages, cover);
            }
            else
            {
                Flow(pages, blocks);
            }
        }
    }

    private void Cover(IDocumentContainer pages, CoverBlock cover)
    {
        var type = composition.On(Ground.Deep);
        pages.Page(page =>
        {
            page.Size(Grid.Width, Grid.Height);
            page.PageColor(type.Inks.Ground);
            var content = page.Content().Wide();
            content.Column(column =>
            {
                column.Gap(52);
                composition.Write(column.Item(), cover.Provider, type.Strong, Grid.Full);
                column.Gap(20);
                composition.Write(column.Item().Height(660 - Grid.Top), cover.Title, type.Cover, Grid.Full - 40, "H1");
                var picture = composition.Add("Figure", cover.Picture);
                page.Background().Canvas((canvas, _) =>
                {
                    composition.Tags.BeginPage();
                    composition.Tags.BeginPiece(picture, canvas);
                    composition.Ribbon(canvas, type.Inks).Cover();
                    Tags.TagTree.EndPiece(canvas);
                });
                column.Item().PaddingLeft(Grid.ColumnAt(3) - Grid.Left).Column(below =>
                {
                    composition.Write(below.Item(), cover.Kind, type.Heading, Grid.Span(3));
                    below.Gap(12);
                    foreach (var fact in cover.Facts)
                    {
                        composition.Write(below.Item(), fact, type.Body, Grid.Span(3));
                    }
                });
            });
        });
    }

    private void Flow(IDocumentContainer pages, List<Block> blocks)
    {
        var chapter = blocks[0] as ChapterBlock;
        var type = composition.On(chapter?.Ground ?? Ground.Sheet);
        // The sessions bring the ribbon to their pages; every other chapter opens with a stretch of it.
        var opensWithRibbon = chapter is not null && blocks is not [_, SessionsBlock or AgendaBlock, ..];
        pages.Page(page =>
        {
            page.Size(Grid.Width, Grid.Height);
            page.PageColor(type.Inks.Ground);
            page.Background().Canvas((canvas, _) =>
            {
                composition.Tags.BeginPage();
                if (opensWithRibbon)
                {
                    composition.Ribbon(canvas, type.Inks).Mark(Passed(chapter!));
                    // The pages after the first continue the chapter.
                    opensWithRibbon = false;
                }
            });
            page.Content().PaddingTop(Grid.Top).PaddingBottom(Grid.Height - Grid.Bottom)
                .Column(column => new FlowComposer(composition, type).Compose(column, blocks));
            Footer(page.Foreground(), type);
        });
    }

    private void Footer(IContainer container, TypeScale type) =>
        container.PaddingTop(Grid.Height - 50).Wide().Width(Grid.Full).Row(row =>
        {
            composition.WriteLine(row.RelativeItem().PaddingTop(2).AlignRight(), document.Foot, type.Small);
            composition.WriteLine(row.ConstantItem(24).AlignRight(), line => line.CurrentPageNumber(), type.Label);
        });

    /// <summary>How far the document has come at a chapter, from 0 to 1.</summary>
    private float Passed(ChapterBlock chapter) =>
        _chapters.Count < 2 ? 0 : (float)_chapters.IndexOf(chapter) / (_chapters.Count - 1);

    /// <summary>The cover, and each chapter that starts a page with what follows on that page.</summary>
    private List<List<Block>> Parts()
    {
        List<List<Block>> parts = [];
        foreach (var block in document.Blocks)
        {
            if (block is CoverBlock or ChapterBlock { StartsPage: true } || parts is [] or [.., [CoverBlock, ..]])
            {
                parts.Add([]);
            }

            parts[^1].Add(block);
        }

        return parts;
    }
}
