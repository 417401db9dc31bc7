using System.Globalization;
using System.Text;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>
/// The two strands of the year as SVG path data, from left to right around y = 0. They cross once per session, where
/// its node is. The first strand thins while the second grows: an impression, no number stands behind it.
/// </summary>
/// <param name="sessions">How many sessions the year has.</param>
/// <param name="length">Length of the whole ribbon.</param>
/// <param name="amplitude">How far a strand swings from the middle.</param>
/// <param name="weight">Width of a strand at its heaviest.</param>
public sealed class BrochureRibbon(int sessions, float length, float amplitude, float weight)
{
    private const int StepsPerSession = 24;
    private const float Lightest = 0.16f;

    public int Sessions => sessions;
    public float Weight => weight;

    /// <summary>Where the node of a session is.</summary>
    /// <param name="number">The session, from 1.</param>
    public float Node(int number) => (number - 0.5f) * length / sessions;

    /// <summary>The strand that lies on top at a session: they take turns.</summary>
    public static int Upper(int number) => number % 2;

    /// <summary>The outline of a strand around a session.</summary>
    /// <param name="strand">0 for the first line of the programme, 1 for the second.</param>
    /// <param name="number">The session, from 1.</param>
    /// <param name="part">How much of the way to the neighbouring sessions is drawn, from 0 to 1.</param>
    public string Outline(int strand, int number, float part = 1)
    {
        var there = new StringBuilder();
        var back = new List<string>();
        for (var step = 0; step <= StepsPerSession; step++)
        {
            // A hair more than the whole, so that no seam shows between two sessions.
            var place = number - 0.5f + ((((float)step / StepsPerSession) - 0.5f) * part * 1.01f);
            var (x, y, half) = (place * length / sessions, Swing(strand, place), HalfWidth(strand, place));
            var slope = Slope(strand, place);
            var shrink = half / MathF.Sqrt(1 + (slope * slope));
            there.Append(step == 0 ? 'M' : 'L').Append(Point(x - (slope * shrink), y + shrink));
            back.Add(Point(x + (slope * shrink), y - shrink));
        }

        back.Reverse();
        return $"{there}L{string.Join('L', back)}Z";
    }

    private float Swing(int strand, float place) =>
        (strand == 0 ? -1 : 1) * amplitude * MathF.Cos(MathF.PI * place);

    private float Slope(int strand, float place) =>
        (strand == 0 ? 1 : -1) * amplitude * MathF.PI * sessions / length * MathF.Sin(MathF.PI * place);

    private float HalfWidth(int strand, float place)
    {
        var passed = Math.Clamp(place / sessions, 0, 1);
        var eased = passed * passed * (3 - (2 * passed));
        var share = strand == 0 ? 1 - eased : eased;
        return weight / 2 * (Lightest + ((1 - Lightest) * share));
    }

    private static string Point(float x, float y) =>
        string.Create(CultureInfo.InvariantCulture, $"{x:0.##} {y:0.##}");
}
