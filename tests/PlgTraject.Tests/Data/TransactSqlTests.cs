using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PlgTraject.Tests.Support.SqlServer;

namespace PlgTraject.Tests.Data;

/// <summary>
/// The migrations are T-SQL that SQL Server 2022 understands. <see cref="TwinTests"/> looks at every query that any
/// test brings about.
/// </summary>
public sealed class TransactSqlTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    [InlineData(MigrationsSqlGenerationOptions.Script)]
    public void Migrations_UpAndDown_AreTransactSql(MigrationsSqlGenerationOptions options)
    {
        using var twin = SqlServerTwin.Open();
        var migrator = twin.GetService<IMigrator>();

        var up = migrator.GenerateScript(options: options);
        var down = migrator.GenerateScript(twin.Database.GetMigrations().Last(), Migration.InitialDatabase, options);

        Assert.All(
            twin.Database.GetMigrations(), migration => Assert.Contains(migration, up, StringComparison.Ordinal));
        Assert.Empty(TransactSql.Faults(up));
        Assert.Empty(TransactSql.Faults(down));
    }

    [Fact]
    public void Faults_OfWhatIsNotTransactSql_AreTold()
    {
        Assert.NotEmpty(TransactSql.Faults("SELECT * FROM Leads LIMIT 5"));
        Assert.NotEmpty(TransactSql.Faults("INSERT INTO Leads (Id) VALUES (1) RETURNING Id"));
    }
}
