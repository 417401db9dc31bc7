using System.Data.Common;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Commands;

/// <summary>Runs work that needs the database, and says in one line when the database cannot be used.</summary>
internal static class DatabaseAccess
{
    /// <returns>What the work returns; <see cref="Command.Failed"/> when the database cannot be used.</returns>
    public static async Task<int> TryAsync(WebApplication app, Func<IServiceProvider, Task<int>> work)
    {
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        }
        catch (Exception exception) when (exception.IsOfDatabase()
            || exception is IOException or UnauthorizedAccessException)
        {
            Settings.Fault(app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Key,
                $"the database cannot be used: {Reason(exception).TrimEnd('.')}. Run the command 'check'.");
            return Command.Failed;
        }
    }

    /// <summary>The same for work that needs a database of this version.</summary>
    /// <returns>What the work returns; <see cref="Command.Failed"/> when the database is behind, too.</returns>
    public static Task<int> TryCurrentAsync(WebApplication app, Func<IServiceProvider, Task<int>> work) =>
        TryAsync(app, async services =>
        {
            if ((await services.GetRequiredService<DatabaseUpgrade>().FindMissingAsync()).Count == 0)
            {
                return await work(services);
            }

            await Console.Error.WriteLineAsync("The database is behind this version. Run the command 'migrate' first.");
            return Command.Failed;
        });

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

    /// <summary>
    /// The message that says most. It is that of the outermost exception that comes from the database or names a file.
    /// The exceptions around that one only tell what was tried, and those inside it come from the operating system,
    /// whose message can be "Success".
    /// </summary>
    public static string Reason(Exception exception) =>
        exception is DbException or UnauthorizedAccessException || exception.InnerException is null
            ? exception.Message
            : Reason(exception.InnerException);
}
