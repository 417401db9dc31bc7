using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>A database of its own at a real SQL Server.</summary>
/// <param name="server">Connection string of the server.</param>
/// <param name="folder">
/// Of whoever uses the database. Its name is that of the database, so that processes which share a folder share one.
/// </param>
internal sealed class SqlServerDatabase(string server, string folder)
{
    public const string Setting = "PLG_TEST_SQLSERVER";

    /// <summary>Names of those that somebody could make.</summary>
    private static readonly ConcurrentDictionary<string, bool> Used = [];

    private readonly string _name = Path.GetFileName(folder);

    /// <summary>Where the whole suite runs, or null for SQLite.</summary>
    public static string? ConfiguredServer { get; } =
        Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } server ? server : null;

    /// <summary>The database that stands for the file in a folder; null when the suite runs on SQLite.</summary>
    public static SqlServerDatabase? Of(string folder) =>
        ConfiguredServer is { } server ? new SqlServerDatabase(server, folder) : null;

    /// <summary>Settings by which the product uses this database.</summary>
    public IEnumerable<(string Name, string Value)> Settings() =>
    [
        ("Database:Provider", nameof(DatabaseProvider.SqlServer)),
        ("Database:ConnectionString", Use()),
    ];

    public SqlServerDbContext Open() =>
        new(new DbContextOptionsBuilder<SqlServerDbContext>().UseSqlServer(Use()).Options);

    /// <summary>Removes it, if it was made, whoever still uses it.</summary>
    public void Drop()
    {
        if (!Used.TryRemove(_name, out _))
        {
            return;
        }

        // At the database master: to ask for one that is not there takes the driver ten seconds.
        using var connection = new SqlConnection(With("master"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            IF DB_ID(N'{_name}') IS NOT NULL
            BEGIN
                ALTER DATABASE [{_name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE;
                DROP DATABASE [{_name}];
            END
            """);
        command.ExecuteNonQuery();
    }

    private string Use()
    {
        Used.TryAdd(_name, true);
        return With(_name);
    }

    private string With(string database) =>
        new SqlConnectionStringBuilder(server) { InitialCatalog = database }.ConnectionString;
}
