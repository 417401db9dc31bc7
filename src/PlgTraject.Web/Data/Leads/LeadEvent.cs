using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Leads;

/// <summary>A step in the history of a lead. It is kept as long as the lead is.</summary>
public sealed class LeadEvent : StoredEvent
{
    public long LeadId { get; set; }

    /// <summary>When it answered the school, in UTC; null when it is no answer.</summary>
    public DateTime? AnsweredAt => (What as ILeadAnswer)?.AnsweredAt;

    /// <param name="what">What happened.</param>
    /// <param name="at">UTC.</param>
    /// <param name="actorId">The account that did it, or null for the program and for a visitor.</param>
    /// <param name="actorName">The name that the account had at that moment, or null.</param>
    public static LeadEvent Of(Event what, DateTime at, string? actorId, string? actorName) => new()
    {
        At = at,
        Kind = EventTypes.KindOf(what),
        Data = EventTypes.Write(what),
        ActorId = actorId,
        ActorName = actorName,
    };
}

internal sealed class LeadEventConfiguration : IEntityTypeConfiguration<LeadEvent>
{
    public void Configure(EntityTypeBuilder<LeadEvent> builder)
    {
        builder.ToTable("LeadEvents");
        builder.ConfigureEvent();
        builder.Ignore(one => one.AnsweredAt);
        // For finding the steps of an account that is erased.
        builder.HasIndex(one => one.ActorId);
    }
}
