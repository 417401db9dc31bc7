using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>The place where a page says what became of the act that led to it, if one did.</summary>
[HtmlTargetElement("act-notice", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NoticeTagHelper(IOptions<CookieTempDataProviderOptions> options) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Take() is not { } notice)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"notice notice--{notice.Tone.ToString().ToLowerInvariant()}");
        output.Attributes.SetAttribute("role", notice.Tone == NoticeTone.Error ? "alert" : "status");
        var paragraph = new TagBuilder("p");
        paragraph.InnerHtml.Append(notice.Text);
        if (notice.Link is { } to)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = to.Address;
            link.InnerHtml.Append(to.Text);
            paragraph.InnerHtml.Append(" ").AppendHtml(link);
        }

        output.Content.AppendHtml(paragraph);
    }

    /// <remarks>
    /// Reading temporary data removes its cookie from the browser, which costs a header even when there is none. So it
    /// looks first whether there is one.
    /// </remarks>
    private Notice? Take() => ViewContext.HttpContext.Request.Cookies.ContainsKey(options.Value.Cookie.Name!)
        ? Notice.Take(ViewContext.HttpContext.Request.Path, ViewContext.TempData)
        : null;
}
