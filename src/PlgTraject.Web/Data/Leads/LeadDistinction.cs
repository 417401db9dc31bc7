using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Leads;

/// <summary>A colleague said of two leads that they are not the same, however much they look alike.</summary>
public sealed class LeadDistinction
{
    /// <summary>The lower key of the two.</summary>
    public required long LowId { get; init; }

    public required long HighId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account of the colleague who said so; null when that account is erased.</summary>
    public string? ActorId { get; set; }
}

internal sealed class LeadDistinctionConfiguration : IEntityTypeConfiguration<LeadDistinction>
{
    public void Configure(EntityTypeBuilder<LeadDistinction> builder)
    {
        builder.ToTable("LeadDistinctions");
        builder.HasKey(one => new { one.LowId, one.HighId });
        builder.HasIndex(one => one.HighId);
        builder.Property(one => one.ActorId).HasMaxLength(StoredEvent.ActorIdMaxLength);
    }
}
