using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;

namespace PlgTraject.Tests.Support.SqlServer;

/// <summary>A database of its own at a real SQL Server. The product makes it, by migrating.</summary>
internal sealed class SqlServerDatabase(string server)
{
    public const string Setting = "PLG_TEST_SQLSERVER";

    /// <summary>Where the whole suite runs, or null for SQLite.</summary>
    public static string? ConfiguredServer { get; } =
        Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } server ? server : null;

    public string ConnectionString { get; } =
        new SqlConnectionStringBuilder(server) { InitialCatalog = $"plg-{Guid.NewGuid():N}" }.ConnectionString;

    public async Task DropAsync()
    {
        var options = new DbContextOptionsBuilder<SqlServerDbContext>().UseSqlServer(ConnectionString).Options;
        await using var database = new SqlServerDbContext(options);
        await database.Database.EnsureDeletedAsync();
    }
}
