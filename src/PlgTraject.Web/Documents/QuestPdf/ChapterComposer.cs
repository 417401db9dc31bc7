using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>How a chapter opens, and the list of chapters.</summary>
internal sealed class ChapterComposer(Composition composition, TypeScale type)
{
    /// <summary>A chapter's title, beside the ribbon when sessions follow.</summary>
    public void Title(ColumnDescriptor column, ChapterBlock chapter, IReadOnlyList<Block> following)
    {
        composition.Tags.AddBookmark(chapter.Title, Layout.NameOf(chapter.Anchor), level: 0);
        var (left, width) = following switch
        {
            [SessionsBlock, ..] => (Grid.Indent, Grid.Measure),
            [AgendaBlock, ..] => (AgendaLayout.Names, Grid.Span(5)),
            _ => (Grid.Left, Grid.Full),
        };
        // A link leads to a little air above the title.
        var place = column.Item().PaddingTop(-20).Section(chapter.Anchor).PaddingTop(20);
        composition.Write(
            place.PaddingLeft(left), chapter.Title, type.Chapter, width, composition.Tags.Chapter);
        column.Gap(24);
    }

    /// <summary>A deep panel at the top edge of the page, which ends with the year as a ribbon.</summary>
    public void Compose(IContainer container, OpeningBlock opening)
    {
        var deep = composition.On(Ground.Deep);
        container.PaddingTop(-Grid.Top).Height(OpeningLayout.HeightOf(deep, opening)).Background(deep.Inks.Ground)
            .Column(column =>
            {
                column.Gap(OpeningLayout.Top);
                Line(opening.Provider, deep.Strong);
                column.Gap(OpeningLayout.Air);
                Line(opening.Title, deep.Cover, "H1");
                Line(opening.Subject, deep.Statement);
                column.Gap(OpeningLayout.Air);
                foreach (var line in opening.Lines)
                {
                    Line(line, deep.Value);
                }

                composition.Marked(column.Item(), composition.Add("Figure", opening.Picture))
                    .Height(2 * OpeningLayout.Reach).Canvas((canvas, _) => RibbonNumbers.Write(
                        canvas, deep.Node, composition.Ribbon(canvas, deep.Inks).Across(OpeningLayout.Reach)));

                void Line(string text, TypeStyle style, string role = "P") =>
                    composition.Write(column.Item().Wide(), text, style, Grid.Full, role);
            });
    }

    /// <summary>On a panel that runs on to the edge of the page.</summary>
    public void Compose(IContainer container, ContentsBlock contents)
    {
        var tint = composition.On(Ground.Tint);
        container.PaddingTop(20).ToTheEdge().Background(tint.Inks.Ground).PaddingTop(36).Wide().Row(row =>
        {
            composition.Write(
                row.ConstantItem(Grid.Indent - Grid.Left),
                contents.Title, tint.Heading, Grid.Span(2), composition.Tags.Heading);
            using var list = composition.Open("TOC");
            row.ConstantItem(Grid.Measure).Column(column =>
            {
                foreach (var chapter in contents.Chapters)
                {
                    Entry(column.Item().Ruled(tint.Inks), chapter, tint);
                }
            });
        });
    }

    private void Entry(IContainer container, ChapterBlock chapter, TypeScale tint)
    {
        using var entry = composition.Open("TOCI");
        using var reference = composition.Open("Reference");
        var link = composition.Add("Link");
        var place = composition.Linked(container.Height(Sizes.ContentsRow), link, chapter.Title)
            .SectionLink(chapter.Anchor);
        composition.Marked(place, link).ExtendVertical().PaddingTop(4).Row(row =>
        {
            composition.WriteLine(row.RelativeItem(), chapter.Title + " ", tint.Body);
            composition.WriteLine(
                row.AutoItem(), line => line.BeginPageNumberOfSection(chapter.Anchor), tint.Strong);
        });
    }
}
