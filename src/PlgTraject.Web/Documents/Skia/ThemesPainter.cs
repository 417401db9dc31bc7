using System.Globalization;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>The themes, two in a row.</summary>
internal sealed class ThemesPainter(Sheet sheet, ListPainter lists)
{
    private const int Columns = 3;
    private const float PointGap = 2;

    private TypeScale Styles => sheet.Styles;
    private static float Width { get; } = Grid.Span(Columns) - Grid.Gutter;

    public void Paint(ThemesBlock block)
    {
        for (var first = 0; first < block.Themes.Count; first += 2)
        {
            sheet.Y += first > 0 ? 32 : 0;
            sheet.Ensure(220);
            var (top, end) = (sheet.Y, sheet.Y);
            for (var index = first; index < Math.Min(first + 2, block.Themes.Count); index++)
            {
                Paint(block.Themes[index], index + 1, Grid.ColumnAt((index - first) * Columns), top);
                end = Math.Max(end, sheet.Y);
            }

            sheet.Y = end;
        }
    }

    private void Paint(ThemeEntry theme, int number, float x, float top)
    {
        sheet.Box(x, top, Grid.Span(Columns), 2, sheet.Inks.Heading);
        sheet.Y = top + 14;
        using (sheet.Tags.Open(sheet.Tags.Heading))
        {
            // The space keeps the number apart from the title for a reader who listens or copies.
            sheet.WriteLine(number.ToString(CultureInfo.InvariantCulture) + " ", Styles.Numeral, x, sheet.Y);
            sheet.Y += Styles.Numeral.Leading + 4;
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
