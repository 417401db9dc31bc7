using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Privacy;

/// <summary>
/// A lead or account that was erased on request, so that it is erased again when an older back-up brings it back. The
/// key tells nothing about the person: it is a hash over a random cookie among others, or the random id of an account.
/// </summary>
public sealed class Erasure
{
    /// <summary>The <see cref="Lead.SubmissionKey"/> of the lead, or the id of the account.</summary>
    public required string Key { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }
}

internal sealed class ErasureConfiguration : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.HasKey(erasure => erasure.Key);
        builder.Property(erasure => erasure.Key).HasMaxLength(Lead.SubmissionKeyLength);
    }
}
