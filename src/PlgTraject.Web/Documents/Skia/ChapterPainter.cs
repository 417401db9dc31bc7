using System.Globalization;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>How a chapter opens, and the list of chapters.</summary>
/// <param name="sheet">The pages.</param>
/// <param name="chapters">How many chapters there are.</param>
internal sealed class ChapterPainter(Sheet sheet, int chapters)
{
    /// <summary>The page each chapter of this rendering begins on, by anchor.</summary>
    public Dictionary<string, int> Pages { get; } = [];

    /// <summary>The sessions bring the ribbon to their pages; every other chapter opens with a stretch of it.</summary>
    public void Paint(ChapterBlock chapter, Block? next)
    {
        var (x, width, besideRibbon) = next switch
        {
            SessionsBlock => (Grid.Indent, Grid.Measure, true),
            AgendaBlock => (AgendaLayout.Names, Grid.Span(5), true),
            _ => (Grid.Left, Grid.Full, false),
        };
        if (chapter.StartsPage)
        {
            sheet.BeginPage(chapter.Ground);
        }
        else
        {
            sheet.Y += 32;
            sheet.Ensure(160);
        }

        if (chapter.StartsPage && !besideRibbon)
        {
            sheet.Ribbon.Mark(chapters < 2 ? 0 : (float)Pages.Count / (chapters - 1));
        }

        Pages[chapter.Anchor] = sheet.Page;
        sheet.Tags.AddBookmark(chapter.Title, chapter.Anchor, level: 0);
        sheet.Canvas.DrawNamedDestinationAnnotation(new SKPoint(0, sheet.Y - 20), chapter.Anchor);
        sheet.Write(chapter.Title, sheet.Styles.Chapter, x, width, sheet.Tags.Chapter);
        sheet.Y += 24;
    }

    /// <param name="contents">The chapters to list.</param>
    /// <param name="pages">Where an earlier rendering found them.</param>
    public void Paint(ContentsBlock contents, IReadOnlyDictionary<string, int> pages)
    {
        sheet.Y += 20;
        var height = Grid.Height - sheet.Y;
        sheet.Panel(Ground.Tint, height, () =>
        {
            sheet.Y += 36;
            var top = sheet.Y;
            sheet.Write(contents.Title, sheet.Styles.Heading, Grid.Left, Grid.Span(2), sheet.Tags.Heading);
            sheet.Y = top;
            using var list = sheet.Tags.Open("TOC");
            foreach (var chapter in contents.Chapters)
            {
                using var entry = sheet.Tags.Open("TOCI");
                using var reference = sheet.Tags.Open("Reference");
                Entry(chapter, pages.GetValueOrDefault(chapter.Anchor));
            }
        });
    }

    private void Entry(ChapterBlock chapter, int page)
    {
        var style = sheet.Styles.Body;
        sheet.HairLine(Grid.Indent, Grid.Measure);
        using (sheet.Tags.Open("Link"))
        {
            sheet.WriteLine(chapter.Title + " ", style, Grid.Indent, sheet.Y + 4);
            var number = page.ToString(CultureInfo.InvariantCulture);
            sheet.WriteLineTo(number, sheet.Styles.Strong, Grid.Right, sheet.Y + 4);
            sheet.Tags.AddLink(chapter.Title);
            sheet.Canvas.DrawLinkDestinationAnnotation(
                new SKRect(Grid.Indent, sheet.Y, Grid.Right, sheet.Y + Sizes.ContentsRow), chapter.Anchor);
        }

        sheet.Y += Sizes.ContentsRow;
    }
}
