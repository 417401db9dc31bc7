using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlgTraject.Web.Data.Enrolments;

/// <summary>One of the ten sessions of a trajectory: when, where and with whom.</summary>
public sealed class TrajectorySession : IVersioned
{
    public const int PlaceMaxLength = 200;
    public const int TrainerMaxLength = 100;

    public long Id { get; private set; }
    public long TrajectoryId { get; init; }

    /// <summary>From 1: its node on the ribbon.</summary>
    public required int Number { get; init; }

    /// <summary>On a Dutch calendar.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>On a Dutch clock.</summary>
    public required TimeOnly From { get; set; }

    public required TimeOnly To { get; set; }

    /// <summary>Where it is, in words; null while that is not known.</summary>
    public string? Place { get; set; }

    /// <summary>Who leads it: a name of the settings; null while nobody is named.</summary>
    public string? Trainer { get; set; }

    /// <summary>
    /// How often day, time, place or state changed: the SEQUENCE of its event in calendars (RFC 5545), from 0.
    /// </summary>
    public int Sequence { get; set; }

    public int Version { get; set; }
}

/// <summary>What a participant's calendar was told of a session last.</summary>
public sealed class SessionInvitation
{
    public long SessionId { get; init; }
    public long ParticipantId { get; init; }

    /// <summary>The sequence of the event in the mail that was sent last.</summary>
    public required int Sequence { get; set; }

    /// <summary>Whether that mail took the event out of the calendar.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>The key of that mail in the outbox, which must have gone before the next one.</summary>
    public long? MailId { get; set; }
}

/// <summary>Whether a participant was at a session.</summary>
public sealed class Attendance
{
    public long SessionId { get; init; }
    public long ParticipantId { get; init; }
    public required bool IsPresent { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime RecordedAt { get; set; }
}

internal sealed class TrajectorySessionConfiguration : IEntityTypeConfiguration<TrajectorySession>
{
    public void Configure(EntityTypeBuilder<TrajectorySession> builder)
    {
        builder.ToTable("TrajectorySessions");
        builder.Property(session => session.Place).HasMaxLength(TrajectorySession.PlaceMaxLength);
        builder.Property(session => session.Trainer).HasMaxLength(TrajectorySession.TrainerMaxLength);
        builder.Property(session => session.Version).IsConcurrencyToken();
        builder.HasIndex(session => new { session.TrajectoryId, session.Number }).IsUnique();
        // For what is on a day, and whether its trainer is somewhere else then.
        builder.HasIndex(session => new { session.Day, session.Trainer });
    }
}

internal sealed class SessionInvitationConfiguration : IEntityTypeConfiguration<SessionInvitation>
{
    public void Configure(EntityTypeBuilder<SessionInvitation> builder)
    {
        builder.ToTable("SessionInvitations");
        builder.HasKey(one => new { one.SessionId, one.ParticipantId });
        builder.HasOne<TrajectorySession>().WithMany().HasForeignKey(one => one.SessionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Participant>().WithMany().HasForeignKey(one => one.ParticipantId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("Attendances");
        builder.HasKey(one => new { one.SessionId, one.ParticipantId });
        builder.HasOne<TrajectorySession>().WithMany().HasForeignKey(one => one.SessionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Participant>().WithMany().HasForeignKey(one => one.ParticipantId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
