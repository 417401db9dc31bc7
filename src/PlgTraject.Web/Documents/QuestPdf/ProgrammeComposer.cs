using System.Globalization;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>The coalition, the themes, the lines of the year and its sessions.</summary>
internal sealed class ProgrammeComposer(Composition composition, TypeScale type)
{
    private readonly ListComposer _lists = new(composition, type);

    /// <summary>The people it takes at least, and those it may have more.</summary>
    public void Compose(IContainer container, CoalitionBlock coalition) =>
        container.PaddingTop(36).PaddingBottom(48).EnsureSpace(200).Wide().Column(column =>
        {
            composition.Marked(column.Item(), composition.Add("Figure", coalition.Size))
                .Height(CoalitionPicture.Height).Width(Grid.Full).Canvas((canvas, _) => CoalitionPicture.Draw(
                    canvas, type.Inks, default, coalition.Minimum, coalition.Maximum));
            column.Gap(24);
            composition.Write(column.Item(), coalition.Size, type.Statement, Grid.Full);
            column.Gap(32);
            using var list = composition.Open("L");
            var columns = Grid.Columns / coalition.Members.Count;
            column.Item().Beside(coalition.Members, columns, (cell, member) =>
            {
                using var item = composition.Open("LI");
                cell.Rule(Grid.Span(columns), 2, type.Inks.First);
                cell.Gap(10);
                composition.Write(cell.Item(), member, type.Beside, Grid.Span(columns) - 8, "LBody");
            });
        });

    /// <summary>Two in a row.</summary>
    public void Compose(IContainer container, ThemesBlock block) => container.Wide().Column(column =>
    {
        const int columns = 3;
        foreach (var (index, pair) in block.Themes.Index().Chunk(2).Index())
        {
            column.Item().PaddingTop(index > 0 ? 32 : 0).EnsureSpace(220)
                .Beside(pair, columns, (cell, theme) => Theme(cell, theme.Item, theme.Index + 1, Grid.Span(columns)));
        }
    });

    /// <summary>The two lines as a ribbon across the page.</summary>
    public void Compose(IContainer container, LinesBlock block)
    {
        var tint = composition.On(Ground.Tint);
        container.PaddingTop(8).PaddingBottom(16).Height(Sizes.LinesPanel).Background(tint.Inks.Ground)
            .Column(column =>
            {
                composition.Marked(column.Item(), composition.Add("Figure", block.Picture))
                    .Height(2 * RibbonScenes.Reach).Canvas((canvas, _) => RibbonNumbers.Write(
                        canvas, tint.Node, composition.Ribbon(canvas, tint.Inks).Across(RibbonScenes.Reach)));
                column.Item().Wide().Beside(block.Lines.Index(), 3, (cell, line) =>
                {
                    cell.Rule(34, 5, line.Index == 0 ? tint.Inks.First : tint.Inks.Second);
                    cell.Gap(11);
                    composition.Write(cell.Item(), line.Item.Title, tint.Value, Grid.Span(3));
                    cell.Gap(4);
                    composition.Write(cell.Item(), line.Item.Text, tint.Body, Grid.Span(3) - 8);
                });
            });
    }

    /// <summary>Sessions beside the ribbon, each with its title at the height of its node.</summary>
    /// <param name="column">The page.</param>
    /// <param name="block">The sessions.</param>
    /// <param name="chapter">The chapter whose title stands right above them, if one does.</param>
    public void Sessions(ColumnDescriptor column, SessionsBlock block, ChapterBlock? chapter)
    {
        const float raised = 20;
        // The nodes of two pages that lie side by side are on one line.
        var below = chapter is null ? 0 : type.Chapter.HeightOf(chapter.Title, Grid.Measure) + 24;
        foreach (var (page, sessions) in block.Sessions.Chunk(RibbonScenes.SessionsPerPage).Index())
        {
            if (page > 0)
            {
                column.Item().PageBreak();
            }

            column.Item().PaddingTop((page > 0 ? below : 0) - raised).Layers(layers =>
            {
                Ribbon(layers.Layer(), sessions);
                layers.PrimaryLayer().Column(stretch =>
                {
                    foreach (var session in sessions)
                    {
                        Session(stretch.Item(), session);
                    }
                });
            });
        }
    }

    /// <summary>
    /// Decoration: it numbers what the titles beside it number. It runs on beyond its sessions to the edges of the
    /// page.
    /// </summary>
    private void Ribbon(IContainer container, SessionEntry[] sessions) =>
        container.PaddingVertical(-Grid.Height).Canvas((canvas, _) =>
        {
            canvas.Translate(0, Grid.Height);
            var nodes = composition.Ribbon(canvas, type.Inks).Down(0, sessions[0].Number, sessions[^1].Number);
            RibbonNumbers.Write(canvas, type.Node, nodes);
        });

    private void Session(IContainer container, SessionEntry session)
    {
        composition.Tags.AddBookmark(session.Title, Layout.NameOf(session.Anchor), level: 1);
        container.Height(RibbonScenes.Pitch).Section(session.Anchor).Body()
            .PaddingTop((RibbonScenes.Pitch - type.Heading.Leading) / 2)
            .Unconstrained().Width(Grid.Measure).Column(text =>
            {
                composition.Write(text.Item(), session.Title, type.Heading, Grid.Measure, composition.Tags.Heading);
                text.Gap(4);
                _lists.Bullets(text, session.Topics, Grid.Measure, 1);
            });
    }

    private void Theme(ColumnDescriptor column, ThemeEntry theme, int number, float span)
    {
        var width = span - Grid.Gutter;
        column.Rule(span, 2, type.Inks.Heading);
        column.Gap(12);
        composition.Marked(column.Item(), composition.Add(composition.Tags.Heading)).Column(heading =>
        {
            // The space keeps the number apart from the title for a reader who listens or copies.
            composition.WriteLine(heading.Item(), number.ToString(CultureInfo.InvariantCulture) + " ", type.Numeral);
            heading.Gap(4);
            composition.WritePart(heading.Item(), theme.Title, type.Heading, width);
        });
        column.Gap(8);
        composition.Write(column.Item(), theme.Text, type.Body, width);
        if (theme.Points.Count > 0)
        {
            column.Gap(8);
            composition.Write(column.Item(), theme.PointsIntro, type.Strong, width);
            _lists.Bullets(column, theme.Points, width, 2);
        }
    }
}
