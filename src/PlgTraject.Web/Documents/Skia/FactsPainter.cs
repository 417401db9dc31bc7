using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Tags;
using PlgTraject.Web.Documents.Typography;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>Facts and figures, between hairlines.</summary>
internal sealed class FactsPainter(Sheet sheet)
{
    private TypeScale Styles => sheet.Styles;

    public void Paint(FactsBlock facts)
    {
        var columns = Grid.Columns / facts.Columns;
        using var list = sheet.Tags.Open("L");
        foreach (var row in facts.Facts.Chunk(facts.Columns))
        {
            sheet.Ensure(40);
            sheet.HairLine();
            var (top, end) = (sheet.Y, sheet.Y);
            foreach (var (fact, index) in row.Select((fact, index) => (fact, index)))
            {
                using var item = sheet.Tags.Open("LI");
                sheet.Y = top + 8;
                if (facts.Columns == 1)
                {
                    Beside(fact);
                }
                else
                {
                    Below(fact, Grid.ColumnAt(index * columns), Grid.Span(columns));
                }

                end = Math.Max(end, sheet.Y);
            }

            sheet.Y = end + 8;
        }

        sheet.HairLine();
    }

    public void Paint(SheetBlock block)
    {
        const float x = Grid.Left + Sizes.SheetNames;
        const float width = Grid.Full - Sizes.SheetNames;
        using var list = sheet.Tags.Open("L");
        foreach (var row in block.Rows)
        {
            // A row stays together, unless it is as long as a good part of a page.
            sheet.Ensure(Math.Min(
                Grid.Height / 4, row.Parts.Sum(part => HeightOf(part, width)) + (2 * Sizes.SheetPadding)));
            sheet.HairLine();
            using var item = sheet.Tags.Open("LI");
            var top = sheet.Y + Sizes.SheetPadding;
            sheet.Y = top - 1;
            sheet.Write(row.Name, Styles.Label, Grid.Left, Sizes.SheetNames - 12, "Lbl");
            var end = sheet.Y;
            sheet.Y = top;
            using (sheet.Tags.Open("LBody"))
            {
                foreach (var part in row.Parts)
                {
                    sheet.Write(part.Text, Styles.Note, x, width, "P");
                    Points(part.Items, x, width);
                }
            }

            sheet.Y = Math.Max(end, sheet.Y) + Sizes.SheetPadding;
        }

        sheet.HairLine();
    }

    private float HeightOf(SheetPart part, float width) => Styles.Note.HeightOf(part.Text, width)
        + part.Items.Sum(item => Styles.Note.HeightOf(item, width - Sizes.BulletGap));

    private void Points(IReadOnlyList<string> items, float x, float width)
    {
        if (items.Count == 0)
        {
            return;
        }

        using var list = sheet.Tags.Open("L", attributes: PdfTag.Bullets);
        foreach (var text in items)
        {
            using var item = sheet.Tags.Open("LI");
            using (sheet.Tags.Open("Lbl"))
            {
                sheet.WriteLine("•", Styles.Note, x, sheet.Y);
            }

            sheet.Write(text, Styles.Note, x + Sizes.BulletGap, width - Sizes.BulletGap, "LBody");
        }
    }

    public void Paint(PriceBlock price)
    {
        var end = sheet.Y + Styles.Amount.Leading + 24;
        sheet.Write(price.Name, Styles.Label, Grid.Left, Grid.Full);
        float x;
        using (sheet.Tags.Open("P"))
        {
            // The euro sign has air of its own before it.
            x = Grid.Left + 8 + sheet.WriteLine(price.Amount + " ", Styles.Amount, Grid.Left - 3, sheet.Y - 2);
        }

        sheet.Y += 10;
        sheet.Write(price.Unit, Styles.Value, x, Grid.Right - x);
        sheet.Write(price.Note, Styles.Body, x, Grid.Right - x);
        sheet.Y = Math.Max(end, sheet.Y + 12);
    }

    /// <summary>The name in the margin.</summary>
    private void Beside(Fact fact)
    {
        using (sheet.Tags.Open("Lbl"))
        {
            sheet.WriteLine(fact.Name, Styles.Label, Grid.Left, sheet.Y + 2);
        }

        sheet.Write(fact.Value, Styles.Value, Grid.Indent, Grid.Measure, "LBody");
    }

    /// <summary>The name above.</summary>
    private void Below(Fact fact, float x, float width)
    {
        sheet.Write(fact.Name, Styles.Label, x, width, "Lbl");
        sheet.Write(fact.Value, Styles.Value, x, width, "LBody");
    }

    public void Paint(TableBlock table)
    {
        var layout = new TableLayout(Styles, table);
        sheet.Y += 20;
        // A long table goes on, on the next page.
        sheet.Ensure(Math.Min(Grid.Height / 2, 64 + table.Rows.Sum(layout.HeightOf)));
        sheet.Write(table.Caption, Styles.Heading, Grid.Left, Grid.Full, sheet.Tags.Heading);
        sheet.Y += 8;
        using var element = sheet.Tags.Open("Table");
        Row(layout, table.Columns, Styles.Label, Styles.Label, header: true);
        foreach (var row in table.Rows)
        {
            sheet.Ensure(layout.HeightOf(row));
            sheet.HairLine();
            Row(layout, row, Styles.Body, Styles.Strong, header: false);
        }

        sheet.HairLine();
    }

    /// <summary>The first cell stands left; the figures stand right in columns of one width.</summary>
    private void Row(TableLayout layout, IReadOnlyList<string> cells, TypeStyle name, TypeStyle figure, bool header)
    {
        using var row = sheet.Tags.Open("TR");
        var top = sheet.Y;
        for (var index = 0; index < cells.Count; index++)
        {
            using var cell = header ? sheet.Tags.Open("TH", attributes: PdfTag.NamesColumn)
                : index == 0 ? sheet.Tags.Open("TH", attributes: PdfTag.NamesRow)
                : sheet.Tags.Open("TD");
            sheet.Y = top + 4;
            if (index == 0)
            {
                sheet.Write(cells[0], name, Grid.Left, layout.NameWidth);
                continue;
            }

            sheet.WriteLineTo(
                cells[index], figure, Grid.Right - (layout.FigureWidth * (cells.Count - 1 - index)), sheet.Y);
        }

        sheet.Y = top + layout.HeightOf(cells);
    }
}
