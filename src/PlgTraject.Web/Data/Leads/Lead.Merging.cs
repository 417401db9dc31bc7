namespace PlgTraject.Web.Data.Leads;

/// <summary>What becomes of a lead that is merged with another.</summary>
public sealed partial class Lead
{
    /// <summary>The lead that this one was merged into; null unless it is <see cref="LeadStatus.Merged"/>.</summary>
    public long? MergedIntoId { get; private set; }

    /// <summary>Its state as it is now.</summary>
    public LeadState State() => new(
        Details(), Status, StatusSince, LostReason, OwnerId, ArrivedAt, AnsweredAt, LastAnsweredAt, WaitsSince,
        Reminded, AnsweredById);

    /// <summary>Gives it a state that it had, or that follows from two leads.</summary>
    public void Restore(LeadState state)
    {
        Change(state.Details);
        (Status, StatusSince, LostReason, OwnerId) =
            (state.Status, state.StatusSince, state.LostReason, state.OwnerId);
        (ArrivedAt, AnsweredAt, LastAnsweredAt) = (state.ArrivedAt, state.AnsweredAt, state.LastAnsweredAt);
        (WaitsSince, Reminded, AnsweredById) = (state.WaitsSince, state.Reminded, state.AnsweredById);
    }

    /// <summary>Hides it behind another lead. The rest of it stays as it is, for who undoes this.</summary>
    public void MergeInto(Lead kept) => (Status, MergedIntoId) = (LeadStatus.Merged, kept.Id);

    /// <summary>Makes it a lead of its own again.</summary>
    /// <param name="status">The status that it had.</param>
    public void Separate(LeadStatus status) => (Status, MergedIntoId) = (status, null);
}
