using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Documents.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using SkiaSharp;

namespace PlgTraject.Web.Documents.QuestPdf;

/// <summary>What the reader can do now, and where to find the provider.</summary>
internal sealed class ContactComposer(Composition composition, TypeScale type)
{
    /// <summary>All of the panel can be clicked; for a screen reader the link is the printed address.</summary>
    public void Compose(IContainer container, ActionBlock action)
    {
        var deep = composition.On(Ground.Deep);
        var width = Grid.Full - QrPicture.Side - 32;
        container.PaddingBottom(24).Panel(deep.Inks, Sizes.ActionPanel).Layers(layers =>
        {
            layers.PrimaryLayer().Row(row =>
            {
                row.ConstantItem(Grid.Full - QrPicture.Side).PaddingTop(Sizes.ActionPadding - 6).Column(column =>
                {
                    composition.Write(column.Item(), action.Title, deep.Aim, width, composition.Tags.Heading);
                    column.Gap(4);
                    composition.Write(column.Item(), action.Text, deep.Strong, width);
                    column.Gap(16);
                    composition.Write(column.Item(), action.Hint, deep.Body, width);
                    var link = composition.Add("Link");
                    composition.WritePart(composition.Marked(column.Item(), link), action.Printed, deep.Strong, width);
                    composition.Linked(layers.Layer().PaddingLeft(-Grid.Left), link, action.Title)
                        .Hyperlink(action.Url);
                });
                Code(row.ConstantItem(QrPicture.Side).PaddingTop(Sizes.ActionPadding), action);
            });
        });
    }

    /// <summary>A panel at the foot of the page.</summary>
    public void Compose(IContainer container, NextStepBlock next)
    {
        var tint = composition.On(Ground.Tint);
        container.ToTheEdge().AlignBottom().Panel(tint.Inks, StepLayout.HeightOf(tint, next)).Row(row =>
        {
            row.ConstantItem(Grid.Indent - Grid.Left).PaddingTop(Sizes.NextStepPadding).Column(column =>
            {
                composition.Write(
                    column.Item(), next.Title, tint.Heading, StepLayout.TitleWidth, composition.Tags.Heading);
                if (next.Code is { } code)
                {
                    column.Gap(4);
                    composition.Write(column.Item(), code.Hint, tint.Body, StepLayout.TitleWidth);
                }
            });
            // The code is told of beside its hint, though it is drawn on the other side of the steps.
            var picture = next.Code is null ? null : composition.Add("Figure", next.Code.Picture);
            row.ConstantItem(Grid.Measure).PaddingTop(Sizes.NextStepPadding + 1).Layers(layers =>
            {
                layers.PrimaryLayer().Column(column =>
                {
                    foreach (var step in next.Steps)
                    {
                        Step(column, step, tint, StepLayout.WidthOf(next));
                    }
                });
                if (next.Code is { } code)
                {
                    var place = new SKPoint(Grid.Measure - QrPicture.SmallSide, -1);
                    composition.Marked(layers.Layer(), picture!).Canvas(
                        (canvas, _) => QrPicture.Draw(canvas, code.Url, place, QrPicture.SmallSide));
                }
            });
        });
    }

    private void Step(ColumnDescriptor column, Step step, TypeScale tint, float width)
    {
        var length = tint.Link.Measure(step.Action);
        var link = composition.Add("Link");
        var place = composition.Linked(column.Item().Height(Sizes.StepLink).Width(length), link, step.Action)
            .Hyperlink(step.Url);
        composition.Marked(place, link).Column(words =>
        {
            composition.WritePart(words.Item(), step.Action, tint.Link, length);
            words.Item().TranslateY(-1).Width(length).Height(0.8f).Background(tint.Inks.Heading);
        });
        foreach (var text in StepLayout.TextsOf(step))
        {
            composition.Write(column.Item(), text, tint.Body, width);
        }

        column.Gap(Sizes.StepGap);
    }

    public void Compose(IContainer container, ContactBlock contact)
    {
        const int columns = 3;
        using var list = composition.Open("L");
        container.Wide().Width(Grid.Full).Column(column =>
        {
            foreach (var pair in contact.Lines.Chunk(2))
            {
                column.Item().Ruled(type.Inks).PaddingVertical(12)
                    .Beside(pair, columns, (cell, line) => Line(cell, line, Grid.Span(columns) - Grid.Gutter));
            }

            column.Item().Ruled(type.Inks);
        });
    }

    private void Line(ColumnDescriptor column, ContactLine line, float width)
    {
        using var item = composition.Open("LI");
        composition.Write(column.Item(), line.Name, type.Label, width, "Lbl");
        if (line.Url is null)
        {
            composition.Write(column.Item(), line.Text, type.Value, width, "LBody");
        }
        else
        {
            using var body = composition.Open("LBody");
            var link = composition.Add("Link");
            var own = Math.Min(width, type.Link.Measure(line.Text));
            var place = composition.Linked(column.Item().Width(own), link, line.Text).Hyperlink(line.Url);
            composition.WritePart(composition.Marked(place, link), line.Text, type.Link, own);
        }

        if (line.Note.Length > 0)
        {
            composition.Write(column.Item(), line.Note, type.Small, width, "LBody");
        }
    }

    private void Code(IContainer container, ActionBlock action) =>
        composition.Marked(container, composition.Add("Figure", action.Picture))
            .Width(QrPicture.Side).Height(QrPicture.Side)
            .Canvas((canvas, _) => QrPicture.Draw(canvas, action.Url, default));
}
