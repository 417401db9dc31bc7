using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>The people of a coalition: those it takes at least, and those it may have more.</summary>
internal sealed class CoalitionPainter(Sheet sheet)
{
    private TypeScale Styles => sheet.Styles;

    public void Paint(CoalitionBlock coalition)
    {
        sheet.Y += 36;
        sheet.Ensure(260);
        using (sheet.Tags.Open("Figure", coalition.Size))
        {
            CoalitionPicture.Draw(
                sheet.Canvas, sheet.Inks, new SKPoint(Grid.Left, sheet.Y), coalition.Minimum, coalition.Maximum);
        }

        sheet.Y += CoalitionPicture.Height + 24;
        sheet.Write(coalition.Size, Styles.Statement, Grid.Left, Grid.Full);
        sheet.Y += 32;
        Members(coalition.Members);
        sheet.Y += 48;
    }

    private void Members(IReadOnlyList<string> members)
    {
        var (top, end) = (sheet.Y, sheet.Y);
        var columns = Grid.Columns / members.Count;
        using var list = sheet.Tags.Open("L");
        for (var index = 0; index < members.Count; index++)
        {
            var x = Grid.ColumnAt(index * columns);
            using var item = sheet.Tags.Open("LI");
            sheet.Box(x, top, Grid.Span(columns), 2, sheet.Inks.First);
            sheet.Y = top + 12;
            sheet.Write(members[index], Styles.Beside, x, Grid.Span(columns) - 8, "LBody");
            end = Math.Max(end, sheet.Y);
        }

        sheet.Y = end;
    }
}
