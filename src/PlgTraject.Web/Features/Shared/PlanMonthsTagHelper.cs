using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Shared;

/// <summary>
/// The year of a plan at a glance: a small calendar for each month, with the nodes of the ribbon on their days and the
/// days on which the school is closed. It is decoration: the list of dates beside it says the same.
/// </summary>
[HtmlTargetElement("plan-months", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlanMonthsTagHelper : TagHelper
{
    private const int Cell = 24;
    private const int Weeks = 6;
    private const int DaysOfWeek = 7;

    public required Plan Plan { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "plan-months");
        output.Attributes.SetAttribute("aria-hidden", "true");
        var numbers = Plan.Sessions.ToDictionary(session => session.Day, session => session.Number);
        for (var month = FirstOf(Plan.FirstDay); month <= Plan.LastDay; month = month.AddMonths(1))
        {
            output.Content.AppendHtml("<li><p>").Append(DutchText.Month(month)).AppendHtml("</p>")
                .AppendHtml(Invariant($"<svg viewBox=\"0 0 {Cell * DaysOfWeek} {Cell * Weeks}\">"));
            for (var day = month; day.Month == month.Month; day = day.AddDays(1))
            {
                Draw(output, month, day, numbers);
            }

            output.Content.AppendHtml("</svg></li>");
        }
    }

    private void Draw(TagHelperOutput output, DateOnly month, DateOnly day, Dictionary<DateOnly, int> numbers)
    {
        var place = Column(month) + day.Day - 1;
        var (x, y) = (place % DaysOfWeek * Cell, place / DaysOfWeek * Cell);
        if (Plan.SchoolDays.On(day) is { } closure)
        {
            output.Content.AppendHtml(Invariant($"<rect class=\"{ClassOf(closure.Kind)}\" x=\"{x}\" y=\"{y + 1}\" "))
                .AppendHtml(Invariant($"width=\"{Cell}\" height=\"{Cell - 2}\"/>"));
        }

        if (numbers.TryGetValue(day, out var number))
        {
            output.Content.AppendHtml(Invariant(
                $"<circle class=\"plan-node\" cx=\"{x + (Cell / 2)}\" cy=\"{y + (Cell / 2)}\" r=\"11\"/>"));
        }

        var (text, name) = number > 0 ? (number, "plan-number") : (day.Day, "plan-day");
        output.Content.AppendHtml(Invariant(
            $"<text class=\"{name}\" x=\"{x + (Cell / 2)}\" y=\"{y + 16}\">{text}</text>"));
    }

    /// <summary>Monday stands first.</summary>
    private static int Column(DateOnly day) => ((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static string ClassOf(ClosureKind kind) => kind switch
    {
        ClosureKind.Weekend => "plan-weekend",
        ClosureKind.Fixed or ClosureKind.PublicHoliday => "plan-fixed",
        ClosureKind.Advice or ClosureKind.MovedAdvice => "plan-advice",
        ClosureKind.Own => "plan-own",
        _ => throw new InvalidOperationException($"There is no colour for {kind} yet."),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
