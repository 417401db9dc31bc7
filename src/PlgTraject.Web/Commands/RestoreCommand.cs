using Microsoft.Data.Sqlite;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Commands;

/// <summary>Puts a backup in the place of the SQLite database. No server may run meanwhile.</summary>
internal static class RestoreCommand
{
    public static readonly Command Definition = new(
        "restore", Command.File, "Puts such a file in the place of the SQLite database; no server may run.", RunAsync);

    private static async Task<int> RunAsync(WebApplication app)
    {
        if (!DatabaseAccess.IsSqlite(app.Services))
        {
            return Command.Failed;
        }

        var source = Path.GetFullPath(app.Configuration[Command.File]!);
        string? aside;
        try
        {
            aside = await app.Services.GetRequiredService<SqliteBackup>().RestoreAsync(source);
        }
        catch (Exception exception) when (exception is IOException or SqliteException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Nothing is restored: {exception.Message}");
            return Command.Failed;
        }

        Console.WriteLine($"Restored from {source}.");
        Console.WriteLine(aside is null
            ? "There was no database before."
            : $"The database of before is kept: {aside}. Remove it once all is well: it holds personal data.");
        Console.WriteLine("Start the server: it brings the database to its own version. "
            + "Mails sent after the backup are sent again.");
        return Command.Done;
    }
}
