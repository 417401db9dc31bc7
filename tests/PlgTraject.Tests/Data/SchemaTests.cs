using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Data;

/// <summary>Both databases have the same tables, and their migrations make what the model says.</summary>
public sealed partial class SchemaTests
{
    private static readonly SqliteDbContext Sqlite = new(
        new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite().Options);
    private static readonly SqlServerDbContext SqlServer = SqlServerTwin.Open();

    public static TheoryData<PlgTrajectDbContext> Both => [Sqlite, SqlServer];

    [Theory, MemberData(nameof(Both), DisableDiscoveryEnumeration = true)]
    public void Migrations_OfEither_AreComplete(PlgTrajectDbContext database) =>
        Assert.False(database.Database.HasPendingModelChanges());

    [Theory, MemberData(nameof(Both), DisableDiscoveryEnumeration = true)]
    public void Migrations_OfEither_MakeWhatTheModelSays(PlgTrajectDbContext database) =>
        Assert.Equal(
            AsKept(Schema.OfModel(database), database), AsKept(Schema.OfMigrations(database), database));

    [Fact]
    public void Model_OfBoth_IsTheSame()
    {
        Assert.Contains("Leads.Status: String(30)", Schema.OfModel(Sqlite));
        Assert.Equal(Schema.OfModel(Sqlite), Schema.OfModel(SqlServer));
    }

    /// <summary>SQLite keeps no lengths, so its migrations do nothing when one changes.</summary>
    private static IEnumerable<string> AsKept(IEnumerable<string> schema, PlgTrajectDbContext database) =>
        database.Database.IsSqlite() ? schema.Select(line => Length().Replace(line, "")) : schema;

    [GeneratedRegex(@"\(\d+\)")]
    private static partial Regex Length();
}
