using System.Globalization;
using Microsoft.Data.Sqlite;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Commands;

/// <summary>Copies the SQLite database to a file, while servers go on using the database.</summary>
internal static class BackupCommand
{
    public static readonly Command Definition = new(
        "backup", Command.File, "Copies the SQLite database to a new file; servers may go on.", RunAsync);

    private static Task<int> RunAsync(WebApplication app)
    {
        if (!DatabaseAccess.IsSqlite(app.Services))
        {
            return Task.FromResult(Command.Failed);
        }

        var target = Path.GetFullPath(app.Configuration[Command.File]!);
        try
        {
            app.Services.GetRequiredService<SqliteBackup>().CopyTo(target);
        }
        catch (Exception exception) when (exception is IOException or SqliteException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"There is no backup: {exception.Message}");
            return Task.FromResult(Command.Failed);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Backed up to {target}: {new FileInfo(target).Length / 1024} KB, and SQLite finds it sound."));
        return Task.FromResult(Command.Done);
    }
}
