using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>Headings, paragraphs, statements, quotes and people.</summary>
internal sealed class TextPainter(Sheet sheet)
{
    private TypeScale Styles => sheet.Styles;

    /// <summary>A heading stands in the margin beside its text, or above what takes the full width.</summary>
    public void Paint(HeadingBlock heading, Block? next)
    {
        sheet.Y = Math.Max(sheet.Y, sheet.MarginEnd) + 20;
        sheet.Ensure(64);
        if (next is not { LeavesMargin: true })
        {
            sheet.Write(heading.Text, Styles.Heading, Grid.Left, Grid.Full, sheet.Tags.Heading);
            sheet.Y += 12;
            return;
        }

        var top = sheet.Y;
        sheet.Y -= 2;
        sheet.Write(heading.Text, Styles.Beside, Grid.Left, Grid.Span(2) - 12, sheet.Tags.Heading);
        sheet.MarginEnd = sheet.Y;
        sheet.Y = top;
    }

    /// <summary>A lead on a coloured page is what that page has to say, and is as large.</summary>
    public void Paint(ParagraphBlock paragraph)
    {
        if (!paragraph.Lead)
        {
            sheet.Write(paragraph.Text, Styles.Body, Grid.Indent, Grid.Measure);
            sheet.Y += 8;
        }
        else if (sheet.Inks.Ground == Inks.On(Ground.Sheet).Ground)
        {
            sheet.Write(paragraph.Text, Styles.Lead, Grid.Indent, Grid.Measure);
            sheet.Y += 24;
        }
        else
        {
            sheet.Y += 56;
            sheet.Write(paragraph.Text, Styles.Large, Grid.Left, Grid.Full);
        }
    }

    public void Paint(StatementBlock statement)
    {
        sheet.Ensure(Styles.Statement.HeightOf(statement.Text, Grid.Full) + 40);
        sheet.Write(statement.Text, Styles.Statement, Grid.Left, Grid.Full);
        sheet.Y += 8;
        sheet.Write(statement.Source, Styles.Label, Grid.Left, Grid.Full);
        sheet.Y += 24;
    }

    public void Paint(ResearchBlock research)
    {
        const int columns = 3;
        var width = Grid.Span(columns) - Grid.Gutter;
        var height = 92 + research.Findings.Max(finding => Styles.Lead.HeightOf(finding.Text, width));
        sheet.Y = Math.Max(sheet.Y + 32, Grid.Bottom - height);
        sheet.Ensure(height);
        sheet.Write(research.Title, Styles.Heading, Grid.Left, Grid.Full, sheet.Tags.Heading);
        sheet.Y += 12;
        var top = sheet.Y;
        foreach (var (finding, index) in research.Findings.Select((finding, index) => (finding, index)))
        {
            var x = Grid.ColumnAt(index * columns);
            sheet.Y = top;
            sheet.Box(x, top, Grid.Span(columns), 2, sheet.Inks.Second);
            sheet.Y += 14;
            sheet.Write(finding.Text, Styles.Lead, x, width);
            sheet.Y += 4;
            sheet.Write(finding.Source, Styles.Label, x, width);
        }
    }

    public void Paint(AimBlock aim)
    {
        var height = Styles.Aim.HeightOf(aim.Text, Grid.Full) + 72;
        sheet.Ensure(height);
        sheet.Panel(Ground.Deep, height, () =>
        {
            sheet.Y += 22;
            sheet.Write(aim.Title, Styles.Strong, Grid.Left, Grid.Full, sheet.Tags.Heading);
            sheet.Y += 8;
            sheet.Write(aim.Text, Styles.Aim, Grid.Left, Grid.Full);
        });
        sheet.Y += 12;
    }

    public void Paint(PortraitsBlock block)
    {
        foreach (var portrait in block.Portraits)
        {
            var height = Styles.Body.HeightOf(portrait.Text, Grid.Measure);
            sheet.Ensure(Styles.Beside.Leading + Styles.Label.Leading + height);
            sheet.Write(portrait.Name, Styles.Beside, Grid.Indent, Grid.Measure, sheet.Tags.Heading);
            sheet.Write(portrait.Role, Styles.Label, Grid.Indent, Grid.Measure);
            sheet.Write(portrait.Text, Styles.Body, Grid.Indent, Grid.Measure);
            sheet.Y += 16;
        }
    }

    /// <summary>Large where they have a page of their own, smaller where others follow.</summary>
    public void Paint(QuotesBlock quotes)
    {
        var style = sheet.Inks == Inks.On(Ground.Deep) ? Styles.Quotation : Styles.ShortQuotation;
        sheet.Y += 16;
        foreach (var words in quotes.Quotes)
        {
            var text = $"“{words}”";
            sheet.Ensure(style.HeightOf(text, Grid.Full));
            sheet.Box(Grid.Left, sheet.Y, 34, 3, sheet.Inks.Second);
            sheet.Y += 20;
            using (sheet.Tags.Open("BlockQuote"))
            {
                sheet.Write(text, style, Grid.Left, Grid.Full - 24);
            }

            sheet.Y += style.Leading;
        }
    }
}
