namespace PlgTraject.Web.Data.Events;

/// <summary>An event that is written down later than it happened.</summary>
public interface IDatedEvent
{
    /// <summary>When it happened, in UTC.</summary>
    DateTime At { get; }
}
