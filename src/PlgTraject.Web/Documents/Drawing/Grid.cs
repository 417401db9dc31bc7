namespace PlgTraject.Web.Documents.Drawing;

/// <summary>Where things stand on a page: A4 in points, six columns between margins.</summary>
internal static class Grid
{
    public const float Width = 595.28f;
    public const float Height = 841.89f;
    public const float Left = 56;
    public const float Right = Width - Left;
    public const float Full = Right - Left;
    public const float Gutter = 16;
    public const float Top = 88;
    public const float Bottom = Height - 60;
    public const int Columns = 6;

    /// <summary>Left edge of running text; what stands before it is margin.</summary>
    public static float Indent { get; } = ColumnAt(2);

    /// <summary>Width of running text.</summary>
    public static float Measure { get; } = Span(4);

    /// <summary>Left edge of a column, from 0.</summary>
    public static float ColumnAt(int column) => Left + (column * (Span(1) + Gutter));

    /// <summary>Width of this many columns.</summary>
    public static float Span(int columns) =>
        ((Full - (Gutter * (Columns - 1))) / Columns * columns) + (Gutter * (columns - 1));
}
