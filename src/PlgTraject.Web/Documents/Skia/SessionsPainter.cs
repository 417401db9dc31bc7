using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Pdf;
using PlgTraject.Web.Documents.Typography;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>The sessions along the ribbon that runs down their pages; each stands at its node.</summary>
internal sealed class SessionsPainter(Sheet sheet, ListPainter lists)
{
    private const int PerPage = 5;
    private const float PointGap = 1;

    private Styles Styles => sheet.Styles;

    public void Paint(SessionsBlock block)
    {
        var sessions = block.Sessions;
        // The nodes of two pages that lie side by side are on one line.
        var top = sheet.Y - 20;
        for (var first = 0; first < sessions.Count; first += PerPage)
        {
            if (first > 0)
            {
                sheet.BeginPage(Ground.Sheet);
            }

            // Decoration: it numbers what the titles beside it number.
            sheet.WriteNumbers(sheet.Ribbon.Down(top, first + 1, Math.Min(first + PerPage, sessions.Count)));
            foreach (var session in sessions.Skip(first).Take(PerPage))
            {
                Paint(session, top + (RibbonScenes.Pitch * (session.Number - 1 - first)));
            }
        }
    }

    private void Paint(Session session, float top)
    {
        var node = top + (RibbonScenes.Pitch / 2);
        sheet.Tags.Bookmarks.Add(new Bookmark(session.Title, session.Anchor, 1));
        sheet.Canvas.DrawNamedDestinationAnnotation(new SKPoint(0, top), session.Anchor);
        // The title stands beside the node, the topics below it.
        sheet.Y = node - (Styles.Heading.Leading / 2);
        sheet.Write(session.Title, Styles.Heading, Grid.Indent, Grid.Measure, "H3");
        sheet.Y += 4;
        lists.Bullets(session.Topics, Grid.Indent, Grid.Measure, PointGap);
    }
}
