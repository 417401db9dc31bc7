using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Privacy;

/// <summary>How many leads of a month and a status were removed. It holds nothing about whose they were.</summary>
public sealed class RemovedLeads
{
    /// <summary>First day of the month in which they came, on a Dutch calendar.</summary>
    public required DateOnly Month { get; set; }

    /// <summary>The status that they had last.</summary>
    public required LeadStatus Status { get; set; }

    public int Count { get; set; }
}

internal sealed class RemovedLeadsConfiguration : IEntityTypeConfiguration<RemovedLeads>
{
    public void Configure(EntityTypeBuilder<RemovedLeads> builder) =>
        builder.HasKey(removed => new { removed.Month, removed.Status });
}
