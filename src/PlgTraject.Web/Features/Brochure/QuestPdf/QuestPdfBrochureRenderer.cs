using System.Globalization;
using PlgTraject.Web.Features.Brochure.Blocks;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using SkiaSharp;

namespace PlgTraject.Web.Features.Brochure.QuestPdf;

/// <summary>
/// Composes the brochure with QuestPDF. Everything that knows this engine stands in this one file, so that leaving it
/// out of a build leaves nothing behind; that is why it is long.
/// </summary>
internal sealed class QuestPdfBrochureRenderer : IBrochureRenderer
{
    private const float Margin = 56;
    private const float Indent = 120;

    // Dates in the file would make each rendering another file.
    private static readonly DateTime NoDate = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    static QuestPdfBrochureRenderer()
    {
        QuestPDF.Settings.License = LicenseType.Community;
        foreach (var face in BrochureFonts.All)
        {
            using var stream = BrochureFonts.Open(face);
            FontManager.RegisterFontWithCustomName(face, stream);
        }
    }

    public byte[] Render(BrochureDocument document) => Document
        .Create(pages =>
        {
            var sessions = document.Blocks.OfType<SessionsBlock>().Single().Sessions.Count;
            pages.Page(page =>
            {
                page.Size(PageSizes.A4);
                page.Content().Element(content => Cover(content, document.Blocks.OfType<CoverBlock>().Single(), sessions));
            });
            pages.Page(page =>
            {
                page.Size(PageSizes.A4);
                page.DefaultTextStyle(style => style.FontFamily(BrochureFonts.Text).FontSize(10.5f).LineHeight(1.3f)
                    .FontColor(BrochurePalette.Ink));
                page.Header().Height(78).Canvas((canvas, size) =>
                {
                    canvas.Translate(0, size.Height / 2);
                    Ribbon(canvas, new BrochureRibbon(sessions, size.Width, 10, 10), 1, sessions, BrochurePalette.Deep);
                });
                page.Content().Column(column => Chapters(column, document.Blocks, sessions));
                page.Footer().PaddingHorizontal(Margin).PaddingBottom(32).Row(row =>
                {
                    row.RelativeItem().Element(Small).Text(document.Title);
                    row.AutoItem().Element(Small).Text(text => text.CurrentPageNumber());
                });
            });
        })
        .WithMetadata(new DocumentMetadata
        {
            Title = document.Title, Author = document.Author, Subject = document.Subject,
            CreationDate = NoDate, ModifiedDate = NoDate,
        })
        .GeneratePdf();

    private static void Cover(IContainer container, CoverBlock cover, int sessions) => container.Column(column =>
    {
        column.Item().Height(480).Background(BrochurePalette.Deep).Layers(layers =>
        {
            layers.PrimaryLayer().Padding(Margin).Text(cover.Provider)
                .FontFamily(BrochureFonts.Strong).FontSize(10.5f).FontColor(BrochurePalette.Paper);
            layers.Layer().Canvas((canvas, size) =>
            {
                canvas.Translate(0, size.Height / 2);
                Ribbon(canvas, new BrochureRibbon(sessions, size.Width, 24, 24), 1, sessions, BrochurePalette.Tint);
            });
        });
        column.Item().PaddingHorizontal(Margin).PaddingTop(40).Element(Heading).Text(cover.Title).FontSize(42).LineHeight(1);
        column.Item().PaddingHorizontal(Margin).PaddingTop(14).Element(Heading).Text(cover.Kind).FontSize(17)
            .FontColor(BrochurePalette.Ink);
        column.Item().PaddingHorizontal(Margin).PaddingTop(24).Element(Strong).Text(string.Join("  ·  ", cover.Facts));
    });

    private static void Chapters(ColumnDescriptor column, IReadOnlyList<BrochureBlock> blocks, int sessions)
    {
        column.Spacing(8);
        foreach (var block in blocks.Where(block => block is not CoverBlock))
        {
            if (block is ChapterBlock { StartsPage: true } && block != blocks[1])
            {
                column.Item().PageBreak();
            }

            column.Item().Element(container => Compose(container, block, sessions));
        }
    }

    private static void Compose(IContainer container, BrochureBlock block, int sessions)
    {
        switch (block)
        {
            case ChapterBlock chapter:
                container.Section(chapter.Anchor).PaddingHorizontal(Margin).PaddingBottom(12).Element(Heading)
                    .Text(chapter.Title).FontSize(33).LineHeight(1.1f);
                break;
            case ContentsBlock contents:
                Body(container).Column(column => Contents(column, contents));
                break;
            case HeadingBlock heading:
                container.PaddingHorizontal(Margin).PaddingTop(12).EnsureSpace(60).Element(Heading).Text(heading.Text)
                    .FontSize(16);
                break;
            case ParagraphBlock { Lead: true } lead:
                Body(container).PaddingBottom(8).Element(Serif).Text(lead.Text).FontSize(19);
                break;
            case ParagraphBlock paragraph:
                Body(container).Text(paragraph.Text);
                break;
            case ListBlock list:
                Body(container).Column(column => Bullets(column, list.Items));
                break;
            case FactsBlock facts:
                Rows(container, facts.Facts.Select(fact => (fact.Name, fact.Value, "", (string?)null)));
                break;
            case StatementBlock statement:
                Body(container).PaddingBottom(10).Column(column =>
                {
                    column.Item().Element(Serif).Text(statement.Text).FontSize(20.5f);
                    column.Item().Element(Small).Text(statement.Source);
                });
                break;
            case AimBlock aim:
                Panel(container).Column(column =>
                {
                    column.Item().Element(Strong).Text(aim.Title).FontColor(BrochurePalette.Paper);
                    column.Item().Element(Serif).Text(aim.Text).FontSize(26).FontColor(BrochurePalette.Paper);
                });
                break;
            case ElementsBlock elements:
                container.PaddingHorizontal(Margin).Row(row =>
                {
                    row.Spacing(24);
                    foreach (var (element, index) in elements.Elements.Select((element, index) => (element, index)))
                    {
                        row.RelativeItem().Column(column =>
                        {
                            column.Item().Element(Heading).Text(Number(index + 1)).FontSize(34);
                            column.Item().Element(Strong).Text(element.Title);
                            column.Item().Text(element.Text);
                        });
                    }
                });
                break;
            case CoalitionBlock coalition:
                Body(container).Column(column =>
                {
                    column.Item().Element(Small).Text(coalition.Size);
                    foreach (var member in coalition.Members)
                    {
                        column.Item().BorderBottom(0.6f).BorderColor(BrochurePalette.Rule).PaddingVertical(7)
                            .Element(Serif).Text(member).FontSize(15);
                    }
                });
                break;
            case ThemeBlock theme:
                Theme(container, theme);
                break;
            case LinesBlock lines:
                container.Column(column => Lines(column, lines, sessions));
                break;
            case SessionsBlock meetings:
                container.PaddingHorizontal(Margin).Column(column => Sessions(column, meetings));
                break;
            case QuoteBlock quote:
                Body(container).PaddingBottom(24).Text($"“{quote.Text}”").FontFamily(BrochureFonts.Quotation)
                    .FontSize(22).LineHeight(1.3f).FontColor(BrochurePalette.Deep);
                break;
            case LecturersBlock lecturers:
                Body(container).Column(column =>
                {
                    foreach (var lecturer in lecturers.Lecturers)
                    {
                        column.Item().Element(Serif).Text(lecturer.Name).FontSize(15);
                        column.Item().Element(Small).Text(lecturer.Role);
                        column.Item().PaddingBottom(10).Text(lecturer.Biography);
                    }
                });
                break;
            case TableBlock table:
                Table(container, table);
                break;
            case ActionBlock action:
                Panel(container).Hyperlink(action.Url).Row(row => Action(row, action));
                break;
            case ContactBlock contact:
                Rows(container, contact.Lines.Select(line => (line.Name, line.Text, line.Note, line.Url)));
                break;
            case ReferencesBlock references:
                Body(container).Column(column =>
                {
                    foreach (var entry in references.Entries)
                    {
                        column.Item().PaddingBottom(4).Element(Small).Text(entry);
                    }
                });
                break;
            default:
                throw new NotSupportedException($"{block.GetType().Name} has no composition.");
        }
    }

    private static void Contents(ColumnDescriptor column, ContentsBlock contents)
    {
        column.Item().PaddingTop(14).PaddingBottom(6).Element(Heading).Text(contents.Title).FontSize(16);
        foreach (var chapter in contents.Chapters)
        {
            column.Item().SectionLink(chapter.Anchor).BorderTop(0.6f).BorderColor(BrochurePalette.Rule)
                .PaddingVertical(4).Row(row =>
                {
                    row.RelativeItem().Text(chapter.Title);
                    row.AutoItem().Text(text => text.BeginPageNumberOfSection(chapter.Anchor));
                });
        }
    }

    private static void Bullets(ColumnDescriptor column, IReadOnlyList<string> items)
    {
        foreach (var item in items)
        {
            column.Item().PaddingBottom(3).Row(row =>
            {
                row.ConstantItem(13).Text("•").FontColor(BrochurePalette.Warm);
                row.RelativeItem().Text(item);
            });
        }
    }

    private static void Rows(
        IContainer container, IEnumerable<(string Name, string Value, string Note, string? Url)> rows) =>
        container.PaddingHorizontal(Margin).Column(column =>
        {
            foreach (var (name, value, note, url) in rows)
            {
                column.Item().BorderTop(0.6f).BorderColor(BrochurePalette.Rule).PaddingVertical(7).Row(row =>
                {
                    row.ConstantItem(Indent).PaddingTop(4).Element(Small).Text(name);
                    row.RelativeItem().Column(cell =>
                    {
                        (url is null ? cell.Item() : cell.Item().Hyperlink(url)).Element(Serif).Text(value).FontSize(15);
                        if (note.Length > 0)
                        {
                            cell.Item().Element(Small).Text(note);
                        }
                    });
                });
            }
        });

    private static void Theme(IContainer container, ThemeBlock block) =>
        container.PaddingHorizontal(Margin).BorderTop(0.6f).BorderColor(BrochurePalette.Rule).PaddingVertical(12)
            .ShowEntire().Row(row =>
            {
                row.ConstantItem(54).Element(Heading).Text(Number(block.Number)).FontSize(34);
                row.RelativeItem().PaddingRight(30).Column(column =>
                {
                    column.Item().PaddingBottom(5).Element(Heading).Text(block.Theme.Title).FontSize(17);
                    column.Item().Text(block.Theme.Text);
                });
                row.RelativeItem().Column(column =>
                {
                    if (block.Theme.Points.Count > 0)
                    {
                        column.Item().Element(Strong).Text(block.Theme.PointsIntro);
                        Bullets(column, block.Theme.Points);
                    }
                });
            });

    private static void Lines(ColumnDescriptor column, LinesBlock lines, int sessions)
    {
        column.Item().Height(110).Canvas((canvas, size) =>
        {
            canvas.Translate(0, size.Height / 2);
            Ribbon(canvas, new BrochureRibbon(sessions, size.Width, 26, 24), 1, sessions, BrochurePalette.Deep);
        });
        column.Item().PaddingHorizontal(Margin).Row(row =>
        {
            row.Spacing(24);
            foreach (var line in lines.Lines)
            {
                row.RelativeItem().Column(text =>
                {
                    text.Item().Element(Serif).Text(line.Name).FontSize(15);
                    text.Item().Text(line.Text);
                });
            }
        });
    }

    private static void Sessions(ColumnDescriptor column, SessionsBlock block)
    {
        foreach (var session in block.Sessions)
        {
            column.Item().Height(118).Row(row =>
            {
                row.ConstantItem(Indent).Canvas((canvas, size) =>
                {
                    var ribbon = new BrochureRibbon(block.Sessions.Count, size.Height * block.Sessions.Count, 26, 22);
                    canvas.Translate(44, -size.Height * (session.Number - 1));
                    canvas.RotateDegrees(90);
                    Ribbon(canvas, ribbon, session.Number, session.Number, BrochurePalette.Deep);
                });
                row.RelativeItem().AlignMiddle().Column(text =>
                {
                    text.Item().Element(Heading).Text(session.Title).FontSize(17);
                    Bullets(text, session.Topics);
                });
            });
        }
    }

    private static void Table(IContainer container, TableBlock block) =>
        container.PaddingHorizontal(Margin).PaddingTop(10).Column(column =>
        {
            column.Item().PaddingBottom(6).Element(Heading).Text(block.Caption).FontSize(17);
            foreach (var (cells, index) in block.Rows.Prepend(block.Columns).Select((cells, index) => (cells, index)))
            {
                column.Item().BorderBottom(0.6f).BorderColor(BrochurePalette.Rule).PaddingVertical(5).Row(row =>
                {
                    row.RelativeItem().Text(cells[0]);
                    foreach (var cell in cells.Skip(1))
                    {
                        row.ConstantItem(170).AlignRight().Element(index == 0 ? Small : Strong).Text(cell);
                    }
                });
            }
        });

    private static void Action(RowDescriptor row, ActionBlock action)
    {
        row.RelativeItem().Column(column =>
        {
            column.Item().Element(Serif).Text(action.Title).FontSize(24).FontColor(BrochurePalette.Paper);
            column.Item().Element(Strong).Text(action.Text).FontColor(BrochurePalette.Paper);
            column.Item().PaddingTop(6).Text(action.Hint).FontColor(BrochurePalette.Paper);
            column.Item().Element(Strong).Text(action.Url).FontColor(BrochurePalette.Paper);
        });
        row.ConstantItem(132).Height(132).Background(BrochurePalette.Paper).Canvas((canvas, size) =>
        {
            var (path, modules) = BrochureQrCode.Draw(action.Url);
            canvas.Scale(size.Width / modules);
            Fill(canvas, path, BrochurePalette.Ink);
        });
    }

    private static void Ribbon(SKCanvas canvas, BrochureRibbon ribbon, int from, int to, string first)
    {
        for (var session = from; session <= to; session++)
        {
            var upper = BrochureRibbon.Upper(session);
            foreach (var strand in new[] { 1 - upper, upper })
            {
                Fill(canvas, ribbon.Outline(strand, session), strand == 0 ? first : BrochurePalette.Warm);
            }
        }
    }

    private static void Fill(SKCanvas canvas, string outline, string color)
    {
        using var path = SKPath.ParseSvgPathData(outline);
        using var paint = new SKPaint { Color = SKColor.Parse(color), IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IContainer Body(IContainer container) => container.PaddingLeft(Margin + Indent).PaddingRight(Margin);

    private static IContainer Panel(IContainer container) =>
        container.Background(BrochurePalette.Deep).PaddingHorizontal(Margin).PaddingVertical(22);

    private static IContainer Heading(IContainer container) => container.DefaultTextStyle(style => style
        .FontFamily(BrochureFonts.Heading).FontColor(BrochurePalette.Deep));

    private static IContainer Serif(IContainer container) => container.DefaultTextStyle(style => style
        .FontFamily(BrochureFonts.Heading).FontColor(BrochurePalette.Ink));

    private static IContainer Strong(IContainer container) => container.DefaultTextStyle(style => style
        .FontFamily(BrochureFonts.Strong));

    private static IContainer Small(IContainer container) => container.DefaultTextStyle(style => style
        .FontFamily(BrochureFonts.Text).FontSize(9).FontColor(BrochurePalette.Soft));
}
