using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Leads;

/// <summary>Something a colleague must do about a lead. The first that is open is its next action.</summary>
public sealed class LeadTask : IVersioned
{
    public const int TextMaxLength = 200;

    public long Id { get; private set; }
    public long LeadId { get; init; }

    public required string Text { get; set; }

    /// <summary>The last day on which it should be done, on a Dutch calendar.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>The colleague who does it; null for whoever owns the lead.</summary>
    public string? OwnerId { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? DoneAt { get; set; }

    public int Version { get; set; }
}

internal sealed class LeadTaskConfiguration : IEntityTypeConfiguration<LeadTask>
{
    public void Configure(EntityTypeBuilder<LeadTask> builder)
    {
        builder.ToTable("LeadTasks");
        builder.Property(task => task.Text).HasMaxLength(LeadTask.TextMaxLength);
        builder.Property(task => task.OwnerId).HasMaxLength(Events.StoredEvent.ActorIdMaxLength);
        builder.Property(task => task.Version).IsConcurrencyToken();
        // For the next action of a lead, and for what is due, without reading tasks that are done.
        builder.HasIndex(task => new { task.LeadId, task.DoneAt, task.DueOn });
        builder.HasIndex(task => new { task.DoneAt, task.DueOn });
        builder.HasIndex(task => task.OwnerId);
    }
}
