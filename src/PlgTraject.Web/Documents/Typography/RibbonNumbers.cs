using System.Globalization;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>The numbers of sessions in the nodes of a ribbon.</summary>
internal static class RibbonNumbers
{
    public static void Write(SKCanvas canvas, TypeStyle style, IEnumerable<(int Number, SKPoint Place)> nodes)
    {
        foreach (var (number, place) in nodes)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            style.DrawAround(canvas, text, place.X, place.Y - (style.Leading / 2));
        }
    }
}
