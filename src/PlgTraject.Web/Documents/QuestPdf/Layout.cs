using PlgTraject.Web.Documents.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>The grid and repeated shapes in terms of QuestPDF.</summary>
internal static class Layout
{
    /// <summary>What QuestPDF calls a section in the file: it puts the number of the document first.</summary>
    public static string NameOf(string section) => $"0 | {section}";

    /// <summary>Between the margins.</summary>
    public static IContainer Wide(this IContainer container) => container.PaddingLeft(Grid.Left);

    /// <summary>Beside the margin that holds headings.</summary>
    public static IContainer Body(this IContainer container) => container.PaddingLeft(Grid.Indent);

    /// <summary>From edge to edge, on a ground of its own; what it holds stands between the margins.</summary>
    public static IContainer Panel(this IContainer container, Inks inks, float height) =>
        container.Height(height).Background(inks.Ground).Wide();

    /// <summary>The rest of the page, under the footer too.</summary>
    public static IContainer ToTheEdge(this IContainer container) =>
        container.PaddingBottom(Grid.Bottom - Grid.Height).ExtendVertical();

    /// <summary>Below a hairline.</summary>
    public static IContainer Ruled(this IContainer container, Inks inks) =>
        container.BorderTop(Sizes.Hairline).BorderColor(inks.Rule);

    /// <summary>A coloured bar.</summary>
    public static void Rule(this ColumnDescriptor column, float width, float height, string color) =>
        column.Item().Width(width).Height(height).Background(color);

    public static void Gap(this ColumnDescriptor column, float height) => column.Item().Height(height);

    /// <summary>Things side by side, each over the same number of the grid's columns.</summary>
    public static void Beside<T>(
        this IContainer container, IEnumerable<T> things, int columns, Action<ColumnDescriptor, T> compose) =>
        container.Row(row =>
        {
            row.Spacing(Grid.Gutter);
            foreach (var thing in things)
            {
                row.ConstantItem(Grid.Span(columns)).Column(column => compose(column, thing));
            }
        });
}
