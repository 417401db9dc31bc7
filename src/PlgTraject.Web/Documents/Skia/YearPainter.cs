using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>The two lines as a ribbon across the page.</summary>
internal sealed class YearPainter(Sheet sheet)
{
    private TypeScale Styles => sheet.Styles;

    public void Paint(LinesBlock block)
    {
        sheet.Y += 8;
        sheet.Ensure(320);
        sheet.Panel(Ground.Tint, Sizes.LinesPanel, () =>
        {
            using (sheet.Tags.Open("Figure", block.Picture))
            {
                sheet.WriteNumbers(sheet.Ribbon.Across(sheet.Y + RibbonScenes.Reach));
            }

            sheet.Y += 2 * RibbonScenes.Reach;
            Legend(block.Lines);
        });
        sheet.Y += 16;
    }

    private void Legend(IReadOnlyList<TitledText> lines)
    {
        var top = sheet.Y;
        for (var index = 0; index < lines.Count; index++)
        {
            var x = Grid.ColumnAt(index * 3);
            sheet.Box(x, top, 34, 5, index == 0 ? sheet.Inks.First : sheet.Inks.Second);
            sheet.Y = top + 16;
            sheet.Write(lines[index].Title, Styles.Value, x, Grid.Span(3));
            sheet.Y += 4;
            sheet.Write(lines[index].Text, Styles.Body, x, Grid.Span(3) - 8);
        }
    }
}
