using System.Globalization;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Tags;
using PlgTraject.Web.Documents.Typography;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>Lists, alone or side by side, elements and references.</summary>
internal sealed class ListPainter(Sheet sheet)
{
    private TypeScale Styles => sheet.Styles;

    public void Paint(ListBlock list)
    {
        Bullets(list.Items, Grid.Indent, Grid.Measure, 2);
        sheet.Y += 8;
    }

    public void Paint(ListsBlock block)
    {
        const int columns = 3;
        var width = Grid.Span(columns) - Grid.Gutter;
        sheet.Y += 24;
        sheet.Ensure(40 + block.Lists.Max(list =>
            list.Items.Sum(item => Styles.Body.HeightOf(item, width - Sizes.BulletGap) + 4)));
        var (top, end) = (sheet.Y, sheet.Y);
        foreach (var (list, index) in block.Lists.Select((list, index) => (list, index)))
        {
            var x = Grid.ColumnAt(index * columns);
            sheet.Y = top;
            sheet.Write(list.Title, Styles.Heading, x, width, sheet.Tags.Heading);
            sheet.Y += 8;
            Bullets(list.Items, x, width, 4);
            end = Math.Max(end, sheet.Y);
        }

        sheet.Y = end;
    }

    public void Paint(ElementsBlock elements)
    {
        const int columns = 2;
        var width = Grid.Span(columns) - 8;
        sheet.Ensure(48 + elements.Elements.Max(element =>
            Styles.Beside.HeightOf(element.Title, width) + Styles.Body.HeightOf(element.Text, width)));
        var (top, end) = (sheet.Y, sheet.Y);
        using var list = sheet.Tags.Open("L", attributes: PdfTag.Numbers);
        foreach (var (element, index) in elements.Elements.Select((element, index) => (element, index)))
        {
            var x = Grid.ColumnAt(index * columns);
            using var item = sheet.Tags.Open("LI");
            sheet.Y = top;
            sheet.Write((index + 1).ToString(CultureInfo.InvariantCulture), Styles.Numeral, x, width, "Lbl");
            sheet.Y += 4;
            using (sheet.Tags.Open("LBody"))
            {
                sheet.Write(element.Title, Styles.Beside, x, width, "P");
                sheet.Y += 8;
                sheet.Write(element.Text, Styles.Body, x, width, "P");
            }

            end = Math.Max(end, sheet.Y);
        }

        sheet.Y = end + 8;
    }

    public void Paint(ReferencesBlock references)
    {
        using var list = sheet.Tags.Open("L");
        foreach (var entry in references.Entries)
        {
            using var item = sheet.Tags.Open("LI");
            sheet.Write(entry, Styles.Small, Grid.Indent, Grid.Measure, "LBody");
            sheet.Y += 4;
        }
    }

    public void Bullets(IReadOnlyList<string> items, float x, float width, float gap)
    {
        using var list = sheet.Tags.Open("L", attributes: PdfTag.Bullets);
        foreach (var text in items)
        {
            using var item = sheet.Tags.Open("LI");
            sheet.Ensure(Styles.Body.Leading);
            using (sheet.Tags.Open("Lbl"))
            {
                sheet.WriteLine("•", Styles.Bullet, x, sheet.Y);
            }

            sheet.Write(text, Styles.Body, x + Sizes.BulletGap, width - Sizes.BulletGap, "LBody");
            sheet.Y += gap;
        }
    }
}
