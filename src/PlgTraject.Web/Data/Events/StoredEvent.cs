namespace PlgTraject.Web.Data.Events;

/// <summary>An event as it is stored: who did it, when, and what happened.</summary>
public abstract class StoredEvent
{
    public const int KindMaxLength = 40;
    public const int ActorIdMaxLength = 36;

    /// <summary>What stands in the place of a name, reference or property that had to go.</summary>
    public const string Erased = "gewist";

    private Event? _what;

    public long Id { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>Name of the type of the event.</summary>
    public required string Kind { get; set; }

    /// <summary>Its properties as JSON; null when it has none.</summary>
    public string? Data { get; set; }

    /// <summary>The account that did it; null for the program, and for somebody who gave no proof of who it was.</summary>
    public string? ActorId { get; set; }

    /// <summary>The name at that moment.</summary>
    public string? ActorName { get; set; }

    /// <summary>What happened, read from <see cref="Kind"/> and <see cref="Data"/>.</summary>
    public Event What => _what ??= EventTypes.Read(Kind, Data);
}
