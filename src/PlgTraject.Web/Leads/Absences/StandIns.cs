using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Leads.Absences;

/// <summary>
/// Who sees to the leads and tasks of colleagues who are away. Something must be done on the day of its moment, which
/// is the last moment for an answer or the day of a task, and today when that is past or when the school wrote again.
/// When its owner is away on that day, the stand-in sees to it, from the moment that the absence is known until the day
/// of return; when the stand-in is away too, that one's stand-in; and when that does not help, all advisers.
/// </summary>
/// <param name="absences">The absences that are not over.</param>
/// <param name="reply">Tells by when an answer must be there.</param>
public sealed class StandIns(IReadOnlyList<PlannedAbsence> absences, ReplyClock reply)
{
    private DateOnly Today => DutchText.Day(reply.Now);

    /// <summary>Who sees to what is a colleague's on a day.</summary>
    /// <param name="owner">The account of the colleague, or null.</param>
    /// <param name="day">When it must be done.</param>
    /// <returns>Null when the colleague does so, or nobody.</returns>
    public StandIn? On(string? owner, DateOnly day)
    {
        if (Find(owner, day) is not { } absence)
        {
            return null;
        }

        var (id, name) = (absence.StandInId, absence.StandInName);
        if (Find(id, day) is { } away)
        {
            (id, name) = Find(away.StandInId, day) is null ? (away.StandInId, away.StandInName) : (null, null);
        }

        return new StandIn(id, name, absence.LastDay);
    }

    /// <summary>Who sees to a lead instead of its owner.</summary>
    /// <param name="owner">The account of its owner.</param>
    /// <param name="status">Its status.</param>
    /// <param name="arrivedAt">When it came.</param>
    /// <param name="answeredAt">When it was first answered.</param>
    /// <param name="waitsSince">What <see cref="WaitingLeads"/> says of it.</param>
    /// <returns>Null when the owner does so, or nobody, or when there is nothing to do.</returns>
    public StandIn? Of(
        string? owner, LeadStatus status, DateTime arrivedAt, DateTime? answeredAt, DateTime? waitsSince) =>
        absences.Count > 0
        && ((LeadStatuses.Of(status).IsOpen && answeredAt is null) || waitsSince is not null)
            ? On(owner, answeredAt is null ? Later(DutchText.Day(reply.AnswerBefore(arrivedAt)), Today) : Today)
            : null;

    /// <summary>Who sees to a task instead of its owner.</summary>
    public StandIn? OfTask(string? owner, DateOnly dueOn) => On(owner, Later(dueOn, Today));

    /// <summary>The colleagues whose tasks of today, and from before, are for this one.</summary>
    public IReadOnlyList<string> OwnersFor(string me) =>
    [
        .. absences.Select(absence => absence.ColleagueId).Append(me).Distinct()
            .Where(owner => On(owner, Today) is { } standIn ? standIn.Id is null || standIn.Id == me : owner == me),
    ];

    /// <summary>
    /// What goes from one colleague to another now. A question that is here already must be answered before the promise
    /// to one that would arrive now, so only the days until then matter.
    /// </summary>
    internal IEnumerable<StandInRange> Ranges()
    {
        var last = DutchText.Day(reply.PromisedBy(reply.Now));
        var owners = absences.Select(absence => absence.ColleagueId).Distinct().ToList();
        for (var day = Today; owners.Count > 0 && day <= last; day = day.AddDays(1))
        {
            var (from, before) = (reply.FirstArrivalDueFrom(day), reply.FirstArrivalDueFrom(day.AddDays(1)));
            foreach (var owner in owners)
            {
                if (On(owner, day) is { } standIn)
                {
                    yield return new StandInRange(
                        owner, standIn.Id, from, before, day == Today);
                }
            }
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private PlannedAbsence? Find(string? colleague, DateOnly day) => absences.FirstOrDefault(
        absence => absence.ColleagueId == colleague && absence.FirstDay <= day && absence.LastDay >= day);
}

/// <summary>An absence that is not over.</summary>
/// <param name="ColleagueId">The account of who is away.</param>
/// <param name="FirstDay">The first day, on a Dutch calendar.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="StandInId">The account of the stand-in; null when that account may do no work any more.</param>
/// <param name="StandInName">The name of the stand-in.</param>
public sealed record PlannedAbsence(
    string ColleagueId, DateOnly FirstDay, DateOnly LastDay, string? StandInId, string? StandInName);

/// <summary>Who sees to something instead of its owner.</summary>
/// <param name="Id">The account; null when all advisers do.</param>
/// <param name="Name">The name of the colleague; null when all advisers do.</param>
/// <param name="Until">The last day on which the owner is away.</param>
public sealed record StandIn(string? Id, string? Name, DateOnly Until)
{
    /// <summary>"Esther (voor Jan, afwezig tot en met 18 december 2026)".</summary>
    /// <param name="owner">The name of the owner.</param>
    public string For(string? owner) => $"{WritingDirection.Isolate(Name ?? "alle adviseurs")} "
        + $"(voor {WritingDirection.Isolate(owner ?? "een collega")}, afwezig tot en met {DutchText.Date(Until)})";
}

/// <summary>What goes from the owner to the stand-in, as a query finds it.</summary>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="StandInId">Who sees to it; null for all advisers.</param>
/// <param name="ArrivedFrom">The first arrival of a question without an answer.</param>
/// <param name="ArrivedBefore">The first arrival after those.</param>
/// <param name="IsToday">Whether schools that wrote again are among them, which wait for today.</param>
internal sealed record StandInRange(
    string OwnerId, string? StandInId, DateTime ArrivedFrom, DateTime ArrivedBefore, bool IsToday);
