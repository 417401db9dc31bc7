using System.Globalization;
using PlgTraject.Web.Features.Brochure.Blocks;
using SkiaSharp;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>How a chapter opens, and the list of chapters.</summary>
internal sealed class ChapterPainter(Sheet sheet)
{
    /// <summary>The page each chapter of this rendering begins on, by anchor.</summary>
    public Dictionary<string, int> Pages { get; } = [];

    public void Paint(ChapterBlock chapter)
    {
        if (chapter.StartsPage)
        {
            sheet.BeginPage();
        }
        else
        {
            sheet.Y += 26;
            sheet.Ensure(220);
        }

        Pages[chapter.Anchor] = sheet.Page;
        sheet.Canvas.DrawNamedDestinationAnnotation(new SKPoint(0, sheet.Y - 20), chapter.Anchor);
        sheet.Write(chapter.Title, sheet.Styles.Chapter, Sheet.Left, Sheet.Full);
        sheet.Y += 20;
    }

    /// <param name="contents">The chapters to list.</param>
    /// <param name="pages">Where an earlier rendering found them.</param>
    public void Paint(ContentsBlock contents, IReadOnlyDictionary<string, int> pages)
    {
        sheet.Y += 22;
        sheet.Write(contents.Title, sheet.Styles.Heading, Sheet.Indent);
        sheet.Y += 8;
        foreach (var chapter in contents.Chapters)
        {
            var page = pages.GetValueOrDefault(chapter.Anchor).ToString(CultureInfo.InvariantCulture);
            var style = sheet.Styles.Body;
            sheet.HairLine(Sheet.Indent);
            sheet.WriteLine(chapter.Title, style, Sheet.Indent, sheet.Y + 4);
            sheet.WriteLine(page, style, Sheet.Right - style.Measure(page), sheet.Y + 4);
            sheet.Canvas.DrawLinkDestinationAnnotation(
                new SKRect(Sheet.Indent, sheet.Y, Sheet.Right, sheet.Y + 23), chapter.Anchor);
            sheet.Y += 23;
        }
    }
}
