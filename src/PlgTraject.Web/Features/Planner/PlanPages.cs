using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Planner;

/// <summary>Makes the page of what stands in its address.</summary>
public sealed class PlanPages(
    Planning.Planner planner, PlanChanges changes, PlanLoosenings loosenings, PlanMoves moves, PlanChoices choices,
    TimeProvider clock)
{
    /// <param name="code">The plan, or the wishes of one.</param>
    /// <param name="beforeCode">The plan of which the dates that somebody chose should stay, if there is one.</param>
    /// <param name="move">The session that is being moved, if one is.</param>
    public PlanPage Of(string code, string? beforeCode, PlanMoveForm move)
    {
        var before = PlanIn(beforeCode);
        var outcome = PlanCode.TryRead(code, out var asked, out var days, out _) && days.Count == 0
            ? changes.Plan(before, asked, choices.FirstDay())
            : planner.Open(code);
        var page = new PlanPage(choices.Default(), outcome)
        {
            Before = before,
            Lost = before is null ? [] : changes.LostOf(before, outcome),
            Today = DutchText.Today(clock),
        };
        if (page.Plan is { } plan)
        {
            return page with
            {
                Form = PlanForm.Of(plan.Wishes, plan.Code),
                Moved = changes.MovedIn(plan),
                Move = MoveOf(plan, move),
                Again = AgainOf(plan),
            };
        }

        return page.Wishes is not { } wishes ? page : page with
        {
            Form = PlanForm.Of(wishes, PlanCode.Write(wishes, []), before?.Code),
            Loosenings = loosenings.Of(wishes, choices.FirstDay()),
        };
    }

    /// <summary>The plan with days in a text of an address, or null.</summary>
    public Plan? PlanIn(string? code) =>
        PlanCode.TryRead(code, out _, out var days, out _) && days.Count > 0 && planner.Open(code) is PlanFound found
            ? found.Plan
            : null;

    /// <summary>The wishes of a plan in the first year in which they can still begin, as another plan.</summary>
    private PlanWishes AgainOf(Plan plan)
    {
        var month = plan.Wishes.StartMonth;
        while (month < choices.FirstMonth())
        {
            month = month.AddYears(1);
        }

        return plan.Wishes with { StartMonth = month, Id = 0 };
    }

    private PlanMovePage? MoveOf(Plan plan, PlanMoveForm form)
    {
        if (PlanForm.ReadNumber(form.Number) is not (>= 1 and <= Plan.SessionCount and var number))
        {
            return null;
        }

        var page = new PlanMovePage(
            number,
            moves.DaysFor(plan, number, andLater: false),
            moves.DaysFor(plan, number, andLater: true),
            form.AndLater);
        if (!form.IsSent || DutchText.ReadDay(form.To) is not { } to)
        {
            return page with { IsUnread = form.IsSent };
        }

        var result = moves.Move(plan, number, to, form.AndLater);
        return page with
        {
            Asked = to,
            Result = result,
            Loosenings = result.Plan is not null ? []
                : moves.LooseningsFor(plan, number, to, form.AndLater, choices.FirstDay()),
        };
    }
}
