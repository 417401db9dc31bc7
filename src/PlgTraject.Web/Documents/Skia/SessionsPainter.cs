using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>The sessions along the ribbon that runs down their pages; each stands at its node.</summary>
internal sealed class SessionsPainter(Sheet sheet, ListPainter lists)
{
    private const float PointGap = 1;

    private TypeScale Styles => sheet.Styles;

    public void Paint(SessionsBlock block)
    {
        // The nodes of two pages that lie side by side are on one line.
        var top = sheet.Y - 20;
        foreach (var (page, sessions) in block.Sessions.Chunk(RibbonScenes.SessionsPerPage).Index())
        {
            if (page > 0)
            {
                sheet.TurnPage();
            }

            // Decoration: it numbers what the titles beside it number.
            sheet.WriteNumbers(sheet.Ribbon.Down(top, sessions[0].Number, sessions[^1].Number));
            for (var index = 0; index < sessions.Length; index++)
            {
                Paint(sessions[index], top + (RibbonScenes.Pitch * index));
            }
        }
    }

    private void Paint(SessionEntry session, float top)
    {
        var node = top + (RibbonScenes.Pitch / 2);
        sheet.Tags.AddBookmark(session.Title, session.Anchor, level: 1);
        sheet.Canvas.DrawNamedDestinationAnnotation(new SKPoint(0, top), session.Anchor);
        // The title stands beside the node, the topics below it.
        sheet.Y = node - (Styles.Heading.Leading / 2);
        sheet.Write(session.Title, Styles.Heading, Grid.Indent, Grid.Measure, sheet.Tags.Heading);
        sheet.Y += 4;
        lists.Bullets(session.Topics, Grid.Indent, Grid.Measure, PointGap);
    }
}
