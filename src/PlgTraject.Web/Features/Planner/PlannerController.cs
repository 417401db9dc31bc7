using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Planner;

/// <summary>
/// Plans the ten sessions before anybody asks. Nothing is stored: the address holds the plan, so that a reload, a step
/// back and a link that is passed on show the same.
/// </summary>
public sealed class PlannerController(
    Planning.Planner planner, PlanPages pages, PlanChanges changes, PlanChoices choices, IValidator<PlanForm> validator,
    ProgrammeContent programme, TimeProvider clock, IOptions<SiteOptions> site) : Controller
{
    private const string PageView = "Plan";

    [HttpGet(Addresses.PlanYear)]
    public async Task<IActionResult> Show(
        [FromQuery] PlanForm form, [FromQuery] PlanMoveForm move, CancellationToken cancellationToken) =>
        form.IsSent ? await MakeAsync(form, cancellationToken)
            : string.IsNullOrWhiteSpace(form.Plan) ? View(PageView, new PlanPage(choices.Default(), null))
            : pages.Of(form.Plan, form.Before, move) is var page
                && page.Plan is { } plan && !PlanPages.HasDays(form.Plan)
                // Wishes alone give other days on another day: the address of a plan holds its days.
                ? Plan(plan.Code, page.Lost.Count == 0 ? null : form.Before)
                : View(PageView, page);

    /// <summary>The sessions for the calendar of a person or a school.</summary>
    [HttpGet(Addresses.PlanCalendarFile)]
    public IActionResult CalendarFile([FromQuery(Name = Addresses.PlanParameter)] string? code) =>
        planner.Open(code) is PlanFound { Plan: var plan }
            ? File(
                PlanCalendarFile.Make(
                    plan,
                    programme,
                    site.Value.AbsoluteUrl(Addresses.PlanOf(plan.Code)),
                    clock.GetUtcNow().UtcDateTime),
                PlanCalendarFile.MediaType,
                "plg-bijeenkomsten.ics")
            : NotFound();

    /// <summary>Shows the form again, or leads to the address that holds the plan.</summary>
    private async Task<IActionResult> MakeAsync(PlanForm form, CancellationToken cancellationToken)
    {
        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, prefix: null);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(PageView, new PlanPage(form, null));
        }

        var wishes = PlanPages.WithNumber(form.Read());
        var before = pages.PlanIn(form.Plan) ?? pages.PlanIn(form.Before);
        var outcome = changes.Plan(before, wishes, choices.FirstDay());
        var isWhole = before is null
            || (outcome is PlanFound && changes.LostOf(before, outcome).Count == 0);
        return Plan(
            outcome is PlanFound { Plan: var plan } ? plan.Code : PlanCode.Write(wishes, []),
            isWhole ? null : before!.Code);
    }

    private static SeeOtherResult Plan(string code, string? before) => new(Addresses.PlanOf(code, before));
}
