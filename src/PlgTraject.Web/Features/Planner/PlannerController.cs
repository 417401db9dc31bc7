using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Planner;

/// <summary>
/// Plans the ten sessions before anybody asks. Nothing is stored: the address holds the plan, so that a reload, a step
/// back and a link that is passed on show the same.
/// </summary>
public sealed class PlannerController(
    Planning.Planner planner, PlanMoves moves, PlanChoices choices, IValidator<PlanForm> validator,
    ProgrammeContent programme, IOptions<SiteOptions> site) : Controller
{
    private const string PageView = "Plan";

    [HttpGet(Addresses.PlanYear)]
    public async Task<IActionResult> Show(
        [FromQuery] PlanForm form,
        [FromQuery(Name = Addresses.PlanParameter)] string? code,
        [FromQuery(Name = Addresses.PlanMoveParameter)] string? number,
        [FromQuery(Name = Addresses.PlanMoveToParameter)] string? to,
        [FromQuery(Name = Addresses.PlanMoveLaterParameter)] string? later,
        CancellationToken cancellationToken)
    {
        if (form.IsSent)
        {
            return await MakeAsync(form, cancellationToken);
        }

        if (string.IsNullOrWhiteSpace(code))
        {
            return View(PageView, new PlanPage(choices.Default(), null));
        }

        var outcome = planner.Open(code);
        var page = new PlanPage(choices.Default(), outcome);
        page = page.Wishes is { } wishes ? page with { Form = PlanForm.Of(wishes) } : page;
        if (outcome is PlanFound { Plan: var plan }
            && PlanForm.ReadNumber(number) is >= 1 and <= Plan.SessionCount and var session)
        {
            page = page with { Move = MoveOf(plan, session, DutchText.ReadDay(to), later == "ja") };
        }

        return View(PageView, outcome is PlanRefused refused
            ? page with { Loosenings = planner.Loosenings(refused.Wishes, choices.FirstMonth()) }
            : page);
    }

    /// <summary>The sessions for the calendar of a person or a school.</summary>
    [HttpGet(Addresses.PlanCalendarFile)]
    public IActionResult CalendarFile([FromQuery(Name = Addresses.PlanParameter)] string? code) =>
        planner.Open(code) is PlanFound { Plan: var plan }
            ? File(
                PlanCalendarFile.Make(plan, programme.FullTitle, site.Value.AbsoluteUrl(Addresses.PlanOf(plan.Code))),
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

        var wishes = form.Read();
        var code = planner.Plan(wishes) is PlanFound { Plan: var plan } ? plan.Code : PlanCode.Write(wishes, []);
        return new SeeOtherResult($"{Addresses.PlanOf(code)}#{Addresses.PlanAnchor}");
    }

    private PlanMovePage MoveOf(Plan plan, int number, DateOnly? to, bool andLater) => new(
        number,
        moves.DaysFor(plan, number, andLater: false),
        moves.DaysFor(plan, number, andLater: true),
        to,
        andLater,
        to is { } day ? moves.Move(plan, number, day, andLater) : null);
}
