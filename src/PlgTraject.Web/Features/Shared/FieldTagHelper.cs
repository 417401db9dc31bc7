using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PlgTraject.Web.Features.Shared;

/// <summary>
/// A control with its label, hint and error: an input, a textarea when <see cref="Rows"/> is set, or a select when
/// there are <see cref="Options"/>. Other attributes (type, autocomplete, inputmode, data-*) go to the control. There
/// is no maxlength: it would cut off what somebody pastes; the validator says when a text is too long.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    /// <summary>Height of a textarea in lines.</summary>
    public int? Rows { get; set; }

    public IReadOnlyList<FieldOption>? Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(Name, Label, Hint, Optional, ViewContext.ModelState);
        var control = Control();
        foreach (var attribute in output.Attributes)
        {
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        if (control.Attributes.GetValueOrDefault("type") == "password")
        {
            // A password must not stand on a page that may be saved or looked at.
            control.Attributes.Remove("value");
        }

        control.Attributes["id"] = Name;
        control.Attributes["name"] = Name;
        control.AddCssClass("field__control");
        if (parts.DescribedBy is { } describedBy)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (parts.IsInvalid)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", parts.CssClass);
        output.Content.AppendHtml(parts.LabelElement());
        parts.AppendHintAndError(output.Content);
        output.Content.AppendHtml(control);
    }

    private TagBuilder Control() => (Options, Rows) switch
    {
        ({ } options, _) => Select(options),
        (_, { } rows) => TextArea(rows),
        _ => Input(),
    };

    private TagBuilder Input()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        // This is the default: a type that the view names replaces it.
        input.Attributes["type"] = "text";
        input.Attributes["value"] = Value;
        return input;
    }

    private TagBuilder TextArea(int rows)
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        // HTML drops a newline after the start tag. Without this one it would drop a newline that the visitor typed.
        area.InnerHtml.Append("\n" + Value);
        return area;
    }

    private TagBuilder Select(IReadOnlyList<FieldOption> options)
    {
        var select = new TagBuilder("select");
        foreach (var option in options)
        {
            var item = new TagBuilder("option");
            item.Attributes["value"] = option.Value;
            if (option.Value == Value)
            {
                item.Attributes["selected"] = "selected";
            }

            item.InnerHtml.Append(option.Text);
            select.InnerHtml.AppendHtml(item);
        }

        return select;
    }

    /// <summary>What it is called in a request: in an address that may be another name than its property has.</summary>
    private string Name => For.Metadata.BinderModelName ?? For.Name;

    private string Value => For.Model?.ToString() ?? "";
}
