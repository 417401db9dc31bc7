using System.Globalization;
using System.Text;

namespace PlgTraject.Web.Documents.Drawing;

/// <summary>
/// The programme drawn: two strands, one for each line, that cross once per session, where its node is. The first
/// strand thins while the second grows: an impression, no number stands behind it. Everything that shows the ribbon
/// (pages, documents, sharing image) takes its shapes from here, as SVG path data around an axis that starts at 0.
/// </summary>
/// <param name="sessions">How many sessions the year has.</param>
/// <param name="length">Length of the whole ribbon along its axis.</param>
/// <param name="amplitude">How far a strand swings from the axis.</param>
/// <param name="weight">Width of a strand at its heaviest.</param>
/// <param name="vertical">Runs from top to bottom instead of from left to right.</param>
public sealed class Ribbon(int sessions, double length, double amplitude, double weight, bool vertical = false)
{
    private const int CurvesPerSession = 4;
    private const double Lightest = 0.16;
    private const double Nearby = 1e-4;

    public int Sessions => sessions;

    /// <summary>The strand that lies on top at a session: they take turns.</summary>
    /// <returns>0 for the first line of the programme, 1 for the second.</returns>
    public static int Upper(int number) => number % 2;

    /// <summary>Where the node of a session is on the axis.</summary>
    /// <param name="number">The session, from 1.</param>
    public double Node(int number) => (number - 0.5) * length / sessions;

    /// <summary>The outline of a whole strand, which goes on before the first session and after the last.</summary>
    /// <param name="strand">0 for the first line of the programme, 1 for the second.</param>
    /// <param name="beyond">How far it goes on, in sessions.</param>
    public string Strand(int strand, double beyond = 0) => Outline(strand, -beyond, sessions + beyond);

    /// <summary>The outline of a strand around the node of a session.</summary>
    /// <param name="strand">0 for the first line of the programme, 1 for the second.</param>
    /// <param name="number">The session, from 1.</param>
    /// <param name="part">How much of the way to the neighbouring sessions is drawn, from 0 to 1.</param>
    public string Around(int strand, int number, double part = 1) =>
        // A hair more than the whole, so that no seam shows between two sessions.
        Outline(strand, number - 0.5 - (part * 0.505), number - 0.5 + (part * 0.505));

    /// <param name="from">Place in sessions: 0 is the start of the year, 0.5 the first node.</param>
    private string Outline(int strand, double from, double to)
    {
        var curves = Math.Max(1, (int)Math.Round((to - from) * CurvesPerSession));
        var path = new StringBuilder().Append('M').Append(Point(Edge(strand, from, 1)));
        AppendEdge(path, strand, from, to, curves, side: 1);
        path.Append('L').Append(Point(Edge(strand, to, -1)));
        AppendEdge(path, strand, to, from, curves, side: -1);
        return path.Append('Z').ToString();
    }

    private void AppendEdge(StringBuilder path, int strand, double from, double to, int curves, int side)
    {
        var step = (to - from) / curves;
        for (var curve = 0; curve < curves; curve++)
        {
            var (start, end) = (from + (curve * step), from + ((curve + 1) * step));
            var (a, b) = (Edge(strand, start, side), Edge(strand, end, side));
            var (leaving, arriving) = (Direction(strand, start, side), Direction(strand, end, side));
            path.Append('C')
                .Append(Point((a.X + (leaving.X * step / 3), a.Y + (leaving.Y * step / 3)))).Append(' ')
                .Append(Point((b.X - (arriving.X * step / 3), b.Y - (arriving.Y * step / 3)))).Append(' ')
                .Append(Point(b));
        }
    }

    /// <summary>A point on the edge of a strand: half its width beside its middle.</summary>
    private (double X, double Y) Edge(int strand, double place, int side)
    {
        var (sign, turn) = (strand == 0 ? -1 : 1, Math.PI * place);
        var swing = sign * amplitude * Math.Cos(turn);
        var slope = -sign * amplitude * Math.PI * sessions / length * Math.Sin(turn);
        var reach = side * HalfWidth(strand, place) / Math.Sqrt(1 + (slope * slope));
        return ((place * length / sessions) - (slope * reach), swing + reach);
    }

    private (double X, double Y) Direction(int strand, double place, int side)
    {
        var (before, after) = (Edge(strand, place - Nearby, side), Edge(strand, place + Nearby, side));
        return ((after.X - before.X) / (2 * Nearby), (after.Y - before.Y) / (2 * Nearby));
    }

    private double HalfWidth(int strand, double place)
    {
        var passed = Math.Clamp(place / sessions, 0, 1);
        var eased = passed * passed * (3 - (2 * passed));
        var share = strand == 0 ? 1 - eased : eased;
        return weight / 2 * (Lightest + ((1 - Lightest) * share));
    }

    private string Point((double X, double Y) point)
    {
        var (x, y) = vertical ? (point.Y, point.X) : point;
        return string.Create(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
    }
}
