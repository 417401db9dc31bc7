using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PlgTraject.Web.Features.Shared;

/// <summary>What every kind of field has: label, hint, error, and how the control points to them.</summary>
internal sealed class FieldParts(
    string name, string label, string? hint, bool optional, ModelStateDictionary modelState)
{
    private readonly string? _error = modelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0
        ? entry.Errors[0].ErrorMessage
        : null;

    public string CssClass => IsInvalid ? "field field--error" : "field";

    public TagBuilder LabelElement(string tag = "label")
    {
        var element = new TagBuilder(tag);
        element.AddCssClass("field__label");
        if (tag == "label")
        {
            element.Attributes["for"] = name;
        }

        element.InnerHtml.Append(label);
        if (optional)
        {
            element.InnerHtml.Append(" ").AppendHtml(Text("span", "field__optional", null, "(mag je leeg laten)"));
        }

        return element;
    }

    public void AppendHintAndError(IHtmlContentBuilder content)
    {
        if (hint is not null)
        {
            content.AppendHtml(Text("p", "field__hint", HintId, hint));
        }

        if (_error is not null)
        {
            content.AppendHtml(Text("p", "field__error", ErrorId, _error));
        }
    }

    public bool IsInvalid => _error is not null;

    /// <summary>The identifiers of hint and error for aria-describedby, or null when there is neither.</summary>
    public string? DescribedBy => (hint, _error) switch
    {
        (null, null) => null,
        (_, null) => HintId,
        (null, _) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };

    private string HintId => $"{name}-hint";

    private string ErrorId => $"{name}-error";

    private static TagBuilder Text(string tag, string cssClass, string? id, string text)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(cssClass);
        if (id is not null)
        {
            element.Attributes["id"] = id;
        }

        element.InnerHtml.Append(text);
        return element;
    }
}

/// <summary>A choice in a field: the value that is posted and the words a visitor sees.</summary>
public sealed record FieldOption(string Value, string Text);
