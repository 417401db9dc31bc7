using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Tests.Data;

/// <summary>
/// The migrations are T-SQL that SQL Server 2022 understands. <see cref="TwinTests"/> looks at every query that any
/// test brings about.
/// </summary>
public sealed partial class TransactSqlTests
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

    /// <summary>The trigger is a text within a text, of which a parser of the script sees nothing.</summary>
    [Fact]
    public void Migrations_TriggersInThem_AreTransactSql()
    {
        using var twin = SqlServerTwin.Open();

        var triggers = Triggers(twin.GetService<IMigrator>().GenerateScript());

        Assert.NotEmpty(triggers);
        Assert.Empty(triggers.SelectMany(TransactSql.Faults));
    }

    /// <summary>
    /// By the rules of a language "SIGNEDIN" is "SignedIn", and with those of T-SQL "a " is always "a". So both must be
    /// switched off for each text of the table.
    /// </summary>
    [Fact]
    public void AuditTrigger_EachTextOfTheTable_IsComparedCharacterByCharacter()
    {
        using var twin = SqlServerTwin.Open();
        var texts = twin.Model.FindEntityType(typeof(AuditEntry))!.GetProperties()
            .Where(property => property.GetColumnType().StartsWith("nvarchar", StringComparison.Ordinal));

        var trigger = Triggers(twin.GetService<IMigrator>().GenerateScript())
            .Last(text => text.Contains("ON AuditEntries", StringComparison.Ordinal));

        Assert.All(texts, text => Assert.All(["i", "d"], row => Assert.Contains(
            $"({row}.{text.Name} COLLATE Latin1_General_100_BIN2) + N'|'", trigger, StringComparison.Ordinal)));
    }

    [Fact]
    public void Faults_OfWhatIsNotTransactSql_AreTold()
    {
        Assert.NotEmpty(TransactSql.Faults("SELECT * FROM Leads LIMIT 5"));
        Assert.NotEmpty(TransactSql.Faults("INSERT INTO Leads (Id) VALUES (1) RETURNING Id"));
    }

    private static IReadOnlyList<string> Triggers(string script) =>
        [.. Executed().Matches(script).Select(one => one.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal))
            .Where(sql => sql.Contains(" TRIGGER ", StringComparison.Ordinal))];

    [GeneratedRegex(@"EXEC\(N'((?:[^']|'')*)'\)")]
    private static partial Regex Executed();
}
