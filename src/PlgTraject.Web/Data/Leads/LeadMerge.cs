using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Leads;

/// <summary>
/// What it takes to undo that a lead was merged into another. It is removed with the undoing, or when that is no longer
/// possible.
/// </summary>
public sealed class LeadMerge
{
    public long Id { get; private set; }

    /// <summary>The lead that was merged: into one other at most.</summary>
    public required long FromId { get; init; }

    /// <summary>The lead that stays.</summary>
    public required long IntoId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account of the colleague who did it; null when that account is erased.</summary>
    public string? ActorId { get; set; }

    /// <summary>What was moved and replaced, as JSON.</summary>
    public required string Replaced { get; set; }
}

internal sealed class LeadMergeConfiguration : IEntityTypeConfiguration<LeadMerge>
{
    public void Configure(EntityTypeBuilder<LeadMerge> builder)
    {
        builder.ToTable("LeadMerges");
        builder.Property(merge => merge.ActorId).HasMaxLength(StoredEvent.ActorIdMaxLength);
        builder.HasIndex(merge => merge.FromId).IsUnique();
        builder.HasIndex(merge => merge.IntoId);
        builder.HasIndex(merge => merge.At);
    }
}
