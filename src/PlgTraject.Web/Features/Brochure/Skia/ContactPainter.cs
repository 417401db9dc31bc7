using PlgTraject.Web.Features.Brochure.Blocks;
using SkiaSharp;

namespace PlgTraject.Web.Features.Brochure.Skia;

/// <summary>What the reader can do now, and where to find the provider.</summary>
internal sealed class ContactPainter(Sheet sheet)
{
    private const float CodeSize = 108;
    private const float Quiet = 12;

    private Styles Styles => sheet.Styles;

    public void Paint(ActionBlock action)
    {
        const float height = CodeSize + (2 * Quiet) + 40;
        const float width = Sheet.Full - CodeSize - 60;
        var top = sheet.Y;
        sheet.Box(0, top, Sheet.Width, height, Styles.Deep);
        sheet.Y = top + 22;
        sheet.Write(action.Title, Styles.Action, Sheet.Left, width);
        sheet.Y += 2;
        sheet.Write(action.Text, Styles.OnDeepStrong, Sheet.Left, width);
        sheet.Y += 8;
        sheet.Write(action.Hint, Styles.OnDeep, Sheet.Left, width);
        sheet.Write(action.Url, Styles.OnDeepStrong, Sheet.Left, width);
        sheet.Canvas.DrawUrlAnnotation(new SKRect(0, top, Sheet.Width, top + height), action.Url);
        Code(action.Url, Sheet.Right - CodeSize - (2 * Quiet), top + 20);
        sheet.Y = top + height + 26;
    }

    public void Paint(ContactBlock contact)
    {
        foreach (var line in contact.Lines)
        {
            sheet.HairLine();
            sheet.WriteLine(line.Name, Styles.Label, Sheet.Left, sheet.Y + 9);
            sheet.Y += 6;
            var top = sheet.Y;
            sheet.Write(line.Text, line.Url is null ? Styles.Value : Styles.Link);
            if (line.Url is not null)
            {
                var right = Sheet.Indent + Styles.Link.Measure(line.Text);
                sheet.Canvas.DrawUrlAnnotation(new SKRect(Sheet.Indent, top, right, sheet.Y), line.Url);
            }

            if (line.Note.Length > 0)
            {
                sheet.Write(line.Note, Styles.Small);
            }

            sheet.Y += 6;
        }

        sheet.HairLine();
    }

    private void Code(string url, float x, float y)
    {
        var (path, size) = BrochureQrCode.Draw(url);
        const float side = CodeSize + (2 * Quiet);
        sheet.Box(x, y, side, side, Styles.Paper);
        using var modules = SKPath.ParseSvgPathData(path);
        using var paint = new SKPaint { Color = Styles.Ink, IsAntialias = false };
        sheet.Canvas.Save();
        // The code brings its own quiet zone of four modules.
        sheet.Canvas.Translate(x, y);
        sheet.Canvas.Scale(side / size);
        sheet.Canvas.DrawPath(modules, paint);
        sheet.Canvas.Restore();
    }
}
