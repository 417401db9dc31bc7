using PlgTraject.Web.Data.Enrolments;

namespace PlgTraject.Web.Enrolments.Offers;

/// <summary>
/// The one table of what may be done with an offer in each state, and what comes of it. There is a row for each pair of
/// a state and an act.
/// </summary>
public static class OfferStates
{
    /// <summary>The words for each state, in the order of an offer's life.</summary>
    public static IReadOnlyList<Row> All { get; } =
    [
        new(OfferState.Draft, "Concept", "new"),
        new(OfferState.Sent, "Verstuurd", "offer") { IsOpen = true },
        new(OfferState.ToResubmit, "Opnieuw voorleggen", "offer") { IsOpen = true },
        new(OfferState.Accepted, "Geaccepteerd", "won"),
        new(OfferState.Declined, "Afgewezen", "lost"),
        new(OfferState.Withdrawn, "Ingetrokken", "lost"),
    ];

    private static readonly Dictionary<(OfferState, OfferAct), OfferStep> Steps = new()
    {
        [(OfferState.Draft, OfferAct.Send)] = To(OfferState.Sent),
        [(OfferState.Draft, OfferAct.Ask)] = No(OfferRefusal.NotSent),
        [(OfferState.Draft, OfferAct.Forward)] = No(OfferRefusal.NotSent),
        [(OfferState.Draft, OfferAct.Accept)] = No(OfferRefusal.NotSent),
        [(OfferState.Draft, OfferAct.Decline)] = No(OfferRefusal.NotSent),
        [(OfferState.Draft, OfferAct.Withdraw)] = No(OfferRefusal.NotSent),

        [(OfferState.Sent, OfferAct.Send)] = To(OfferState.Sent),
        [(OfferState.Sent, OfferAct.Ask)] = To(OfferState.Sent),
        [(OfferState.Sent, OfferAct.Forward)] = To(OfferState.Sent) with { NeedsTime = true },
        [(OfferState.Sent, OfferAct.Accept)] = To(OfferState.Accepted) with { NeedsTime = true },
        [(OfferState.Sent, OfferAct.Decline)] = To(OfferState.Declined),
        [(OfferState.Sent, OfferAct.Withdraw)] = To(OfferState.Withdrawn),

        [(OfferState.Declined, OfferAct.Send)] = To(OfferState.Sent),
        [(OfferState.Declined, OfferAct.Ask)] = To(OfferState.Declined),
        [(OfferState.Declined, OfferAct.Forward)] = No(OfferRefusal.Declined),
        [(OfferState.Declined, OfferAct.Accept)] = No(OfferRefusal.Declined),
        [(OfferState.Declined, OfferAct.Decline)] = No(OfferRefusal.Declined),
        [(OfferState.Declined, OfferAct.Withdraw)] = No(OfferRefusal.Declined),

        [(OfferState.Withdrawn, OfferAct.Send)] = To(OfferState.Sent),
        [(OfferState.Withdrawn, OfferAct.Ask)] = To(OfferState.Withdrawn),
        [(OfferState.Withdrawn, OfferAct.Forward)] = No(OfferRefusal.Withdrawn),
        [(OfferState.Withdrawn, OfferAct.Accept)] = No(OfferRefusal.Withdrawn),
        [(OfferState.Withdrawn, OfferAct.Decline)] = No(OfferRefusal.Withdrawn),
        [(OfferState.Withdrawn, OfferAct.Withdraw)] = No(OfferRefusal.Withdrawn),

        // What was accepted is changed by a new version only, which the school must accept in its turn.
        [(OfferState.Accepted, OfferAct.Send)] = To(OfferState.ToResubmit),
        [(OfferState.Accepted, OfferAct.Ask)] = To(OfferState.Accepted),
        [(OfferState.Accepted, OfferAct.Forward)] = To(OfferState.Accepted),
        [(OfferState.Accepted, OfferAct.Accept)] = No(OfferRefusal.Accepted),
        [(OfferState.Accepted, OfferAct.Decline)] = No(OfferRefusal.Accepted),
        [(OfferState.Accepted, OfferAct.Withdraw)] = No(OfferRefusal.Accepted),

        // Without the change, the version that was accepted holds.
        [(OfferState.ToResubmit, OfferAct.Send)] = To(OfferState.ToResubmit),
        [(OfferState.ToResubmit, OfferAct.Ask)] = To(OfferState.ToResubmit),
        [(OfferState.ToResubmit, OfferAct.Forward)] = To(OfferState.ToResubmit) with { NeedsTime = true },
        [(OfferState.ToResubmit, OfferAct.Accept)] = To(OfferState.Accepted) with { NeedsTime = true },
        [(OfferState.ToResubmit, OfferAct.Decline)] = To(OfferState.Accepted),
        [(OfferState.ToResubmit, OfferAct.Withdraw)] = To(OfferState.Accepted),
    };

    /// <exception cref="InvalidOperationException">There is no row for the state.</exception>
    public static Row Of(OfferState state) => All.FirstOrDefault(row => row.State == state)
        ?? throw new InvalidOperationException($"{nameof(OfferStates)} has no row for {state} yet.");

    /// <summary>What an act does to an offer.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="act">What is done.</param>
    /// <param name="isExpired">Whether the last day of the current version is over.</param>
    public static OfferStep After(OfferState state, OfferAct act, bool isExpired)
    {
        var step = Steps[(state, act)];
        return step.NeedsTime && isExpired ? No(OfferRefusal.Expired) : step;
    }

    private static OfferStep To(OfferState state) => new(state, null);

    private static OfferStep No(OfferRefusal refusal) => new(null, refusal);

    /// <param name="State">The state.</param>
    /// <param name="Name">Its name in Dutch.</param>
    /// <param name="Tag">The colour of its tag: what follows "tag--" in the name of a class of staff.css.</param>
    public sealed record Row(OfferState State, string Name, string Tag)
    {
        /// <summary>Whether the school still has to decide, so that its days can be over.</summary>
        public bool IsOpen { get; init; }
    }
}

/// <summary>What is done with an offer.</summary>
public enum OfferAct
{
    /// <summary>A version is sent: the first one, or one that takes the place of an earlier one.</summary>
    Send,

    /// <summary>The school asks a question, or for a change.</summary>
    Ask,

    /// <summary>The school gives its board a link.</summary>
    Forward,

    Accept,
    Decline,
    Withdraw,
}

/// <summary>What comes of an act: a state, or a reason why not.</summary>
/// <param name="State">Where the offer stands then; null when the act is refused.</param>
/// <param name="Refusal">Why it is refused; null when it is not.</param>
public sealed record OfferStep(OfferState? State, OfferRefusal? Refusal)
{
    /// <summary>Whether it can be done only until the last day of the current version.</summary>
    public bool NeedsTime { get; init; }
}

/// <summary>Why an act with an offer is refused.</summary>
public enum OfferRefusal
{
    NotSent,
    Expired,
    Declined,
    Withdrawn,

    /// <summary>It is accepted already.</summary>
    Accepted,

    /// <summary>Another version than the one that was seen counts now.</summary>
    Superseded,
}
