using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Data.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        // The migration makes them; they refuse changes whoever asks.
        builder.ToTable(table => table.HasTrigger("AuditEntries_AppendOnly"));
        builder.ConfigureEvent();
        builder.Property(entry => entry.Data).HasMaxLength(AuditEntry.DataMaxLength);
        builder.Property(entry => entry.About).HasMaxLength(AuditEntry.AboutMaxLength);
        // Every way to read it is newest first; both databases put the key behind what is indexed.
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
        builder.HasIndex(entry => new { entry.Kind, entry.At });
        builder.HasIndex(entry => new { entry.About, entry.At });
    }
}
