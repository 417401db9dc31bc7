using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>The top of a first page that has more to say: a deep panel that ends with the year as a ribbon.</summary>
internal static class OpeningPainter
{
    public static void Paint(Sheet sheet, OpeningBlock opening)
    {
        sheet.Y = 0;
        sheet.Panel(Ground.Deep, OpeningLayout.HeightOf(sheet.Styles, opening), () => Panel(sheet, opening));
    }

    private static void Panel(Sheet sheet, OpeningBlock opening)
    {
        var styles = sheet.Styles;
        sheet.Y = OpeningLayout.Top;
        sheet.Write(opening.Provider, styles.Strong, Grid.Left, Grid.Full);
        sheet.Y += OpeningLayout.Air;
        sheet.Write(opening.Title, styles.Cover, Grid.Left, Grid.Full, "H1");
        sheet.Write(opening.Subject, styles.Statement, Grid.Left, Grid.Full);
        sheet.Y += OpeningLayout.Air;
        foreach (var line in opening.Lines)
        {
            sheet.Write(line, styles.Value, Grid.Left, Grid.Full);
        }

        using (sheet.Tags.Open("Figure", opening.Picture))
        {
            sheet.WriteNumbers(sheet.Ribbon.Across(sheet.Y + OpeningLayout.Reach));
        }
    }
}
