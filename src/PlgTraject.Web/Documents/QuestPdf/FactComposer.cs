using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Tags;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>Facts and figures, between hairlines.</summary>
internal sealed class FactComposer(Composition composition, TypeScale type)
{
    public void Compose(IContainer container, FactsBlock facts)
    {
        var columns = Grid.Columns / facts.Columns;
        using var list = composition.Open("L");
        container.Wide().Width(Grid.Full).Column(column =>
        {
            foreach (var row in facts.Facts.Chunk(facts.Columns))
            {
                var place = column.Item().Ruled(type.Inks).PaddingVertical(8);
                if (facts.Columns == 1)
                {
                    Beside(place, row[0]);
                }
                else
                {
                    place.Beside(row, columns, (cell, fact) => Below(cell, fact, Grid.Span(columns)));
                }
            }

            column.Item().Ruled(type.Inks);
        });
    }

    public void Compose(IContainer container, SheetBlock block)
    {
        const float width = Grid.Full - Sizes.SheetNames;
        using var list = composition.Open("L");
        container.Wide().Width(Grid.Full).Column(column =>
        {
            foreach (var sheetRow in block.Rows)
            {
                using var item = composition.Open("LI");
                column.Item().Ruled(type.Inks).PaddingVertical(Sizes.SheetPadding).Row(row =>
                {
                    composition.Write(
                        row.ConstantItem(Sizes.SheetNames).TranslateY(-1), sheetRow.Name, type.Label,
                        Sizes.SheetNames - 12, "Lbl");
                    using var body = composition.Open("LBody");
                    row.ConstantItem(width).Column(texts =>
                    {
                        foreach (var part in sheetRow.Parts)
                        {
                            composition.Write(texts.Item(), part.Text, type.Note, width);
                            Points(texts, part.Items, width);
                        }
                    });
                });
            }

            column.Item().Ruled(type.Inks);
        });
    }

    private void Points(ColumnDescriptor column, IReadOnlyList<string> items, float width)
    {
        if (items.Count == 0)
        {
            return;
        }

        using var list = composition.Open("L", PdfTag.Bullets);
        foreach (var text in items)
        {
            using var item = composition.Open("LI");
            column.Item().Row(row =>
            {
                composition.Write(row.ConstantItem(Sizes.BulletGap), "•", type.Note, Sizes.BulletGap, "Lbl");
                var beside = width - Sizes.BulletGap;
                composition.Write(row.ConstantItem(beside), text, type.Note, beside, "LBody");
            });
        }
    }

    public void Compose(IContainer container, PriceBlock price)
    {
        const float height = 76;
        // The euro sign has air of its own before it.
        const float air = 3;
        var amount = price.Amount + " ";
        var width = type.Amount.Measure(amount) + 8;
        container.Wide().MinHeight(height).Column(column =>
        {
            composition.Write(column.Item(), price.Name, type.Label, Grid.Full);
            column.Item().Row(row =>
            {
                composition.WriteLine(
                    composition.Marked(row.ConstantItem(width).TranslateX(-air).TranslateY(-2), composition.Add("P")),
                    amount, type.Amount);
                row.ConstantItem(Grid.Full - width).PaddingTop(10).Column(beside =>
                {
                    composition.Write(beside.Item(), price.Unit, type.Value, Grid.Full - width);
                    composition.Write(beside.Item(), price.Note, type.Body, Grid.Full - width);
                });
            });
        });
    }

    public void Compose(IContainer container, TableBlock table) =>
        container.PaddingTop(20).EnsureSpace(160).Wide().Width(Grid.Full).Column(column =>
        {
            composition.Write(column.Item(), table.Caption, type.Heading, Grid.Full, composition.Tags.Heading);
            column.Gap(8);
            using var element = composition.Open("Table");
            var layout = new TableLayout(type, table);
            Row(layout, column.Item(), table.Columns, type.Label, type.Label, header: true);
            foreach (var row in table.Rows)
            {
                Row(layout, column.Item().Ruled(type.Inks), row, type.Body, type.Strong, header: false);
            }

            column.Item().Ruled(type.Inks);
        });

    /// <summary>The first cell stands left; the figures stand right in columns of one width.</summary>
    private void Row(
        TableLayout layout, IContainer container, IReadOnlyList<string> cells, TypeStyle name, TypeStyle figure,
        bool header)
    {
        using var element = composition.Open("TR");
        container.Height(layout.HeightOf(cells)).PaddingTop(4).Row(row =>
        {
            for (var index = 0; index < cells.Count; index++)
            {
                var tag = header ? composition.Add("TH", attributes: PdfTag.NamesColumn)
                    : index == 0 ? composition.Add("TH", attributes: PdfTag.NamesRow)
                    : composition.Add("TD");
                if (index == 0)
                {
                    composition.WritePart(
                        composition.Marked(row.RelativeItem(), tag), cells[0], name, layout.NameWidth);
                    continue;
                }

                var cell = row.ConstantItem(layout.FigureWidth).AlignRight();
                composition.WriteLine(composition.Marked(cell, tag), cells[index], figure);
            }
        });
    }

    /// <summary>The name in the margin.</summary>
    private void Beside(IContainer container, Fact fact)
    {
        using var item = composition.Open("LI");
        container.Row(row =>
        {
            var name = row.ConstantItem(Grid.Indent - Grid.Left).PaddingTop(2);
            composition.Write(name, fact.Name, type.Label, Grid.Indent - Grid.Left, "Lbl");
            composition.Write(row.ConstantItem(Grid.Measure), fact.Value, type.Value, Grid.Measure, "LBody");
        });
    }

    /// <summary>The name above.</summary>
    private void Below(ColumnDescriptor column, Fact fact, float width)
    {
        using var item = composition.Open("LI");
        composition.Write(column.Item(), fact.Name, type.Label, width, "Lbl");
        composition.Write(column.Item(), fact.Value, type.Value, width, "LBody");
    }
}
