using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Tags;
using PlgTraject.Web.Documents.Typography;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>All sessions along a narrow ribbon, each with its day and topics around its node.</summary>
internal sealed class AgendaPainter(Sheet sheet)
{
    private TypeScale Styles => sheet.Styles;

    public void Paint(AgendaBlock block)
    {
        sheet.Write(block.Intro, Styles.Body, AgendaLayout.Names, Grid.Span(5));
        sheet.Y += 12;
        var layout = new AgendaLayout(Styles, block);
        var top = sheet.Y;
        foreach (var (page, entries) in layout.PagesFrom(top).Index())
        {
            if (page > 0)
            {
                sheet.TurnPage();
            }

            // Decoration: it numbers what the titles beside it number.
            sheet.WriteNumbers(sheet.Ribbon.DownMargin(top, layout.Pitch, entries[0].Number, entries[^1].Number));
            for (var index = 0; index < entries.Length; index++)
            {
                Paint(layout, entries[index], top + (layout.Pitch * (index + 0.5f)));
            }

            sheet.Y = top + (layout.Pitch * entries.Length);
        }
    }

    private void Paint(AgendaLayout layout, AgendaEntry entry, float node)
    {
        sheet.Y = node - (layout.NameHeight(entry) / 2);
        sheet.Write(entry.Title, Styles.Beside, AgendaLayout.Names, AgendaLayout.NameWidth, sheet.Tags.Heading);
        if (entry.Day.Length > 0)
        {
            sheet.Write(entry.Day, Styles.Note, AgendaLayout.Names, AgendaLayout.NameWidth);
        }

        sheet.Y = node - (layout.TopicHeight(entry) / 2);
        using var list = sheet.Tags.Open("L", attributes: PdfTag.Bullets);
        foreach (var topic in entry.Topics)
        {
            using var item = sheet.Tags.Open("LI");
            using (sheet.Tags.Open("Lbl"))
            {
                sheet.WriteLine("•", Styles.Bullet, AgendaLayout.Topics, sheet.Y - 1);
            }

            sheet.Write(
                topic, Styles.Note, AgendaLayout.Topics + Sizes.BulletGap, AgendaLayout.TopicWidth, "LBody");
        }
    }
}
