using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Leads;

/// <summary>Something that happened with a lead: its history, which stays as long as the lead does.</summary>
public sealed class LeadEvent : StoredEvent
{
    public long LeadId { get; set; }

    /// <param name="what">What happened.</param>
    /// <param name="at">UTC.</param>
    /// <param name="actorId">The account that did it, or null for the program and for a visitor.</param>
    /// <param name="actorName">The name of who did it at that moment.</param>
    public static LeadEvent Of(Event what, DateTime at, string? actorId, string? actorName) => new()
    {
        At = at,
        Kind = EventTypes.KindOf(what),
        Data = EventTypes.Write(what),
        ActorId = actorId,
        ActorName = actorName,
    };
}
