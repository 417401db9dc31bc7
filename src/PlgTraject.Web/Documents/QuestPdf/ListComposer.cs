using System.Globalization;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Tags;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>Lists, alone or side by side, elements and references.</summary>
internal sealed class ListComposer(Composition composition, TypeScale type)
{
    public void Compose(IContainer container, ListBlock list) =>
        container.Body().PaddingBottom(8).Column(column => Bullets(column, list.Items, Grid.Measure, 2));

    public void Compose(IContainer container, ListsBlock block)
    {
        const int columns = 3;
        var width = Grid.Span(columns) - Grid.Gutter;
        container.PaddingTop(24).EnsureSpace(200).Wide().Beside(block.Lists, columns, (column, list) =>
        {
            composition.Write(column.Item(), list.Title, type.Heading, width, composition.Tags.Heading);
            column.Gap(8);
            Bullets(column, list.Items, width, 4);
        });
    }

    public void Compose(IContainer container, ElementsBlock block)
    {
        const int columns = 2;
        var width = Grid.Span(columns) - 8;
        using var list = composition.Open("L", PdfTag.Numbers);
        container.PaddingBottom(8).EnsureSpace(200).Wide().Beside(block.Elements.Index(), columns, (column, element) =>
        {
            using var item = composition.Open("LI");
            composition.Write(
                column.Item(), (element.Index + 1).ToString(CultureInfo.InvariantCulture), type.Numeral, width, "Lbl");
            column.Gap(4);
            using var body = composition.Open("LBody");
            composition.Write(column.Item(), element.Item.Title, type.Beside, width);
            column.Gap(8);
            composition.Write(column.Item(), element.Item.Text, type.Body, width);
        });
    }

    public void Compose(IContainer container, ReferencesBlock references)
    {
        using var list = composition.Open("L");
        container.Body().Column(column =>
        {
            foreach (var entry in references.Entries)
            {
                using var item = composition.Open("LI");
                composition.Write(column.Item().PaddingBottom(4), entry, type.Small, Grid.Measure, "LBody");
            }
        });
    }

    public void Bullets(ColumnDescriptor column, IReadOnlyList<string> items, float width, float gap)
    {
        using var list = composition.Open("L", PdfTag.Bullets);
        foreach (var text in items)
        {
            using var item = composition.Open("LI");
            column.Item().PaddingBottom(gap).Row(row =>
            {
                composition.Write(row.ConstantItem(Sizes.BulletGap), "•", type.Bullet, Sizes.BulletGap, "Lbl");
                var beside = width - Sizes.BulletGap;
                composition.Write(row.ConstantItem(beside), text, type.Body, beside, "LBody");
            });
        }
    }
}
