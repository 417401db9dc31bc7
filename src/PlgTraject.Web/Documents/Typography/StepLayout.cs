using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Documents.Typography;

/// <summary>How the panel of the next step is divided: the same in every engine.</summary>
internal static class StepLayout
{
    public static float TitleWidth { get; } = Grid.Span(2) - 12;

    /// <summary>The width of the steps, beside the code if there is one.</summary>
    public static float WidthOf(NextStepBlock next) =>
        next.Code is null ? Grid.Measure : Grid.Measure - QrPicture.SmallSide - Grid.Gutter;

    /// <summary>What stands below the link of a step.</summary>
    public static IEnumerable<string> TextsOf(Step step) =>
        ((string[])[step.Text, step.Printed]).Where(text => text.Length > 0);

    public static float HeightOf(TypeScale type, NextStepBlock next)
    {
        var steps = next.Steps.Sum(step =>
            Sizes.StepLink + Sizes.StepGap + TextsOf(step).Sum(text => type.Body.HeightOf(text, WidthOf(next))));
        var code = next.Code is null ? 0 : QrPicture.SmallSide;
        return Sizes.NextStepPadding + Math.Max(steps, code) + Sizes.NextStepFoot;
    }
}
