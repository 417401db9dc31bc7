using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>
/// A moment as <see cref="RelativeTime"/> says it. The whole date and time are its title, which staff.css prints.
/// </summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper(TimeProvider clock) : TagHelper
{
    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", DutchText.DateAndTime(At));
        var words = new TagBuilder("span");
        words.InnerHtml.Append(RelativeTime.Of(At, clock.GetUtcNow().UtcDateTime));
        output.Content.SetHtmlContent(words);
    }
}
