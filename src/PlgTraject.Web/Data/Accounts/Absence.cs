using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Accounts;

/// <summary>
/// Days on which a colleague is not there. The absences of one colleague do not overlap. One that is over goes with the
/// next daily run: the audit log tells that there was one.
/// </summary>
public sealed class Absence
{
    public long Id { get; private set; }

    public required string ColleagueId { get; init; }

    /// <summary>The first day, on a Dutch calendar.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day, on a Dutch calendar: the day after it the colleague is there again.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>
    /// The account of the colleague who stands in; null when that account was erased. It is no foreign key, since SQL
    /// Server allows only one path by which the removal of an account reaches an absence.
    /// </summary>
    public required string? StandInId { get; set; }
}

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("Absences");
        builder.Property(absence => absence.StandInId).HasMaxLength(StoredEvent.ActorIdMaxLength);
        // For the absences that are not over yet: the product asks for them on most pages of staff.
        builder.HasIndex(absence => absence.LastDay);
        // The account is required, so removing an account removes its absences too.
        builder.HasOne<Colleague>().WithMany().HasForeignKey(absence => absence.ColleagueId);
    }
}
