using System.Globalization;
using PlgTraject.Web.Content;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>The themes, the two lines and the sessions.</summary>
internal sealed class YearPainter(Sheet sheet, TextPainter text)
{
    private const int SessionsPerPage = 5;
    private const float RowHeight = 122;

    private Styles Styles => sheet.Styles;

    public void Paint(ThemeBlock block)
    {
        const float x = Sheet.Left + 54;
        const float width = 196;
        const float pointsX = x + width + 30;
        var theme = block.Theme;
        sheet.Ensure(120);
        sheet.HairLine();
        var top = sheet.Y + 14;
        sheet.WriteLine(block.Number.ToString(CultureInfo.InvariantCulture), Styles.Numeral, Sheet.Left, top);
        sheet.Y = top;
        sheet.Write(theme.Title, Styles.Heading, x, width);
        sheet.Y += 5;
        sheet.Write(theme.Text, Styles.Body, x, theme.Points.Count > 0 ? width : Sheet.Right - x);
        var end = sheet.Y;
        sheet.Y = top + 4;
        if (theme.Points.Count > 0)
        {
            sheet.Write(theme.PointsIntro, Styles.Strong, pointsX, Sheet.Right - pointsX);
            foreach (var point in theme.Points)
            {
                text.Bullet(point, pointsX, Sheet.Right - pointsX, Styles.Body);
            }
        }

        sheet.Y = Math.Max(end, sheet.Y) + 18;
    }

    /// <summary>The people of a coalition: those it takes at least, and those it may have more.</summary>
    public void Paint(CoalitionBlock coalition)
    {
        const float radius = 19;
        const float step = 52;
        sheet.Y += 10;
        sheet.Ensure(120);
        for (var person = 0; person < coalition.Maximum; person++)
        {
            var color = person < coalition.Minimum ? Styles.Deep : Styles.Warm;
            var (x, y) = (Sheet.Indent + radius + (person * step), sheet.Y + radius);
            sheet.Ring(x, y, radius, color, filled: person < coalition.Minimum);
        }

        sheet.Y += (2 * radius) + 10;
        sheet.Write(coalition.Size, Styles.Label);
        sheet.Y += 14;
        foreach (var member in coalition.Members)
        {
            sheet.HairLine(Sheet.Indent);
            sheet.Y += 8;
            sheet.Write(member, Styles.Value);
            sheet.Y += 8;
        }

        sheet.HairLine(Sheet.Indent);
        sheet.Y += 18;
    }

    public void Paint(LinesBlock lines, int sessions)
    {
        const float half = 56;
        sheet.Y += half + 12;
        var ribbon = new BrochureRibbon(sessions, Sheet.Width, 26, 24);
        Draw(ribbon, 0, sheet.Y, 1, sessions);
        sheet.Y += half;

        var (top, end, width) = (sheet.Y, sheet.Y, (Sheet.Full - 24) / 2);
        for (var index = 0; index < lines.Lines.Count; index++)
        {
            var x = Sheet.Left + (index * (width + 24));
            sheet.Box(x, top + 2, 34, 4, index == 0 ? Styles.Deep : Styles.Warm);
            sheet.Y = top + 14;
            sheet.Write(lines.Lines[index].Name, Styles.Value, x, width);
            sheet.Write(lines.Lines[index].Text, Styles.Body, x, width);
            end = Math.Max(end, sheet.Y);
        }

        sheet.Y = end;
    }

    public void Paint(SessionsBlock block)
    {
        var sessions = block.Sessions;
        var ribbon = new BrochureRibbon(sessions.Count, RowHeight * sessions.Count, 26, 22);
        for (var first = 0; first < sessions.Count; first += SessionsPerPage)
        {
            if (first > 0)
            {
                sheet.BeginPage();
            }

            var top = Sheet.Height - 72 - (RowHeight * SessionsPerPage);
            var last = Math.Min(first + SessionsPerPage, sessions.Count);
            sheet.Canvas.Save();
            sheet.Canvas.Translate(Sheet.Left + 44, top - (RowHeight * first) - 16);
            sheet.Canvas.RotateDegrees(90);
            Draw(ribbon, 0, 0, first + 1, last);
            sheet.Canvas.Restore();
            for (var index = first; index < last; index++)
            {
                Paint(sessions[index], top + (RowHeight * (index - first)));
            }
        }
    }

    private void Paint(Session session, float top)
    {
        // The title stands beside the node, the topics below it.
        sheet.Y = top + ((RowHeight - Styles.Heading.Leading) / 2) - 16;
        sheet.Write(session.Title, Styles.Heading);
        sheet.Y += 3;
        foreach (var topic in session.Topics)
        {
            text.Bullet(topic, Sheet.Indent, Sheet.Column, Styles.Body);
        }
    }

    private void Draw(BrochureRibbon ribbon, float x, float y, int from, int to)
    {
        var painter = new RibbonPainter(sheet.Canvas, Styles.Deep, Styles.Warm, Styles.Paper);
        sheet.Canvas.Save();
        sheet.Canvas.Translate(x, y);
        painter.Draw(ribbon, from, to);
        for (var session = from; session <= to; session++)
        {
            painter.Node(ribbon, session, 5);
        }

        sheet.Canvas.Restore();
    }
}
