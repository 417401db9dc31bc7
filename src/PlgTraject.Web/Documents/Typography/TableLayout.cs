using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>
/// How a table is divided: figures in columns of one width, names beside them. The same in every engine.
/// </summary>
internal sealed class TableLayout(TypeScale type, TableBlock table)
{
    /// <summary>More columns than these are as narrow as an amount needs.</summary>
    private const int MostWide = 3;

    public float FigureWidth { get; } = Grid.Span(table.Columns.Count > MostWide ? 1 : 2) + Grid.Gutter;

    public float NameWidth => Grid.Full - (FigureWidth * (table.Columns.Count - 1)) - Grid.Gutter;

    /// <summary>The height of a row of which the first cell may need several lines.</summary>
    public float HeightOf(IReadOnlyList<string> row) =>
        Sizes.TableRow - type.Body.Leading + type.Body.HeightOf(row[0], NameWidth);
}
