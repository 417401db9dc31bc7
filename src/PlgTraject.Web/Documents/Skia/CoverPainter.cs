using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>The front page: the year as a ribbon across a deep ground.</summary>
internal static class CoverPainter
{
    public static void Paint(Sheet sheet, CoverBlock cover)
    {
        sheet.BeginPage(Ground.Sheet, hasFooter: false);
        sheet.Y = 0;
        sheet.Panel(Ground.Deep, Grid.Height, () => Page(sheet, cover));
    }

    private static void Page(Sheet sheet, CoverBlock cover)
    {
        var styles = sheet.Styles;
        sheet.Y = 52;
        sheet.Write(cover.Provider, styles.Strong, Grid.Left, Grid.Full);
        sheet.Y = 88;
        sheet.Write(cover.Title, styles.Cover, Grid.Left, Grid.Full - 40, "H1");
        using (sheet.Tags.Open("Figure", cover.Picture))
        {
            sheet.Ribbon.Cover();
        }

        var below = Grid.ColumnAt(3);
        sheet.Y = 660;
        sheet.Write(cover.Kind, styles.Heading, below, Grid.Span(3));
        sheet.Y += 12;
        foreach (var fact in cover.Facts)
        {
            sheet.Write(fact, styles.Body, below, Grid.Span(3));
        }
    }
}
