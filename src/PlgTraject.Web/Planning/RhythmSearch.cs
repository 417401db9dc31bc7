namespace PlgTraject.Web.Planning;

/// <summary>
/// Finds a day for each of a row of sessions so that the gaps between them keep to their bounds and are as near as
/// possible to one length: the smallest sum of squares. It looks at every row there is, by dynamic programming, so that
/// what it does not find does not exist. Of several that are equally good it takes the one with the earliest days.
/// </summary>
internal sealed class RhythmSearch
{
    private const long None = long.MaxValue;
    private readonly IReadOnlyList<int[]> _days;
    private readonly long[][] _costs;
    private readonly (int Smallest, int Largest) _gap;
    private readonly (long Span, int Parts) _aim;

    /// <param name="days">For each session the days it can be on, ascending.</param>
    /// <param name="gap">The least and the most days between two sessions; the least is more than 0.</param>
    /// <param name="aim">The wished length of a gap as a fraction, so that it is not rounded.</param>
    public RhythmSearch(
        IReadOnlyList<int[]> days, (int Smallest, int Largest) gap, (long Span, int Parts) aim)
    {
        (_days, _gap, _aim) = (days, gap, aim);
        _costs = new long[days.Count][];
        for (var session = days.Count - 1; session >= 0; session--)
        {
            _costs[session] = Array.ConvertAll(days[session], day => CostFrom(session, day));
        }
    }

    /// <summary>Whether the row can begin on a day that the first session can be on.</summary>
    public bool CanBeginOn(int index) => _costs[0][index] != None;

    /// <summary>The best row, or null when there is none.</summary>
    public int[]? Best()
    {
        var found = new int[_days.Count];
        for (var session = 0; session < found.Length; session++)
        {
            var best = -1;
            var cost = None;
            for (var index = 0; index < _days[session].Length; index++)
            {
                var step = session == 0 ? 0 : StepCost(found[session - 1], _days[session][index]);
                if (step != None && _costs[session][index] != None && step + _costs[session][index] < cost)
                {
                    (best, cost) = (index, step + _costs[session][index]);
                }
            }

            if (best < 0)
            {
                return null;
            }

            found[session] = _days[session][best];
        }

        return found;
    }

    /// <summary>
    /// The row that stays with another one: on its day when that can be, else on the first later day that can, else on
    /// the last earlier one. Null when there is none.
    /// </summary>
    public int[]? Follow(IReadOnlyList<int> other)
    {
        var found = new int[_days.Count];
        for (var session = 0; session < found.Length; session++)
        {
            var can = _days[session].Where((day, index) => _costs[session][index] != None
                && (session == 0 || StepCost(found[session - 1], day) != None)).ToList();
            if (can.Count == 0)
            {
                return null;
            }

            var later = can.FindIndex(day => day >= other[session]);
            found[session] = later < 0 ? can[^1] : can[later];
        }

        return found;
    }

    /// <summary>The cost of all gaps after a session that is on this day.</summary>
    private long CostFrom(int session, int day)
    {
        if (session == _days.Count - 1)
        {
            return 0;
        }

        var cost = None;
        var later = _days[session + 1];
        var nearest = Array.BinarySearch(later, day + _gap.Smallest);
        for (var index = nearest < 0 ? ~nearest : nearest;
            index < later.Length && later[index] <= day + _gap.Largest;
            index++)
        {
            var step = StepCost(day, later[index]);
            if (step != None && _costs[session + 1][index] != None)
            {
                cost = Math.Min(cost, step + _costs[session + 1][index]);
            }
        }

        return cost;
    }

    private long StepCost(int from, int to)
    {
        var gap = to - from;
        var off = ((long)gap * _aim.Parts) - _aim.Span;
        return gap < _gap.Smallest || gap > _gap.Largest ? None : off * off;
    }
}
