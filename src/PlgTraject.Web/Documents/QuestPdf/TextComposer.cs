using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>Paragraphs, statements, quotes and people.</summary>
internal sealed class TextComposer(Composition composition, TypeScale type)
{
    /// <summary>A lead on a coloured page is what that page has to say, and is as large.</summary>
    public void Compose(IContainer container, ParagraphBlock paragraph)
    {
        if (!paragraph.Lead)
        {
            composition.Write(container.Body().PaddingBottom(8), paragraph.Text, type.Body, Grid.Measure);
        }
        else if (type.Inks.Ground == Inks.On(Ground.Sheet).Ground)
        {
            composition.Write(container.Body().PaddingBottom(24), paragraph.Text, type.Lead, Grid.Measure);
        }
        else
        {
            composition.Write(container.Wide().PaddingTop(56), paragraph.Text, type.Large, Grid.Full);
        }
    }

    public void Compose(IContainer container, StatementBlock statement) =>
        container.Wide().PaddingBottom(24).EnsureSpace(100).Column(column =>
        {
            composition.Write(column.Item(), statement.Text, type.Statement, Grid.Full);
            column.Gap(8);
            composition.Write(column.Item(), statement.Source, type.Label, Grid.Full);
        });

    /// <summary>At the foot of the page.</summary>
    public void Compose(IContainer container, ResearchBlock research)
    {
        const int columns = 3;
        var width = Grid.Span(columns) - Grid.Gutter;
        var height = 68 + research.Findings.Max(finding => type.Lead.HeightOf(finding.Text, width));
        var foot = container.PaddingTop(32).PaddingBottom(24).EnsureSpace(height).ExtendVertical().AlignBottom();
        foot.Wide().Column(column =>
        {
            composition.Write(column.Item(), research.Title, type.Heading, Grid.Full, composition.Tags.Heading);
            column.Gap(12);
            column.Item().Beside(research.Findings, columns, (cell, finding) =>
            {
                cell.Rule(Grid.Span(columns), 2, type.Inks.Second);
                cell.Gap(12);
                composition.Write(cell.Item(), finding.Text, type.Lead, width);
                cell.Gap(4);
                composition.Write(cell.Item(), finding.Source, type.Label, width);
            });
        });
    }

    public void Compose(IContainer container, AimBlock aim)
    {
        var deep = composition.On(Ground.Deep);
        container.PaddingBottom(12).Panel(deep.Inks, deep.Aim.HeightOf(aim.Text, Grid.Full) + 72).Column(column =>
        {
            column.Gap(22);
            composition.Write(column.Item(), aim.Title, deep.Strong, Grid.Full, composition.Tags.Heading);
            column.Gap(8);
            composition.Write(column.Item(), aim.Text, deep.Aim, Grid.Full);
        });
    }

    /// <summary>Large where they have a page of their own, smaller where others follow.</summary>
    public void Compose(IContainer container, QuotesBlock quotes)
    {
        var style = type.Inks == Inks.On(Ground.Deep) ? type.Quotation : type.ShortQuotation;
        container.Wide().PaddingTop(16).Column(column =>
        {
            foreach (var words in quotes.Quotes)
            {
                column.Item().PaddingBottom(style.Leading).EnsureSpace(20 + (3 * style.Leading)).Column(quote =>
                {
                    quote.Rule(34, 3, type.Inks.Second);
                    quote.Gap(17);
                    using var element = composition.Open("BlockQuote");
                    composition.Write(quote.Item(), $"“{words}”", style, Grid.Full - 24);
                });
            }
        });
    }

    public void Compose(IContainer container, PortraitsBlock block) => container.Body().Column(column =>
    {
        foreach (var portrait in block.Portraits)
        {
            column.Item().PaddingBottom(16).EnsureSpace(120).Column(person =>
            {
                composition.Write(person.Item(), portrait.Name, type.Beside, Grid.Measure, composition.Tags.Heading);
                composition.Write(person.Item(), portrait.Role, type.Label, Grid.Measure);
                composition.Write(person.Item(), portrait.Text, type.Body, Grid.Measure);
            });
        }
    });
}
