using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Enrolments;

/// <summary>A question to the participants: on which of these days can the session be? All times are UTC.</summary>
public sealed class DateProposal : IVersioned
{
    /// <summary>How many days are proposed at most.</summary>
    public const int MostOptions = 3;

    public long Id { get; private set; }
    public required long SessionId { get; init; }
    public required DateTime AskedAt { get; init; }

    /// <summary>When a colleague chose a day or left it as it was; null while answers are welcome.</summary>
    public DateTime? DecidedAt { get; set; }

    public int Version { get; set; }
    public List<DateOption> Options { get; } = [];
}

/// <summary>A day that is proposed for a session.</summary>
public sealed class DateOption
{
    public long Id { get; private set; }
    public long ProposalId { get; init; }
    public required DateOnly Day { get; init; }
    public required TimeOnly From { get; init; }
    public required TimeOnly To { get; init; }
    public List<DateAnswer> Answers { get; } = [];
}

/// <summary>Whether a participant can be there.</summary>
public sealed class DateAnswer
{
    public long OptionId { get; init; }
    public required long ParticipantId { get; init; }
    public required bool Can { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }
}

internal sealed class DateProposalConfiguration : IEntityTypeConfiguration<DateProposal>
{
    public void Configure(EntityTypeBuilder<DateProposal> builder)
    {
        builder.ToTable("DateProposals");
        builder.Property(proposal => proposal.Version).IsConcurrencyToken();
        builder.HasOne<TrajectorySession>().WithMany().HasForeignKey(proposal => proposal.SessionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(proposal => proposal.Options).WithOne().HasForeignKey(option => option.ProposalId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DateOptionConfiguration : IEntityTypeConfiguration<DateOption>
{
    public void Configure(EntityTypeBuilder<DateOption> builder)
    {
        builder.ToTable("DateOptions");
        builder.HasMany(option => option.Answers).WithOne().HasForeignKey(answer => answer.OptionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DateAnswerConfiguration : IEntityTypeConfiguration<DateAnswer>
{
    public void Configure(EntityTypeBuilder<DateAnswer> builder)
    {
        builder.ToTable("DateAnswers");
        builder.HasKey(answer => new { answer.OptionId, answer.ParticipantId });
        builder.HasOne<Participant>().WithMany().HasForeignKey(answer => answer.ParticipantId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
