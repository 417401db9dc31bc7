using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Data.Events;

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
