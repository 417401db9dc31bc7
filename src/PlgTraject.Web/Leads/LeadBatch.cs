using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Does one act with several leads, each in a transaction of its own: somebody who stores an inquiry meanwhile waits
/// for one lead, and what a colleague was first with is left alone without undoing the rest.
/// </summary>
public sealed class LeadBatch(PlgTrajectDbContext database, LeadWork work, LeadConversation conversation)
{
    /// <summary>How many leads one act may be about: as many as somebody can answer for.</summary>
    public const int Most = 500;

    /// <summary>Gives leads to a colleague, or to nobody.</summary>
    /// <param name="leads">Their references, each with the owner that was seen.</param>
    /// <param name="to">The account of the new owner, or null.</param>
    public Task<IReadOnlyList<BatchOutcome>> HandOverAsync(
        IReadOnlyList<(string Reference, string? Seen)> leads, string? to) => EachAsync(
        leads, (reference, seen) => work.HandOverAsync(reference, to, seen, CancellationToken.None));

    /// <summary>Gives leads another status.</summary>
    /// <param name="leads">Their references, each with the status that was seen.</param>
    /// <param name="to">A status that staff may choose.</param>
    /// <param name="reason">Why the schools do not take part; required for <see cref="LeadStatus.Lost"/>.</param>
    public Task<IReadOnlyList<BatchOutcome>> MoveAsync(
        IReadOnlyList<(string Reference, LeadStatus Seen)> leads, LeadStatus to, LostReason? reason) => EachAsync(
        leads, (reference, seen) => conversation.MoveAsync(reference, to, seen, reason, CancellationToken.None));

    private async Task<IReadOnlyList<BatchOutcome>> EachAsync<TSeen>(
        IReadOnlyList<(string Reference, TSeen Seen)> leads, Func<string, TSeen, Task<LeadMove>> act)
    {
        var outcomes = new List<BatchOutcome>(leads.Count);
        foreach (var (reference, seen) in leads)
        {
            outcomes.Add(new BatchOutcome(reference, await act(reference, seen)));
            // The next lead is saved by itself, and quickly however many were before it.
            database.ChangeTracker.Clear();
        }

        return outcomes;
    }
}

/// <summary>What became of one of several leads.</summary>
public sealed record BatchOutcome(string Reference, LeadMove Move);
