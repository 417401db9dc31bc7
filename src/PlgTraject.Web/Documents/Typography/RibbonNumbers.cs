using System.Globalization;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>The numbers of sessions in the nodes of a ribbon.</summary>
internal static class RibbonNumbers
{
    private const float HalfLine = 8;

    public static void Write(SKCanvas canvas, TypeStyle style, IEnumerable<(int Number, SKPoint Place)> nodes)
    {
        foreach (var (number, place) in nodes)
        {
            style.DrawAround(canvas, number.ToString(CultureInfo.InvariantCulture), place.X, place.Y - HalfLine);
        }
    }
}
