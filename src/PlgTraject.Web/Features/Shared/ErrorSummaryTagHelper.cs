using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PlgTraject.Web.Features.Shared;

/// <summary>Every error of the form on top of the page, in the order of the fields, each linked to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    public const string Heading = "Er klopt iets niet";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <summary>The form, when it is a part of the model of the page and not that model itself.</summary>
    public ModelExpression? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("id", "fouten");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        // It takes the focus, also without JavaScript, because it is what is new on this page.
        output.Attributes.SetAttribute("autofocus", "autofocus");

        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Heading);
        output.Content.AppendHtml(heading);
        var list = new TagBuilder("ul");
        foreach (var (name, message) in Errors())
        {
            list.InnerHtml.AppendHtml(Item(name, message));
        }

        output.Content.AppendHtml(list);
    }

    private IEnumerable<(string Name, string Message)> Errors()
    {
        var order = (Of?.Metadata ?? ViewContext.ViewData.ModelMetadata).Properties
            .Select((property, index) => (
                // A name that several controls share ends in brackets, and its error does not.
                Name: (property.BinderModelName ?? property.PropertyName!).TrimEnd('[', ']'), index))
            .ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        return ViewContext.ModelState
            .Where(entry => entry.Value!.Errors.Count > 0)
            .OrderBy(entry => order.GetValueOrDefault(entry.Key, -1))
            .Select(entry => (entry.Key, entry.Value!.Errors[0].ErrorMessage));
    }

    private static TagBuilder Item(string name, string message)
    {
        var item = new TagBuilder("li");
        if (name.Length == 0)
        {
            // The error is about the form as a whole.
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{name}";
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
