using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Commands;

/// <summary>Copies the SQLite database to a file, while servers go on using the database.</summary>
internal static class BackupCommand
{
    public static readonly Command Definition = new(
        "backup", Command.File, "Copies the SQLite database to a new file; servers may go on.", RunAsync);

    /// <summary>Whether the database is SQLite. When it is not, the standard error says what to use instead.</summary>
    public static bool IsSqlite(IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.Sqlite)
        {
            return true;
        }

        Console.Error.WriteLine(
            "This database is SQL Server's. "
            + "Use its own BACKUP DATABASE and RESTORE DATABASE; docs/operations.md says how.");
        return false;
    }

    private static Task<int> RunAsync(WebApplication app)
    {
        if (!IsSqlite(app.Services))
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
