using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;

namespace PlgTraject.Tests.Commands;

/// <summary>What "check" says of SQL Server, by a real process and a server that speaks its protocol.</summary>
public sealed class SqlServerCheckTests : IAsyncDisposable
{
    private readonly FakeSqlServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Each attempt more would have somebody wait for what does not pass by itself.</summary>
    [Theory]
    [InlineData(4060, "has no database 'plgtraject', or 'plg' has no user in it. Make it as docs/operations.md says, ")]
    [InlineData(18456, "refuses the login 'plg' (error 18456). Look at User Id and Password in the connection string")]
    [InlineData(18488, "refuses the login 'plg' (error 18488). Look at User Id and Password in the connection string")]
    [InlineData(40613, "cannot be reached: Refused. Look at Server in the connection string, and whether ")]
    public async Task Check_ServerRefuses_SaysWhatToDoAfterOneAttempt(int error, string expected)
    {
        _server.Refusal = error;

        var (exitCode, lines) = await Check();

        var line = Assert.Single(lines);
        Assert.Matches("^fault    Database:ConnectionString: 127.0.0.1,[0-9]+ ", line);
        Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", line, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.Equal(1, _server.Connections);
    }

    [Fact]
    public async Task Check_ServerSaysNothing_SaysSoAfterOneAttempt()
    {
        _server.IsSilent = true;

        var (exitCode, lines) = await Check();

        Assert.Contains(" does not answer within 5 seconds. Look at Server in ", Assert.Single(lines),
            StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.Equal(1, _server.Connections);
    }

    [Theory]
    [InlineData(true, "ok       Database:ConnectionString: READ_COMMITTED_SNAPSHOT is on")]
    [InlineData(false, "warning  Database:ConnectionString: READ_COMMITTED_SNAPSHOT is off, so whoever reads waits for "
        + "whoever writes. Stop every instance and run ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON.")]
    public async Task Check_DatabaseAnswers_SaysWhetherReadersWait(bool isOn, string expected)
    {
        _server.Answer = sql => AnswerOfThisVersion(sql, isOn);

        var (_, lines) = await Check();

        Assert.Equal(
        [
            "ok       Database:ConnectionString: the database answers and is of this version",
            "ok       Database:ConnectionString: the database can be written",
            expected,
        ], lines);
    }

    private static FakeAnswer AnswerOfThisVersion(string sql, bool isSnapshotOn)
    {
        bool Has(string text) => sql.Contains(text, StringComparison.Ordinal);
        return Has("OBJECT_ID") ? FakeAnswer.Row(1)
            : Has("MigrationId") ? FakeAnswer.Rows(Migrations())
            : Has("is_read_committed_snapshot_on") ? FakeAnswer.Row(isSnapshotOn)
            : Has("EXISTS") ? FakeAnswer.Row(true)
            : Has("UPDATE") ? FakeAnswer.Done
            : FakeAnswer.NoRows(8);
    }

    private static List<string> Migrations()
    {
        using var model = SqlServerTwin.Open();
        return [.. model.Database.GetMigrations()];
    }

    /// <returns>The exit code, and what it said of the database.</returns>
    private async Task<(int ExitCode, List<string> Lines)> Check()
    {
        var (exitCode, output) = await ProductCommand.RunAlone(
            "check", "--Database:Provider=SqlServer", $"--Database:ConnectionString={_server.ConnectionString}");
        return (exitCode,
            [.. output.Split('\n').Where(line => line.Contains(" Database", StringComparison.Ordinal))]);
    }
}
