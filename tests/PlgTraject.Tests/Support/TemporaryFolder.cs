using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Support;

/// <summary>A folder for the files of one test; removed with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("plgtraject-").FullName;

    public string Database => File("plgtraject.db");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Reads or writes the database in it, beside any process that uses it.</summary>
    public async Task<T> Query<T>(Func<PlgTrajectDbContext, Task<T>> use)
    {
        await using var context = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>()
            .UseSqlite(
                new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false }.ToString()).Options);
        return await use(context);
    }

    /// <summary>Puts a database of this version in it, for a test that is not about migrating.</summary>
    public void HasDatabase() => EmptyDatabase.CopyTo(Database);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
