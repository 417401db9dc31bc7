using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Support;

/// <summary>
/// A folder for the files of one test, with its database; removed with it. With PLG_TEST_SQLSERVER the database is at
/// that server.
/// </summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("plgtraject-").FullName;

    /// <summary>The file of the database, when it is SQLite's.</summary>
    public string Database => File("plgtraject.db");

    private SqlServerDatabase? Server => SqlServerDatabase.Of(Path);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Reads or writes its database, beside any process that uses it.</summary>
    public async Task<T> Query<T>(Func<PlgTrajectDbContext, Task<T>> use)
    {
        await using var context = Server is { } server ? (PlgTrajectDbContext)server.Open() : OpenFile();
        return await use(context);
    }

    /// <summary>Gives it a database of this version, for a test that is not about migrating.</summary>
    public void HasDatabase()
    {
        if (Server is not { } server)
        {
            EmptyDatabase.CopyTo(Database);
            return;
        }

        using var context = server.Open();
        context.Database.Migrate();
    }

    public void Dispose()
    {
        Server?.Drop();
        Directory.Delete(Path, recursive: true);
    }

    private SqliteDbContext OpenFile() => new(new DbContextOptionsBuilder<SqliteDbContext>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false }.ToString()).Options);
}
