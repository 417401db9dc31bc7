using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>
/// Finds for wishes with which there is no plan what a school can give up. Many plans are searched for it, so that only
/// the page that shows them asks.
/// </summary>
public sealed class PlanLoosenings(SchoolCalendar calendar)
{
    private const int MostPairs = 3;

    /// <summary>
    /// The first change of each kind with which there is a plan, small ones first. When no small one does it alone, two
    /// small ones together come before the large ones, and everything at once only when nothing else helps.
    /// </summary>
    /// <param name="wishes">The wishes.</param>
    /// <param name="firstDay">The first day on which a school can still begin.</param>
    public IReadOnlyList<Loosening> Of(PlanWishes wishes, DateOnly firstDay)
    {
        var search = new Search(calendar, firstDay);
        var kinds = WishChanges.Of(calendar, wishes, firstDay);
        var singles = kinds.Select(kind => kind.FirstOrDefault(change => search.Finds(change.Apply(wishes))))
            .OfType<WishChange>().OrderBy(change => change.Size).ToList();
        var found = new List<Loosening>(
            singles.Where(change => change.IsSmall).Select(change => Of(wishes, change)));
        if (found.Count == 0)
        {
            found.AddRange(Pairs(kinds, wishes).Where(pair => search.Finds(pair.Loosening.Wishes))
                .DistinctBy(pair => pair.Kinds).Take(MostPairs).Select(pair => pair.Loosening));
        }

        found.AddRange(singles.Where(change => !change.IsSmall).Select(change => Of(wishes, change)));
        return found.Count == 0 && search.Finds(WishChanges.Everything.Apply(wishes))
            ? [Of(wishes, WishChanges.Everything)]
            : found;
    }

    private static Loosening Of(PlanWishes wishes, WishChange change) => new(change.Text, change.Apply(wishes));

    /// <summary>Every two small changes of different kinds, the smallest together first.</summary>
    private static IEnumerable<(Loosening Loosening, (int, int) Kinds)> Pairs(
        IReadOnlyList<IReadOnlyList<WishChange>> kinds, PlanWishes wishes)
    {
        var small = kinds.SelectMany((kind, index) => kind.Where(change => change.IsSmall)
            .Select(change => (Change: change, Kind: index))).ToList();
        return
            from one in small
            from other in small
            where one.Kind < other.Kind
            orderby one.Change.Size + other.Change.Size
            let text = other.Change.Text
            select (
                new Loosening(
                    $"{one.Change.Text}, en {char.ToLower(text[0], DutchText.Culture)}{text[1..]}",
                    other.Change.Apply(one.Change.Apply(wishes))),
                (one.Kind, other.Kind));
    }

    /// <summary>
    /// Looks whether there is a plan. The days of a school are made once for all wishes that have the same ones.
    /// </summary>
    private sealed class Search(SchoolCalendar calendar, DateOnly firstDay)
    {
        private readonly Dictionary<string, SchoolDays> _days = new(StringComparer.Ordinal);

        public bool Finds(PlanWishes wishes) => wishes.AreSound
            && PlanFrame.Of(calendar, wishes, firstDay, DaysOf(wishes)) is { } frame
            && frame.Best() is not null;

        private SchoolDays DaysOf(PlanWishes wishes)
        {
            // What does not change the days of a school has one value here.
            var key = PlanCode.Write(
                new PlanWishes
                {
                    Region = wishes.Region,
                    StartMonth = PlanWishes.FirstDay,
                    GoodFridayIsFree = wishes.GoodFridayIsFree,
                    LiberationDayIsFree = wishes.LiberationDayIsFree,
                    AdviceChanges = wishes.AdviceChanges,
                    OwnDays = wishes.OwnDays,
                },
                []);
            if (!_days.TryGetValue(key, out var days))
            {
                _days[key] = days = new SchoolDays(calendar, wishes);
            }

            return days;
        }
    }
}
