using System.Security.Cryptography;
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
            ? changes.Plan(before, WithNumber(asked), choices.FirstDay())
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

    /// <summary>
    /// The wishes with a number by chance, if they have none yet: calendar programs know the plan by it.
    /// </summary>
    public static PlanWishes WithNumber(PlanWishes wishes) => wishes.Id > 0
        ? wishes
        : wishes with { Id = RandomNumberGenerator.GetInt32(1, PlanWishes.LargestId + 1) };

    /// <summary>Whether a text of an address holds days, and not only wishes.</summary>
    public static bool HasDays(string? code) => PlanCode.TryRead(code, out _, out var days, out _) && days.Count > 0;

    /// <summary>The plan with days in a text of an address, or null.</summary>
    public Plan? PlanIn(string? code) =>
        HasDays(code) ? (planner.Open(code) as PlanFound)?.Plan : null;

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

    /// <summary>The days to which a session can still move.</summary>
    private IReadOnlyList<DateOnly> DaysFor(Plan plan, int number, bool andLater) =>
        [.. moves.DaysFor(plan, number, andLater).Where(day => day >= DutchText.Today(clock))];

    private PlanMovePage? MoveOf(Plan plan, PlanMoveForm form)
    {
        if (PlanForm.ReadNumber(form.Number) is not (>= 1 and <= Plan.SessionCount and var number))
        {
            return null;
        }

        var page = new PlanMovePage(
            number,
            DaysFor(plan, number, andLater: false),
            DaysFor(plan, number, andLater: true),
            form.AndLater);
        if (!form.IsSent || DutchText.ReadDay(form.To) is not { } to)
        {
            return page with { IsUnread = form.IsSent };
        }

        var result = to < DutchText.Today(clock)
            ? new PlanMove(null, "die dag is voorbij", DaysFor(plan, number, form.AndLater)
                .Select(day => (DateOnly?)day).FirstOrDefault(day => day != plan.Sessions[number - 1].Day))
            : moves.Move(plan, number, to, form.AndLater);
        return page with
        {
            Asked = to,
            Result = result,
            Loosenings = result.Plan is not null ? []
                : moves.LooseningsFor(plan, number, to, form.AndLater, choices.FirstDay()),
        };
    }
}
