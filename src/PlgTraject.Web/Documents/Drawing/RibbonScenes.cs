using SkiaSharp;

namespace PlgTraject.Web.Documents.Drawing;

/// <summary>The ribbon as documents show it, on a canvas of Skia that both engines have.</summary>
/// <param name="canvas">A page, with its origin at the top left.</param>
/// <param name="inks">The colours of the ground.</param>
/// <param name="sessions">How many sessions the year has.</param>
internal sealed class RibbonScenes(SKCanvas canvas, Inks inks, int sessions)
{
    /// <summary>Distance between sessions where the ribbon runs down a page.</summary>
    public const float Pitch = 116;

    /// <summary>How many sessions find room beside a ribbon that runs down a page.</summary>
    public const int SessionsPerPage = 5;

    /// <summary>How far the ribbon across a page reaches to both sides of its axis.</summary>
    public const float Reach = 76;

    /// <summary>The middle of the ribbon that runs down a page.</summary>
    public static float Axis { get; } = Grid.ColumnAt(1) - 8;

    /// <summary>The whole year, rising from the bottom left to the right edge.</summary>
    public void Cover()
    {
        const float rise = 540;
        const float start = 800;
        var ribbon = new Ribbon(sessions, MathF.Sqrt((Grid.Width * Grid.Width) + (rise * rise)), 46, 42);
        canvas.Save();
        canvas.Translate(0, start);
        canvas.RotateRadians(-MathF.Atan2(rise, Grid.Width));
        var picture = new RibbonPicture(canvas, inks, 4);
        picture.Draw(ribbon);
        for (var session = 1; session <= sessions; session++)
        {
            picture.Node((float)ribbon.Node(session), 0, 6, 1.5f);
        }

        canvas.Restore();
    }

    /// <summary>A stretch that moves on with the chapters, running in from the edge above a chapter's title.</summary>
    /// <param name="passed">How far the document has come, from 0 to 1.</param>
    public void Mark(float passed)
    {
        const float pitch = 58;
        const float axis = 56;
        const float end = Grid.Left + 132;
        canvas.Save();
        canvas.ClipRect(new SKRect(0, 0, end, Grid.Top));
        canvas.Translate(passed * (end - (pitch * sessions)), axis);
        new RibbonPicture(canvas, inks, 1.6f).Draw(new Ribbon(sessions, pitch * sessions, 9, 10));
        canvas.Restore();
    }

    /// <summary>The whole year from edge to edge.</summary>
    /// <returns>Where the number of each session belongs.</returns>
    public IEnumerable<(int Number, SKPoint Place)> Across(float axis)
    {
        var ribbon = new Ribbon(sessions, Grid.Width, 34, 27);
        canvas.Save();
        canvas.Translate(0, axis);
        new RibbonPicture(canvas, inks, 3.5f).Draw(ribbon);
        canvas.Restore();
        return Nodes(1, sessions, number => new SKPoint((float)ribbon.Node(number), axis));
    }

    /// <summary>The ribbon from the top of a page to its bottom, with the nodes of the sessions it shows.</summary>
    /// <param name="top">Where the stretch of the first of them starts.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="last">The last of them.</param>
    /// <returns>Where the number of each session belongs.</returns>
    public IEnumerable<(int Number, SKPoint Place)> Down(float top, int first, int last)
    {
        var ribbon = new Ribbon(sessions, Pitch * sessions, 40, 34, vertical: true);
        var start = top - (Pitch * (first - 1));
        canvas.Save();
        canvas.Translate(Axis, start);
        // A full page of sessions leaves room above and below for more than one other session. So the ribbon goes on
        // for two to reach the edges, and for one more in place of each session that a page has less.
        new RibbonPicture(canvas, inks, 3).Draw(ribbon, beyond: 2 + SessionsPerPage - (last - first + 1));
        canvas.Restore();
        return Nodes(first, last, number => new SKPoint(Axis, start + (float)ribbon.Node(number)));
    }

    /// <summary>The same as narrow as a margin, from one edge of the page to the other.</summary>
    /// <param name="top">Where the stretch of the first session starts.</param>
    /// <param name="pitch">Distance between sessions.</param>
    /// <param name="first">The first session of this page.</param>
    /// <param name="last">The last of them.</param>
    /// <returns>Where the number of each session belongs.</returns>
    public IEnumerable<(int Number, SKPoint Place)> DownMargin(float top, float pitch, int first, int last)
    {
        const float axis = Grid.Left + 20;
        var ribbon = new Ribbon(sessions, pitch * sessions, 18, 15, vertical: true);
        var start = top - (pitch * (first - 1));
        canvas.Save();
        canvas.Translate(axis, start);
        new RibbonPicture(canvas, inks, 1.6f).Draw(ribbon, beyond: (int)MathF.Ceiling(Grid.Height / pitch));
        canvas.Restore();
        return Nodes(first, last, number => new SKPoint(axis, start + (float)ribbon.Node(number)));
    }

    private List<(int Number, SKPoint Place)> Nodes(int first, int last, Func<int, SKPoint> place)
    {
        var picture = new RibbonPicture(canvas, inks, 0);
        var nodes = Enumerable.Range(first, last - first + 1).Select(number => (number, place(number))).ToList();
        foreach (var (_, node) in nodes)
        {
            picture.Node(node.X, node.Y, 11, 1.5f);
        }

        return nodes;
    }
}
