using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>Facts and figures, between hairlines.</summary>
internal sealed class FactsPainter(Sheet sheet)
{
    private Styles Styles => sheet.Styles;

    public void Paint(FactsBlock facts)
    {
        foreach (var fact in facts.Facts)
        {
            sheet.Ensure(34);
            sheet.HairLine();
            sheet.WriteLine(fact.Name, Styles.Label, Sheet.Left, sheet.Y + 10);
            sheet.Y += 7;
            sheet.Write(fact.Value, Styles.Value);
            sheet.Y += 7;
        }

        sheet.HairLine();
        sheet.Y += 8;
    }

    public void Paint(TableBlock table)
    {
        sheet.Y += 20;
        sheet.Ensure(60 + (table.Rows.Count * 26));
        sheet.Write(table.Caption, Styles.Heading, Sheet.Left, Sheet.Full);
        sheet.Y += 6;
        Row(table.Columns, Styles.Label, Styles.Label);
        foreach (var row in table.Rows)
        {
            sheet.HairLine();
            Row(row, Styles.Body, Styles.Strong);
        }

        sheet.HairLine();
        sheet.Y += 8;
    }

    /// <summary>The first cell stands left; the figures stand right in columns of one width.</summary>
    private void Row(IReadOnlyList<string> cells, TextStyle name, TextStyle figure)
    {
        const float width = 170;
        sheet.WriteLine(cells[0], name, Sheet.Left, sheet.Y + 5);
        for (var index = 1; index < cells.Count; index++)
        {
            var right = Sheet.Right - (width * (cells.Count - 1 - index));
            sheet.WriteLine(cells[index], figure, right - figure.Measure(cells[index]), sheet.Y + 5);
        }

        sheet.Y += 25;
    }
}
