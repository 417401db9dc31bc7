using System.Globalization;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>The themes, two in a row.</summary>
internal sealed class ThemesPainter(Sheet sheet, ListPainter lists)
{
    private const int Columns = 3;
    private const float PointGap = 2;

    private float _rowTop;
    private float _rowEnd;

    private Styles Styles => sheet.Styles;
    private static float Width { get; } = Grid.Span(Columns) - Grid.Gutter;

    public void Paint(ThemeBlock block)
    {
        var column = (block.Number - 1) % 2;
        if (column == 0)
        {
            sheet.Y = Math.Max(sheet.Y, _rowEnd + (block.Number > 1 ? 32 : 0));
            sheet.Ensure(220);
            (_rowTop, _rowEnd) = (sheet.Y, sheet.Y);
        }

        Paint(block, Grid.ColumnAt(column * Columns), _rowTop);
        _rowEnd = Math.Max(_rowEnd, sheet.Y);
        sheet.Y = _rowEnd;
    }

    private void Paint(ThemeBlock block, float x, float top)
    {
        var theme = block.Theme;
        sheet.Box(x, top, Grid.Span(Columns), 2, sheet.Inks.Heading);
        sheet.Y = top + 14;
        using (sheet.Tags.Open("H3"))
        {
            sheet.Write(block.Number.ToString(CultureInfo.InvariantCulture) + " ", Styles.Numeral, x, Width);
            sheet.Y += 4;
            sheet.Write(theme.Title, Styles.Heading, x, Width);
        }

        sheet.Y += 8;
        sheet.Write(theme.Text, Styles.Body, x, Width);
        if (theme.Points.Count > 0)
        {
            sheet.Y += 8;
            sheet.Write(theme.PointsIntro, Styles.Strong, x, Width);
            lists.Bullets(theme.Points, x, Width, PointGap);
        }
    }
}
