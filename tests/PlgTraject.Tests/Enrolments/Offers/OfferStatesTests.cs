using PlgTraject.Web.Data.Enrolments;
using PlgTraject.Web.Enrolments.Offers;

namespace PlgTraject.Tests.Enrolments.Offers;

public sealed class OfferStatesTests
{
    public static TheoryData<OfferState, OfferAct, bool> Pairs =>
    [
        .. from state in Enum.GetValues<OfferState>()
           from act in Enum.GetValues<OfferAct>()
           from expired in (bool[])[false, true]
           select (state, act, expired),
    ];

    /// <summary>What a school and staff rely on, whatever the table says.</summary>
    [Theory, MemberData(nameof(Pairs))]
    public void After_EveryPair_IsAStateOrARefusalAndKeepsWhatWasAgreed(OfferState state, OfferAct act, bool expired)
    {
        var step = OfferStates.After(state, act, expired);

        Assert.True(step.State is null != step.Refusal is null);
        Assert.NotEmpty(OfferStates.Of(state).Name);
        // Nothing goes back to a draft, and nothing is accepted but by accepting, or by falling back to what was.
        Assert.NotEqual(OfferState.Draft, step.State);
        if (step.State == OfferState.Accepted)
        {
            Assert.True(act == OfferAct.Accept || state is OfferState.Accepted or OfferState.ToResubmit);
        }

        // Whatever was accepted stays so until another version is.
        if (state is OfferState.Accepted or OfferState.ToResubmit && step.State is { } next)
        {
            Assert.Contains(next, (OfferState[])[OfferState.Accepted, OfferState.ToResubmit]);
        }

        if (expired && act == OfferAct.Accept)
        {
            Assert.NotNull(step.Refusal);
        }

        // A second acceptance of the same version is refused, whether its days are over or not.
        if (act == OfferAct.Accept)
        {
            Assert.Equal(OfferStates.Of(state).IsOpen && !expired, step.State == OfferState.Accepted);
        }
    }
}
