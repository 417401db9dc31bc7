using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>Saves for SQL Server too what is saved in SQLite.</summary>
internal sealed class TwinSaves : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        SqlServerTwin.Try("Saving", () => Follow(eventData.Context!));
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        SqlServerTwin.Try("Saving", () => Follow(eventData.Context!));
        return new(result);
    }

    private static void Follow(DbContext source)
    {
        using var twin = SqlServerTwin.Open();
        foreach (var entry in source.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            Copy(entry, twin.Entry(entry.CurrentValues.ToObject()));
        }

        twin.SaveChanges();
    }

    private static void Copy(EntityEntry entry, EntityEntry copy)
    {
        copy.State = entry.State == EntityState.Modified ? EntityState.Unchanged : entry.State;
        foreach (var property in entry.Properties)
        {
            var copied = copy.Property(property.Metadata.Name);
            if (property.IsTemporary)
            {
                // The database makes this key.
                copied.IsTemporary = true;
            }
            else if (entry.State != EntityState.Added)
            {
                copied.OriginalValue = property.OriginalValue;
                copied.IsModified = property.IsModified;
            }
        }
    }
}
