using System.Net;
using Microsoft.Data.Sqlite;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;

namespace PlgTraject.Tests.Data.Sqlite;

public sealed class RestoredFileTests
{
    /// <summary>SQLite's VACUUM INTO writes such a file; a start must not need to change it before it may.</summary>
    [Fact]
    [SqliteOnly("About SQLite's file.")]
    public async Task Start_FileNotInWalMode_Works()
    {
        await using var app = new AppFixture();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "plgtraject.db")}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=DELETE; CREATE TABLE Restored (Id INTEGER);";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var answer = await app.Visitor().GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
