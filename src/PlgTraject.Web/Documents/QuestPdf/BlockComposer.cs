using System.Globalization;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SkiaSharp;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>Composes each kind of block, on one ground.</summary>
internal sealed class BlockComposer(Scale scale, int sessionCount)
{
    public Scale Scale => scale;

    public void Compose(IContainer container, BrochureBlock block)
    {
        switch (block)
        {
            case ChapterBlock chapter:
                container.Section(chapter.Anchor).Wide().PaddingTop(chapter.StartsPage ? 0 : 16).PaddingBottom(24).Text(chapter.Title).Style(scale.Chapter);
                break;
            case ContentsBlock contents: Contents(container, contents); break;
            case HeadingBlock heading:
                container.Wide().PaddingTop(20).PaddingBottom(8).EnsureSpace(60).Text(heading.Text).Style(scale.Heading);
                break;
            case ParagraphBlock { Lead: true } lead: Lead(container, lead); break;
            case ParagraphBlock paragraph:
                container.Body().PaddingBottom(8).Text(paragraph.Text).Style(scale.Body);
                break;
            case ListBlock list: container.Body().Column(column => column.Bullets(list.Items, scale, 2)); break;
            case ListsBlock lists:
                container.Wide().PaddingTop(18).PaddingBottom(6).Beside(lists.Lists, (column, list) =>
                {
                    column.Write(list.Title, scale.Heading);
                    column.Item().Height(8);
                    column.Bullets(list.Items, scale, 4);
                });
                break;
            case FactsBlock facts: Facts(container, facts); break;
            case PriceBlock price:
                container.Wide().PaddingBottom(20).Column(column =>
                {
                    column.Write(price.Name, scale.Label);
                    column.Item().Row(row =>
                    {
                        row.AutoItem().PaddingRight(14).Text(price.Amount).Style(scale.Amount);
                        row.RelativeItem().PaddingTop(10).Column(beside =>
                        {
                            beside.Write(price.Unit, scale.Value);
                            beside.Write(price.Note, scale.Body);
                        });
                    });
                });
                break;
            case StatementBlock statement: container.Wide().PaddingBottom(24).Column(column => Finding(column, statement, scale.Statement)); break;
            case ResearchBlock research:
                container.Wide().PaddingTop(96).Column(column =>
                {
                    column.Item().PaddingBottom(12).Text(research.Title).Style(scale.Heading);
                    column.Item().Beside(research.Findings, (cell, finding) =>
                    {
                        cell.Item().PaddingBottom(12).LineHorizontal(2).LineColor(scale.Inks.Second);
                        Finding(cell, finding, scale.Lead);
                    });
                });
                break;
            case AimBlock aim:
                var deep = new Scale(Inks.On(Ground.Deep));
                container.PaddingBottom(12).Panel(deep.Inks, 22).Column(column =>
                {
                    column.Write(aim.Title, deep.Strong);
                    column.Write(aim.Text, deep.Aim);
                });
                break;
            case ElementsBlock elements:
                container.Wide().Beside(elements.Elements.Select((element, index) => (element, index + 1)), (column, item) =>
                {
                    column.Write(Number(item.Item2), scale.Numeral);
                    column.Write(item.element.Title, scale.Beside);
                    column.Item().Height(8);
                    column.Write(item.element.Text, scale.Body);
                });
                break;
            case CoalitionBlock coalition: Coalition(container, coalition); break;
            case ThemeBlock theme: Theme(container, theme); break;
            case LinesBlock lines: Lines(container, lines); break;
            case QuotesBlock quotes:
                var large = scale.Inks == Inks.On(Ground.Deep);
                container.Wide().Column(column =>
                {
                    foreach (var words in quotes.Quotes)
                    {
                        column.Item().PaddingVertical(16).Width(34).LineHorizontal(3).LineColor(scale.Inks.Second);
                        column.Item().PaddingBottom(24).Text($"“{words}”").Style(large ? scale.Quotation : scale.ShortQuotation);
                    }
                });
                break;
            case LecturersBlock lecturers:
                container.Body().Column(column =>
                {
                    foreach (var lecturer in lecturers.Lecturers)
                    {
                        column.Item().PaddingBottom(16).ShowEntire().Column(person =>
                        {
                            person.Write(lecturer.Name, scale.Beside);
                            person.Write(lecturer.Role, scale.Label);
                            person.Write(lecturer.Biography, scale.Body);
                        });
                    }
                });
                break;
            case TableBlock table: Table(container, table); break;
            case ActionBlock action: Action(container, action); break;
            case NextStepBlock step:
                var tint = new Scale(Inks.On(Ground.Tint));
                container.ShowEntire().ExtendVertical().Panel(tint.Inks, 16).Row(row =>
                {
                    row.ConstantItem(Grid.Indent - Grid.Left).Text(step.Title).Style(tint.Heading);
                    row.RelativeItem().Column(column =>
                    {
                        column.Item().Hyperlink(step.Url).Text(step.Action).Style(tint.Link.Underline());
                        column.Write(step.Text, tint.Body);
                    });
                });
                break;
            case ContactBlock contact: Contact(container, contact); break;
            case ReferencesBlock references:
                container.Body().Column(column =>
                {
                    foreach (var entry in references.Entries)
                    {
                        column.Item().PaddingBottom(4).Text(entry).Style(scale.Small);
                    }
                });
                break;
            default:
                throw new NotSupportedException($"{block.GetType().Name} has no composition.");
        }
    }

    /// <summary>A heading in the margin with the text it belongs to.</summary>
    public void Beside(IContainer container, HeadingBlock heading, IEnumerable<BrochureBlock> text) =>
        container.PaddingTop(20).ShowEntire().Layers(layers =>
        {
            layers.Layer().PaddingLeft(Grid.Left).Width(Grid.Span(2) - 12).Text(heading.Text).Style(scale.Beside);
            layers.PrimaryLayer().Column(column =>
            {
                foreach (var block in text)
                {
                    column.Item().Element(item => Compose(item, block));
                }
            });
        });

    /// <summary>Sessions beside the ribbon, each with its title at the height of its node.</summary>
    public void Sessions(ColumnDescriptor column, IEnumerable<Session> sessions)
    {
        foreach (var session in sessions)
        {
            column.Item().Height(RibbonScenes.Pitch).PaddingLeft(Grid.Indent)
                .PaddingTop((RibbonScenes.Pitch / 2) - 12).Unconstrained().Width(Grid.Measure).Column(text =>
                {
                    text.Write(session.Title, scale.Heading);
                    text.Bullets(session.Topics, scale, 1);
                });
        }
    }

    private void Lead(IContainer container, ParagraphBlock lead)
    {
        if (scale.Inks.Ground == Inks.On(Ground.Sheet).Ground)
        {
            container.Body().PaddingBottom(24).Text(lead.Text).Style(scale.Lead);
        }
        else
        {
            container.Wide().PaddingTop(56).Text(lead.Text).Style(scale.Large);
        }
    }

    private static void Contents(IContainer container, ContentsBlock contents)
    {
        var tint = new Scale(Inks.On(Ground.Tint));
        container.PaddingTop(24).ShowEntire().ExtendVertical().Panel(tint.Inks, 32).Row(row =>
        {
            row.ConstantItem(Grid.Indent - Grid.Left).Text(contents.Title).Style(tint.Heading);
            row.RelativeItem().Column(column =>
            {
                foreach (var chapter in contents.Chapters)
                {
                    column.Item().SectionLink(chapter.Anchor).Ruled(tint.Inks).PaddingVertical(4).Row(entry =>
                    {
                        entry.RelativeItem().Text(chapter.Title).Style(tint.Body);
                        entry.AutoItem().Text(text => text.BeginPageNumberOfSection(chapter.Anchor).Style(tint.Strong));
                    });
                }
            });
        });
    }

    private void Facts(IContainer container, FactsBlock facts) => container.Wide().Column(column =>
    {
        foreach (var row in facts.Facts.Chunk(facts.Columns))
        {
            var item = column.Item().Ruled(scale.Inks).PaddingVertical(8);
            if (facts.Columns == 1)
            {
                item.Row(cells =>
                {
                    cells.ConstantItem(Grid.Indent - Grid.Left).PaddingTop(2).Text(row[0].Name).Style(scale.Label);
                    cells.RelativeItem().Text(row[0].Value).Style(scale.Value);
                });
            }
            else
            {
                item.Beside(row, (cell, fact) =>
                {
                    cell.Write(fact.Name, scale.Label);
                    cell.Write(fact.Value, scale.Value);
                });
            }
        }
    });

    private void Finding(ColumnDescriptor column, StatementBlock finding, TextStyle style)
    {
        column.Write(finding.Text, style);
        column.Item().PaddingTop(6).Text(finding.Source).Style(scale.Label);
    }

    private void Coalition(IContainer container, CoalitionBlock coalition) => container.Wide().PaddingTop(24).Column(column =>
    {
        column.Item().Height(76).Canvas((canvas, size) =>
        {
            for (var person = 0; person < coalition.Maximum; person++)
            {
                var surely = person < coalition.Minimum;
                using var paint = new SKPaint { IsAntialias = true, StrokeWidth = 3 };
                paint.Color = SKColor.Parse(surely ? scale.Inks.First : scale.Inks.Second);
                paint.Style = surely ? SKPaintStyle.Fill : SKPaintStyle.Stroke;
                canvas.DrawCircle(38 + (person * (size.Width - 76) / (coalition.Maximum - 1)), 38, surely ? 38 : 36.5f, paint);
            }
        });
        column.Item().PaddingVertical(24).Text(coalition.Size).Style(scale.Statement);
        column.Item().PaddingBottom(40).Beside(coalition.Members, (cell, member) =>
        {
            cell.Item().PaddingBottom(10).LineHorizontal(2).LineColor(scale.Inks.First);
            cell.Write(member, scale.Beside);
        });
    });

    private void Theme(IContainer container, ThemeBlock block) =>
        container.Wide().ShowEntire().PaddingBottom(20).Column(column =>
        {
            column.Item().PaddingBottom(12).LineHorizontal(2).LineColor(scale.Inks.Heading);
            column.Item().Row(row =>
            {
                row.ConstantItem(40).Text(Number(block.Number)).Style(scale.Numeral);
                row.RelativeItem().PaddingRight(24).Column(text =>
                {
                    text.Write(block.Theme.Title, scale.Heading);
                    text.Item().PaddingTop(6).Text(block.Theme.Text).Style(scale.Body);
                });
                row.RelativeItem().Column(text =>
                {
                    if (block.Theme.Points.Count > 0)
                    {
                        text.Write(block.Theme.PointsIntro, scale.Strong);
                        text.Bullets(block.Theme.Points, scale, 2);
                    }
                });
            });
        });

    private void Lines(IContainer container, LinesBlock block)
    {
        var tint = new Scale(Inks.On(Ground.Tint));
        container.PaddingTop(8).PaddingBottom(16).Background(tint.Inks.Ground).Column(column =>
        {
            column.Item().Height(2 * RibbonScenes.Reach).Canvas((canvas, _) => Layout.Numbers(
                canvas, tint.Inks, new RibbonScenes(canvas, tint.Inks, sessionCount).Across(RibbonScenes.Reach)));
            column.Item().Wide().PaddingBottom(20).Beside(block.Lines.Select((line, index) => (line, index)), (cell, item) =>
            {
                cell.Item().PaddingBottom(10).Width(34).LineHorizontal(5)
                    .LineColor(item.index == 0 ? tint.Inks.First : tint.Inks.Second);
                cell.Write(item.line.Name, tint.Value);
                cell.Write(item.line.Text, tint.Body);
            });
        });
    }

    private void Table(IContainer container, TableBlock block) => container.Wide().PaddingTop(20).Column(column =>
    {
        column.Item().PaddingBottom(6).Text(block.Caption).Style(scale.Heading);
        foreach (var (cells, index) in block.Rows.Prepend(block.Columns).Select((cells, index) => (cells, index)))
        {
            column.Item().BorderBottom(0.6f).BorderColor(scale.Inks.Rule).PaddingVertical(4).Row(row =>
            {
                row.RelativeItem().Text(cells[0]).Style(index == 0 ? scale.Label : scale.Body);
                foreach (var cell in cells.Skip(1))
                {
                    row.ConstantItem(170).AlignRight().Text(cell).Style(index == 0 ? scale.Label : scale.Strong);
                }
            });
        }
    });

    private static void Action(IContainer container, ActionBlock action)
    {
        const float side = 132;
        var deep = new Scale(Inks.On(Ground.Deep));
        container.PaddingBottom(24).Hyperlink(action.Url).Panel(deep.Inks, 24).Row(row =>
        {
            row.RelativeItem().Column(column =>
            {
                column.Write(action.Title, deep.Statement);
                column.Write(action.Text, deep.Strong);
                column.Item().PaddingTop(16).Text(action.Hint).Style(deep.Body);
                column.Write(action.Printed, deep.Strong);
            });
            row.ConstantItem(side).Height(side).Background(Inks.On(Ground.Sheet).Ground).Canvas((canvas, _) =>
            {
                var (path, modules) = QrCode.Draw(action.Url);
                using var shape = SKPath.ParseSvgPathData(path);
                using var paint = new SKPaint { Color = SKColor.Parse(Inks.On(Ground.Sheet).Text) };
                canvas.Scale(side / modules);
                canvas.DrawPath(shape, paint);
            });
        });
    }

    private void Contact(IContainer container, ContactBlock contact) => container.Wide().Column(column =>
    {
        foreach (var pair in contact.Lines.Chunk(2))
        {
            column.Item().Ruled(scale.Inks).PaddingVertical(12).Beside(pair, (cell, line) =>
            {
                cell.Write(line.Name, scale.Label);
                var place = line.Url is null ? cell.Item() : cell.Item().Hyperlink(line.Url);
                place.Text(line.Text).Style(line.Url is null ? scale.Value : scale.Link);
                if (line.Note.Length > 0)
                {
                    cell.Write(line.Note, scale.Small);
                }
            });
        }
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
