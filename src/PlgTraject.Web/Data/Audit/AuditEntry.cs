using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Audit;

/// <summary>
/// One line of the audit log. It is never changed, except that erasing a person puts <see cref="StoredEvent.Erased"/>
/// in the place of what points to that person. It is removed after its period, which is at least a year. It holds
/// nothing that a visitor typed and no network address.
/// </summary>
public sealed class AuditEntry : StoredEvent
{
    public const int AboutMaxLength = 36;
    public const int DataMaxLength = 500;

    /// <summary>The role that the account that did it had at that moment.</summary>
    public StaffRole? ActorRole { get; set; }

    /// <summary>What it is about: the reference of a lead, or the id of an account.</summary>
    public string? About { get; set; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        // The migration makes triggers that refuse changes, whichever program asks. EF must know of them, because SQL
        // Server does not allow the OUTPUT clause that EF uses on a table with triggers.
        builder.ToTable(table => table.HasTrigger("AuditEntries_AppendOnly"));
        builder.ConfigureEvent();
        builder.Property(entry => entry.Data).HasMaxLength(AuditEntry.DataMaxLength);
        builder.Property(entry => entry.About).HasMaxLength(AuditEntry.AboutMaxLength);
        // The log is always read newest first. Both databases add the primary key to an index, so each of these gives
        // that order.
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
        builder.HasIndex(entry => new { entry.Kind, entry.At });
        builder.HasIndex(entry => new { entry.About, entry.At });
    }
}
