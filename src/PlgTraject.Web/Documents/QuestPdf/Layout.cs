using System.Globalization;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SkiaSharp;
using TextStyle = QuestPDF.Infrastructure.TextStyle;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>The brochure's grid and repeated shapes in terms of QuestPDF.</summary>
internal static class Layout
{
    private const float Margin = Grid.Left;

    /// <summary>Between the margins.</summary>
    public static IContainer Wide(this IContainer container) => container.PaddingHorizontal(Margin);

    /// <summary>Beside the margin that holds headings.</summary>
    public static IContainer Body(this IContainer container) => container.PaddingLeft(Grid.Indent).PaddingRight(Margin);

    /// <summary>From edge to edge, on a ground of its own.</summary>
    public static IContainer Panel(this IContainer container, Inks inks, float padding) =>
        container.Background(inks.Ground).PaddingVertical(padding).PaddingHorizontal(Margin);

    public static IContainer Ruled(this IContainer container, Inks inks) =>
        container.BorderTop(0.6f).BorderColor(inks.Rule);

    /// <summary>Things side by side over the grid's six columns.</summary>
    public static void Beside<T>(this IContainer container, IEnumerable<T> things, Action<ColumnDescriptor, T> compose) =>
        container.Row(row =>
        {
            row.Spacing(Grid.Gutter);
            foreach (var thing in things)
            {
                row.RelativeItem().Column(column => compose(column, thing));
            }
        });

    public static void Write(this ColumnDescriptor column, string text, TextStyle style) =>
        column.Item().Text(text).Style(style);

    public static void Bullets(this ColumnDescriptor column, IReadOnlyList<string> items, Scale scale, float gap)
    {
        foreach (var item in items)
        {
            column.Item().PaddingBottom(gap).Row(row =>
            {
                row.ConstantItem(13).Text("•").Style(scale.Bullet);
                row.RelativeItem().Text(item).Style(scale.Body);
            });
        }
    }

    /// <summary>Draws the numbers in the nodes of a ribbon.</summary>
    public static void Numbers(SKCanvas canvas, Inks inks, IEnumerable<(int Number, SKPoint Place)> nodes)
    {
        using var stream = BrochureFonts.Open(BrochureFonts.Strong);
        using var face = SKTypeface.FromStream(stream);
        using var paint = new SKPaint
        {
            Typeface = face, TextSize = 10.5f, TextAlign = SKTextAlign.Center, Color = SKColor.Parse(inks.Heading), IsAntialias = true,
        };
        foreach (var (number, place) in nodes)
        {
            canvas.DrawText(number.ToString(CultureInfo.InvariantCulture), place.X, place.Y + 3.6f, paint);
        }
    }
}
