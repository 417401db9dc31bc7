using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Web.Features.Shared;

/// <summary>
/// The ribbon as an SVG picture: the whole year from left to right, or the stretch of one session from top to bottom.
/// With a label it is a picture with a text alternative. Without a label it is decoration, beside a text that says the
/// same.
/// </summary>
[HtmlTargetElement("ribbon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RibbonTagHelper(ProgrammeContent programme) : TagHelper
{
    private const int Length = 1200;
    private const int HalfHeight = 90;
    private const int Stretch = 120;
    private const int HalfStretchWidth = 44;
    private const double WeavePart = 0.5;

    /// <summary>The text alternative.</summary>
    public string? Label { get; set; }

    /// <summary>Only the stretch of this session, from 1.</summary>
    public int? Session { get; set; }

    /// <summary>Draws a node on every session.</summary>
    public bool Nodes { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Session is null ? "ribbon" : "ribbon ribbon--stretch");
        if (Label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }

        if (Session is { } session)
        {
            DrawStretch(output, session);
        }
        else
        {
            DrawYear(output);
        }
    }

    private void DrawYear(TagHelperOutput output)
    {
        var ribbon = new Ribbon(programme.Sessions.Count, Length, HalfHeight * 0.62, 46);
        output.Attributes.SetAttribute("viewBox", Invariant($"0 {-HalfHeight} {Length} {2 * HalfHeight}"));
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        var numbers = Enumerable.Range(1, ribbon.Sessions).ToList();
        Path(output, "ribbon__second", ribbon.Strand(1, beyond: 1));
        Path(output, "ribbon__gap", WhereOnTop(0, WeavePart));
        Path(output, "ribbon__first", ribbon.Strand(0, beyond: 1));
        Path(output, "ribbon__gap", WhereOnTop(1, WeavePart));
        Path(output, "ribbon__second", WhereOnTop(1, WeavePart * 1.4));
        if (Nodes)
        {
            // The dots are lines without length: their round ends keep shape and size when the picture is stretched.
            var dots = string.Concat(numbers.Select(number => Invariant($"M{ribbon.Node(number):0.#} 0h0")));
            Path(output, "ribbon__ring", dots);
            Path(output, "ribbon__node", dots);
        }

        string WhereOnTop(int strand, double part) => string.Concat(numbers
            .Where(number => Ribbon.Upper(number) == strand)
            .Select(number => ribbon.Around(strand, number, part)));
    }

    private void DrawStretch(TagHelperOutput output, int session)
    {
        var ribbon = new Ribbon(programme.Sessions.Count, Stretch * programme.Sessions.Count, 26, 30, vertical: true);
        var top = Stretch * (session - 1);
        output.Attributes.SetAttribute(
            "viewBox", Invariant($"{-HalfStretchWidth} {top} {2 * HalfStretchWidth} {Stretch}"));
        // The stretch becomes as tall as the text beside it, so that the next one joins it.
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        var upper = Ribbon.Upper(session);
        Path(output, Strand(1 - upper), ribbon.Around(1 - upper, session));
        Path(output, "ribbon__gap", ribbon.Around(upper, session, WeavePart));
        Path(output, Strand(upper), ribbon.Around(upper, session));
    }

    private static string Strand(int strand) => strand == 0 ? "ribbon__first" : "ribbon__second";

    /// <remarks>A line keeps its width when the picture is stretched.</remarks>
    private static void Path(TagHelperOutput output, string cssClass, string data) =>
        output.Content.AppendHtml($"<path class=\"{cssClass}\" vector-effect=\"non-scaling-stroke\" d=\"{data}\"/>");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
