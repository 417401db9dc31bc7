using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PlgTraject.Web.Features.Shared;

/// <summary>
/// A set of radio buttons with its legend, hint and error. The first button carries the field's name as id, so that
/// the error summary can link to it.
/// </summary>
[HtmlTargetElement("choice-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceFieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    public required IReadOnlyList<FieldOption> Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(For.Name, Label, Hint, Optional, ViewContext.ModelState);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", parts.CssClass);
        if (parts.DescribedBy is { } describedBy)
        {
            output.Attributes.SetAttribute("aria-describedby", describedBy);
        }

        output.Content.AppendHtml(parts.LabelElement("legend"));
        parts.AppendHintAndError(output.Content);
        for (var index = 0; index < Options.Count; index++)
        {
            output.Content.AppendHtml(Choice(Options[index], index, parts.IsInvalid));
        }
    }

    private TagBuilder Choice(FieldOption option, int index, bool invalid)
    {
        var id = index == 0 ? For.Name : string.Create(CultureInfo.InvariantCulture, $"{For.Name}-{index + 1}");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "radio";
        input.Attributes["id"] = id;
        input.Attributes["name"] = For.Name;
        input.Attributes["value"] = option.Value;
        if (option.Value == For.Model?.ToString())
        {
            input.Attributes["checked"] = "checked";
        }

        if (invalid)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(option.Text);

        var choice = new TagBuilder("div");
        choice.AddCssClass("choice");
        choice.InnerHtml.AppendHtml(input).AppendHtml(label);
        return choice;
    }
}
