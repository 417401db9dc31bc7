using System.Globalization;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>Headings, paragraphs, lists, statements and quotations.</summary>
internal sealed class TextPainter(Sheet sheet)
{
    private const float BulletGap = 13;

    private Styles Styles => sheet.Styles;

    /// <summary>A heading stands in the margin beside its text, or above what takes the full width.</summary>
    public void Paint(HeadingBlock heading, BrochureBlock next)
    {
        sheet.Y = Math.Max(sheet.Y, sheet.MarginEnd) + 20;
        sheet.Ensure(80);
        if (next is ElementsBlock)
        {
            sheet.Write(heading.Text, Styles.Heading, Sheet.Left, Sheet.Full);
            sheet.Y += 6;
            return;
        }

        var top = sheet.Y;
        sheet.Write(heading.Text, Styles.Beside, Sheet.Left, Sheet.Indent - Sheet.Left - 16);
        sheet.MarginEnd = sheet.Y;
        sheet.Y = top;
    }

    public void Paint(ParagraphBlock paragraph)
    {
        sheet.Write(paragraph.Text, paragraph.Lead ? Styles.Lead : Styles.Body);
        sheet.Y += paragraph.Lead ? 16 : 8;
    }

    public void Paint(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            Bullet(item, Sheet.Indent, Sheet.Column, Styles.Body);
            sheet.Y += 4;
        }

        sheet.Y += 6;
    }

    public void Bullet(string text, float x, float width, TextStyle style)
    {
        sheet.Ensure(style.Leading);
        sheet.WriteLine("•", style with { Color = Styles.Warm }, x, sheet.Y);
        sheet.Write(text, style, x + BulletGap, width - BulletGap);
    }

    public void Paint(StatementBlock statement)
    {
        sheet.Ensure(Styles.Statement.HeightOf(statement.Text, Sheet.Column) + 30);
        sheet.Write(statement.Text, Styles.Statement);
        sheet.Y += 6;
        sheet.Write(statement.Source, Styles.Label);
        sheet.Y += 24;
    }

    public void Paint(QuoteBlock quote)
    {
        var text = $"“{quote.Text}”";
        sheet.Ensure(Styles.Quotation.HeightOf(text, Sheet.Column));
        sheet.Write(text, Styles.Quotation);
        sheet.Y += 34;
    }

    public void Paint(AimBlock aim)
    {
        var height = Styles.Aim.HeightOf(aim.Text, Sheet.Full) + 62;
        sheet.Y += 6;
        sheet.Ensure(height);
        sheet.Box(0, sheet.Y, Sheet.Width, height, Styles.Deep);
        var end = sheet.Y + height;
        sheet.Y += 20;
        sheet.Write(aim.Title, Styles.OnDeepStrong, Sheet.Left, Sheet.Full);
        sheet.Y += 4;
        sheet.Write(aim.Text, Styles.Aim, Sheet.Left, Sheet.Full);
        sheet.Y = end + 12;
    }

    public void Paint(ElementsBlock elements)
    {
        const float gap = 24;
        var count = elements.Elements.Count;
        var width = (Sheet.Full - (gap * (count - 1))) / count;
        sheet.Ensure(60 + elements.Elements.Max(element =>
            Styles.Strong.HeightOf(element.Title, width) + Styles.Body.HeightOf(element.Text, width)));
        var (top, end) = (sheet.Y, sheet.Y);
        for (var index = 0; index < count; index++)
        {
            var x = Sheet.Left + (index * (width + gap));
            sheet.Y = top;
            sheet.Write((index + 1).ToString(CultureInfo.InvariantCulture), Styles.Numeral, x, width);
            sheet.Y += 6;
            sheet.Write(elements.Elements[index].Title, Styles.Strong, x, width);
            sheet.Y += 4;
            sheet.Write(elements.Elements[index].Text, Styles.Body, x, width);
            end = Math.Max(end, sheet.Y);
        }

        sheet.Y = end + 8;
    }

    public void Paint(LecturersBlock lecturers)
    {
        foreach (var lecturer in lecturers.Lecturers)
        {
            sheet.Ensure(60);
            sheet.Write(lecturer.Name, Styles.Value);
            sheet.Write(lecturer.Role, Styles.Label);
            sheet.Write(lecturer.Biography, Styles.Body);
            sheet.Y += 12;
        }
    }

    public void Paint(ReferencesBlock references)
    {
        foreach (var entry in references.Entries)
        {
            sheet.Write(entry, Styles.Small);
            sheet.Y += 4;
        }
    }
}
