using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Data.Events;

/// <summary>An event as it is stored: who did it, when, and what happened.</summary>
public abstract class StoredEvent
{
    public const int KindMaxLength = 40;
    public const int ActorIdMaxLength = 36;

    /// <summary>What is written in the place of a name, reference or property that was erased.</summary>
    public const string Erased = "gewist";

    private Event? _what;

    public long Id { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>Name of the type of the event.</summary>
    public required string Kind { get; set; }

    /// <summary>Its properties as JSON; null when it has none.</summary>
    public string? Data { get; set; }

    /// <summary>The account that did it; null for the program, and for somebody who was not signed in.</summary>
    public string? ActorId { get; set; }

    /// <summary>The name that the account had at that moment.</summary>
    public string? ActorName { get; set; }

    /// <summary>What happened, read from <see cref="Kind"/> and <see cref="Data"/>.</summary>
    public Event What => _what ??= EventTypes.Read(Kind, Data);
}

internal static class StoredEventConfiguration
{
    /// <summary>What every table of events has in common.</summary>
    public static void ConfigureEvent<TEvent>(this EntityTypeBuilder<TEvent> builder)
        where TEvent : StoredEvent
    {
        builder.Ignore(one => one.What);
        builder.Property(one => one.Kind).HasMaxLength(StoredEvent.KindMaxLength);
        builder.Property(one => one.ActorId).HasMaxLength(StoredEvent.ActorIdMaxLength);
        builder.Property(one => one.ActorName).HasMaxLength(Colleague.DisplayNameMaxLength);
    }
}
