using PlgTraject.Web.Data.Enrolments;
using PlgTraject.Web.Documents.Offer;

namespace PlgTraject.Web.Enrolments;

/// <summary>Makes the year of a school from what it accepted.</summary>
internal static class TrajectoryStart
{
    /// <summary>
    /// A trajectory with a session on each day of the chosen plan; without sessions when none was chosen.
    /// </summary>
    /// <param name="offer">The offer that was accepted.</param>
    /// <param name="snapshot">The version that was accepted.</param>
    /// <param name="acceptance">How.</param>
    public static Trajectory Of(Offer offer, OfferSnapshot snapshot, OfferAcceptance acceptance)
    {
        var trajectory = new Trajectory
        {
            OfferId = offer.Id,
            LeadId = offer.LeadId,
            Key = Guid.NewGuid().ToString("N"),
            School = snapshot.Receiver.School,
            Size = snapshot.Participants,
            PurchaseOrder = acceptance.PurchaseOrder,
            CreatedAt = acceptance.At,
        };
        if (acceptance.Plan is { } chosen)
        {
            var plan = snapshot.Plans[chosen];
            trajectory.Sessions.AddRange(plan.Days.Select((day, index) => new TrajectorySession
            {
                Number = index + 1,
                Day = day,
                From = plan.From,
                To = plan.To,
                Place = snapshot.Place,
            }));
        }

        return trajectory;
    }
}
