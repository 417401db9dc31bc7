using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Data.Enrolments;

/// <summary>
/// That somebody accepted a version of an offer for a school: who, when, which version with which hash, and who is
/// invoiced. It never changes, which the context and a trigger see to. All times are UTC.
/// </summary>
public sealed class OfferAcceptance
{
    public const int LegalNameMaxLength = 200;
    public const int AddressMaxLength = 300;
    public const int ReferenceMaxLength = 100;
    public const int RoleMaxLength = 100;

    public long Id { get; private set; }

    /// <summary>The version that was accepted: the database allows one acceptance of each.</summary>
    public required long OfferVersionId { get; init; }

    /// <summary>The hash of the version that the button named.</summary>
    public required string Hash { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Who accepted it.</summary>
    public required string Name { get; init; }

    public required string Role { get; init; }
    public required string Email { get; init; }

    /// <summary>
    /// Which of the date plans of the snapshot was chosen, from 0; null when it has none or the dates follow.
    /// </summary>
    public int? Plan { get; init; }

    public required InvoiceParty InvoiceTo { get; init; }

    /// <summary>The legal name of who is invoiced.</summary>
    public required string InvoiceName { get; init; }

    /// <summary>Street, postal code and town of who is invoiced, one line each.</summary>
    public required string InvoiceAddress { get; init; }

    /// <summary>Where the invoice is mailed to.</summary>
    public required string InvoiceEmail { get; init; }

    /// <summary>What must stand on the invoice besides, or null.</summary>
    public string? InvoiceReference { get; init; }

    /// <summary>The number of the purchase order; null when there is none, or when it follows.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>Whether a purchase-order number was promised for later.</summary>
    public bool PurchaseOrderFollows { get; init; }

    /// <summary>
    /// The account of the colleague who recorded an acceptance on paper; null for one by the school's page.
    /// </summary>
    public string? RecordedById { get; init; }

    /// <summary>The scan of an acceptance on paper; null for one by the school's page.</summary>
    public byte[]? PaperContent { get; init; }

    public string? PaperFileName { get; init; }
    public string? PaperMediaType { get; init; }
}

/// <summary>Who pays.</summary>
public enum InvoiceParty
{
    Board,
    School,
}

internal sealed class OfferAcceptanceConfiguration : IEntityTypeConfiguration<OfferAcceptance>
{
    public void Configure(EntityTypeBuilder<OfferAcceptance> builder)
    {
        builder.ToTable("OfferAcceptances", table => table.HasTrigger("OfferAcceptances_Frozen"));
        builder.Property(one => one.Hash).HasMaxLength(OfferVersion.HashLength);
        builder.Property(one => one.Name).HasMaxLength(Lead.NameMaxLength);
        builder.Property(one => one.Role).HasMaxLength(OfferAcceptance.RoleMaxLength);
        builder.Property(one => one.Email).HasMaxLength(Lead.EmailMaxLength);
        builder.Property(one => one.InvoiceName).HasMaxLength(OfferAcceptance.LegalNameMaxLength);
        builder.Property(one => one.InvoiceAddress).HasMaxLength(OfferAcceptance.AddressMaxLength);
        builder.Property(one => one.InvoiceEmail).HasMaxLength(Lead.EmailMaxLength);
        builder.Property(one => one.InvoiceReference).HasMaxLength(OfferAcceptance.ReferenceMaxLength);
        builder.Property(one => one.PurchaseOrder).HasMaxLength(OfferAcceptance.ReferenceMaxLength);
        builder.Property(one => one.RecordedById).HasMaxLength(Events.StoredEvent.ActorIdMaxLength);
        builder.Property(one => one.PaperFileName).HasMaxLength(Mail.MailAttachment.FileNameMaxLength);
        builder.Property(one => one.PaperMediaType).HasMaxLength(Mail.MailAttachment.MediaTypeMaxLength);
        builder.HasIndex(one => one.OfferVersionId).IsUnique();
        builder.HasOne<OfferVersion>().WithMany().HasForeignKey(one => one.OfferVersionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
