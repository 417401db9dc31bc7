using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Enrolments;

/// <summary>
/// What a school is offered, in one version after another. All times are UTC. Once it is accepted it outlives its lead,
/// because the law on bookkeeping asks for it.
/// </summary>
public sealed class Offer : IVersioned
{
    public long Id { get; private set; }

    /// <summary>Null once the lead is gone, which only an accepted offer outlives.</summary>
    public long? LeadId { get; set; }

    /// <summary>
    /// The year of its number; null until its first version is sent, so that a discarded one leaves no gap.
    /// </summary>
    public int? Year { get; private set; }

    /// <summary>Its place among the offers of that year, from 1; null until its first version is sent.</summary>
    public int? Serial { get; private set; }

    public OfferState State { get; private set; }

    /// <summary>When it was made or its state last changed.</summary>
    public required DateTime StateSince { get; set; }

    /// <summary>
    /// The number of the version that counts for the school; null until one is sent. A later one that is sent as well
    /// was declined or withdrawn.
    /// </summary>
    public int? CurrentNumber { get; set; }

    /// <summary>The last day on which the current version can be accepted; null until one is sent.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>What the school pays for the current version, in euro cents; null until one is sent.</summary>
    public long? TotalInCents { get; set; }

    /// <summary>Why the school declined it, as it wrote; null when it did not, or gave no reason.</summary>
    public string? DeclinedBecause { get; set; }

    public required DateTime CreatedAt { get; init; }
    public int Version { get; set; }
    public List<OfferVersion> Versions { get; } = [];

    /// <summary>"2026-0007", as the school and the bookkeeping know it; null until its first version is sent.</summary>
    public string? Number => Year is { } year && Serial is { } serial ? NumberOf(year, serial) : null;

    public static string NumberOf(int year, int serial) => FormattableString.Invariant($"{year}-{serial:0000}");

    /// <summary>Gives it its number, which never changes.</summary>
    /// <exception cref="InvalidOperationException">It has one.</exception>
    public void Register(int year, int serial)
    {
        if (Serial is not null)
        {
            throw new InvalidOperationException("The offer has a number already.");
        }

        (Year, Serial) = (year, serial);
    }

    public void MoveTo(OfferState state, DateTime at) => (State, StateSince) = (state, at);
}

/// <summary>Where an offer stands. That its days are over is told by <see cref="Offer.ValidUntil"/>.</summary>
public enum OfferState
{
    /// <summary>The school has not seen any of it.</summary>
    Draft,

    /// <summary>The school can accept its current version.</summary>
    Sent,

    /// <summary>The school said no.</summary>
    Declined,

    /// <summary>We took it back.</summary>
    Withdrawn,

    /// <summary>The school accepted its current version.</summary>
    Accepted,

    /// <summary>An earlier version was accepted; the current one changes it and is not accepted yet.</summary>
    ToResubmit,
}

internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("Offers");
        builder.Property(offer => offer.DeclinedBecause).HasMaxLength(Lead.QuestionMaxLength);
        builder.Property(offer => offer.Version).IsConcurrencyToken();
        builder.HasOne<Lead>().WithMany().HasForeignKey(offer => offer.LeadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(offer => new { offer.Year, offer.Serial }).IsUnique().HasFilter("Serial IS NOT NULL");
        // For the list of a state, the one that expires first on top.
        builder.HasIndex(offer => new { offer.State, offer.ValidUntil });
        builder.HasMany(offer => offer.Versions).WithOne().HasForeignKey(version => version.OfferId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
