using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Support;

/// <summary>
/// A database of this version without a row, made once in a run: every test that is not about migrating begins with a
/// copy of it instead of migrating again.
/// </summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<byte[]> Bytes = new(Make);

    public static void CopyTo(string file) => File.WriteAllBytes(file, Bytes.Value);

    private static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("plgtraject-");
        try
        {
            var file = Path.Combine(folder.FullName, "empty.db");
            var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
            using (var context = new SqliteDbContext(
                new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(connection).Options))
            {
                context.Database.Migrate();
            }

            return File.ReadAllBytes(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
