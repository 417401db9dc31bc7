using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Tags;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>All sessions along a narrow ribbon, each with its day and topics around its node.</summary>
internal sealed class AgendaComposer(Composition composition, TypeScale type)
{
    private const float BelowIntro = 12;

    /// <param name="column">The page.</param>
    /// <param name="block">The sessions.</param>
    /// <param name="chapter">The chapter whose title stands right above them, if one does.</param>
    public void Compose(ColumnDescriptor column, AgendaBlock block, ChapterBlock? chapter)
    {
        var width = Grid.Span(5);
        composition.Write(column.Item().PaddingLeft(AgendaLayout.Names), block.Intro, type.Body, width);
        column.Gap(BelowIntro);
        var layout = new AgendaLayout(type, block);
        // Where the first entry starts, so that those of further pages start there too.
        var below = type.Body.HeightOf(block.Intro, width) + BelowIntro
            + (chapter is null ? 0 : type.Chapter.HeightOf(chapter.Title, width) + 24);
        foreach (var (page, entries) in layout.PagesFrom(Grid.Top + below).Index())
        {
            if (page > 0)
            {
                column.Item().PageBreak();
                column.Gap(below);
            }

            column.Item().Layers(layers =>
            {
                Ribbon(layers.Layer(), layout, entries);
                layers.PrimaryLayer().Column(stretch =>
                {
                    foreach (var entry in entries)
                    {
                        Entry(stretch.Item().Height(layout.Pitch), entry);
                    }
                });
            });
        }
    }

    /// <summary>Decoration: it numbers what the titles beside it number. It runs on to the edges of the page.</summary>
    private void Ribbon(IContainer container, AgendaLayout layout, AgendaEntry[] entries) =>
        container.PaddingVertical(-Grid.Height).Canvas((canvas, _) =>
        {
            canvas.Translate(0, Grid.Height);
            var nodes = composition.Ribbon(canvas, type.Inks)
                .DownMargin(0, layout.Pitch, entries[0].Number, entries[^1].Number);
            RibbonNumbers.Write(canvas, type.Node, nodes);
        });

    private void Entry(IContainer container, AgendaEntry entry) => container.PaddingLeft(AgendaLayout.Names).Row(row =>
    {
        const float width = Sizes.BulletGap;
        var place = row.ConstantItem(AgendaLayout.Topics - AgendaLayout.Names).AlignMiddle();
        place.Column(name =>
        {
            composition.Write(
                name.Item(), entry.Title, type.Beside, AgendaLayout.NameWidth, composition.Tags.Heading);
            if (entry.Day.Length > 0)
            {
                composition.Write(name.Item(), entry.Day, type.Note, AgendaLayout.NameWidth);
            }
        });
        row.ConstantItem(width + AgendaLayout.TopicWidth).AlignMiddle().Column(topics =>
        {
            using var list = composition.Open("L", PdfTag.Bullets);
            foreach (var topic in entry.Topics)
            {
                using var item = composition.Open("LI");
                topics.Item().Row(line =>
                {
                    composition.Write(
                        line.ConstantItem(width).Height(type.Note.Leading).TranslateY(-1), "•", type.Bullet, width,
                        "Lbl");
                    composition.Write(
                        line.ConstantItem(AgendaLayout.TopicWidth), topic, type.Note, AgendaLayout.TopicWidth,
                        "LBody");
                });
            }
        });
    });
}
