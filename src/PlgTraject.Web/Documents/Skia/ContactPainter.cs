using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using SkiaSharp;

namespace PlgTraject.Web.Documents.Skia;

/// <summary>What the reader can do now, and where to find the provider.</summary>
internal sealed class ContactPainter(Sheet sheet)
{
    private TypeScale Styles => sheet.Styles;

    public void Paint(ActionBlock action)
    {
        var width = Grid.Full - QrPicture.Side - 32;
        var top = sheet.Y;
        sheet.Panel(Ground.Deep, Sizes.ActionPanel, () =>
        {
            sheet.Y = top + Sizes.ActionPadding - 6;
            sheet.Write(action.Title, Styles.Aim, Grid.Left, width, sheet.Tags.Heading);
            sheet.Y += 4;
            sheet.Write(action.Text, Styles.Strong, Grid.Left, width);
            sheet.Y += 16;
            sheet.Write(action.Hint, Styles.Body, Grid.Left, width);
            using (sheet.Tags.Open("Link"))
            {
                sheet.Link(new SKRect(0, top, Grid.Width, top + Sizes.ActionPanel), action.Url, action.Title);
                sheet.Write(action.Printed, Styles.Strong, Grid.Left, width);
            }

            using (sheet.Tags.Open("Figure", action.Picture))
            {
                QrPicture.Draw(
                    sheet.Canvas, action.Url, new SKPoint(Grid.Right - QrPicture.Side, top + Sizes.ActionPadding));
            }
        });
        sheet.Y += 24;
    }

    public void Paint(NextStepBlock next)
    {
        var height = StepLayout.HeightOf(Styles, next);
        sheet.Ensure(height - Grid.Height + Grid.Bottom);
        sheet.Y = Math.Max(sheet.Y, Grid.Height - height);
        var top = sheet.Y + Sizes.NextStepPadding;
        sheet.Panel(Ground.Tint, height, () =>
        {
            sheet.Y = top;
            sheet.Write(next.Title, Styles.Heading, Grid.Left, StepLayout.TitleWidth, sheet.Tags.Heading);
            if (next.Code is { } code)
            {
                sheet.Y += 4;
                sheet.Write(code.Hint, Styles.Body, Grid.Left, StepLayout.TitleWidth);
                using var picture = sheet.Tags.Open("Figure", code.Picture);
                QrPicture.Draw(
                    sheet.Canvas, code.Url, new SKPoint(Grid.Right - QrPicture.SmallSide, top), QrPicture.SmallSide);
            }

            sheet.Y = top + 1;
            foreach (var step in next.Steps)
            {
                Paint(step, StepLayout.WidthOf(next));
            }
        });
    }

    private void Paint(Step step, float width)
    {
        using (sheet.Tags.Open("Link"))
        {
            var length = sheet.WriteLine(step.Action, Styles.Link, Grid.Indent, sheet.Y);
            Underline(Grid.Indent, sheet.Y + 19, length);
            sheet.Link(new SKRect(Grid.Indent, sheet.Y, Grid.Indent + length, sheet.Y + 22), step.Url, step.Action);
        }

        sheet.Y += Sizes.StepLink;
        foreach (var text in StepLayout.TextsOf(step))
        {
            sheet.Write(text, Styles.Body, Grid.Indent, width);
        }

        sheet.Y += Sizes.StepGap;
    }

    public void Paint(ContactBlock contact)
    {
        const int columns = 3;
        using var list = sheet.Tags.Open("L");
        for (var row = 0; row < contact.Lines.Count; row += 2)
        {
            var (top, end) = (sheet.Y, sheet.Y);
            sheet.HairLine();
            for (var index = row; index < Math.Min(row + 2, contact.Lines.Count); index++)
            {
                sheet.Y = top + 12;
                Paint(contact.Lines[index], Grid.ColumnAt((index - row) * columns));
                end = Math.Max(end, sheet.Y);
            }

            sheet.Y = end + 12;
        }

        sheet.HairLine();
    }

    private void Paint(ContactLine line, float x)
    {
        var width = Grid.Span(3) - Grid.Gutter;
        using var item = sheet.Tags.Open("LI");
        sheet.Write(line.Name, Styles.Label, x, width, "Lbl");
        var top = sheet.Y;
        if (line.Url is null)
        {
            sheet.Write(line.Text, Styles.Value, x, width, "LBody");
        }
        else
        {
            using var body = sheet.Tags.Open("LBody");
            using var link = sheet.Tags.Open("Link");
            sheet.Write(line.Text, Styles.Link, x, width);
            sheet.Link(new SKRect(x, top, x + Styles.Link.Measure(line.Text), sheet.Y), line.Url, line.Text);
        }

        if (line.Note.Length > 0)
        {
            sheet.Write(line.Note, Styles.Small, x, width, "LBody");
        }
    }

    private void Underline(float x, float y, float width) => sheet.Box(x, y, width, 0.8f, sheet.Inks.Heading);
}
