using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>The front page: the year as a ribbon on a deep ground, the title below it.</summary>
internal static class CoverPainter
{
    private const float PanelHeight = 480;

    public static void Paint(Sheet sheet, CoverBlock cover, int sessions)
    {
        sheet.BeginPage();
        var styles = sheet.Styles;
        sheet.Box(0, 0, Sheet.Width, PanelHeight, Styles.Deep);
        sheet.WriteLine(cover.Provider, styles.OnDeepStrong, Sheet.Left, 44);

        const float rise = 300;
        var length = MathF.Sqrt((Sheet.Width * Sheet.Width) + (rise * rise));
        var ribbon = new BrochureRibbon(sessions, length, 30, 30);
        var painter = new RibbonPainter(sheet.Canvas, Styles.Tint, Styles.Warm, Styles.Deep);
        sheet.Canvas.Save();
        sheet.Canvas.Translate(0, (PanelHeight + rise) / 2);
        sheet.Canvas.RotateRadians(-MathF.Atan2(rise, Sheet.Width));
        painter.Draw(ribbon, 1, sessions);
        for (var session = 1; session <= sessions; session++)
        {
            painter.Node(ribbon, session, 5);
        }

        sheet.Canvas.Restore();

        sheet.Y = PanelHeight + 42;
        sheet.Write(cover.Title, styles.CoverTitle, Sheet.Left, Sheet.Full);
        sheet.Y += 14;
        sheet.Write(cover.Kind, styles.Kind, Sheet.Left, Sheet.Full - 60);
        sheet.Y = Sheet.Height - 84;
        sheet.HairLine();
        sheet.WriteLine(string.Join("  ·  ", cover.Facts), styles.Strong, Sheet.Left, sheet.Y + 12);
    }
}
