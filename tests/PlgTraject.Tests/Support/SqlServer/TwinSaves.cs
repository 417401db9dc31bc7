using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>
/// Saves for SQL Server too what is saved in SQLite. The T-SQL follows from what kind of rows are added, changed and
/// removed, and not from what they hold: each kind of save is repeated once.
/// </summary>
internal sealed class TwinSaves : SaveChangesInterceptor
{
    private readonly ConcurrentDictionary<string, bool> _kinds = [];

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

    private void Follow(DbContext source)
    {
        var entries = source.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (!_kinds.TryAdd(KindOf(entries), true))
        {
            return;
        }

        using var twin = SqlServerTwin.Open();
        foreach (var entry in entries)
        {
            Copy(entry, twin.Entry(entry.CurrentValues.ToObject()));
        }

        twin.SaveChanges();
    }

    private static string KindOf(IEnumerable<EntityEntry> entries)
    {
        var kind = new StringBuilder();
        foreach (var entry in entries)
        {
            kind.Append(CultureInfo.InvariantCulture, $"{entry.Metadata.Name} {entry.State}");
            foreach (var property in entry.Properties.Where(property => property.IsTemporary || property.IsModified))
            {
                kind.Append(' ').Append(property.Metadata.Name);
            }

            kind.Append('\n');
        }

        return kind.ToString();
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
