using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Enrolments;

/// <summary>Somebody of the coalition of a school. All times are UTC.</summary>
public sealed class Participant : IVersioned
{
    public const int NeedsMaxLength = 1000;

    public long Id { get; private set; }
    public long TrajectoryId { get; init; }
    public required string Name { get; set; }
    public required string Email { get; set; }
    public required ParticipantRole Role { get; set; }

    /// <summary>What must be taken into account, in one's own words; it goes after the last session.</summary>
    public string? Needs { get; set; }

    public required DateTime AddedAt { get; init; }

    /// <summary>When the person said that the data are right; null while that was not said.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>From then on the person takes no part; null while the person does.</summary>
    public DateTime? LeftAt { get; set; }

    /// <summary>Whose place the person took; null for who was there from the start.</summary>
    public long? ReplacesId { get; init; }

    public int Version { get; set; }
}

/// <summary>What a participant does at the school, as the rule of the coalition distinguishes.</summary>
public enum ParticipantRole
{
    /// <summary>Schoolleider.</summary>
    SchoolLeader,

    /// <summary>Teamleider.</summary>
    TeamLeader,

    /// <summary>Intern Begeleider.</summary>
    InternalSupervisor,

    /// <summary>Kwaliteitscoördinator.</summary>
    QualityCoordinator,

    Teacher,
    Other,
}

internal sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.ToTable("TrajectoryParticipants");
        builder.Property(person => person.Name).HasMaxLength(Lead.NameMaxLength);
        builder.Property(person => person.Email).HasMaxLength(Lead.EmailMaxLength);
        builder.Property(person => person.Needs).HasMaxLength(Participant.NeedsMaxLength);
        builder.Property(person => person.Version).IsConcurrencyToken();
        builder.HasIndex(person => person.Email);
        builder.HasOne<Participant>().WithMany().HasForeignKey(person => person.ReplacesId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
