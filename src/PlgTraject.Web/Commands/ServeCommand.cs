using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;
using PlgTraject.Web.Infrastructure.Logging;

namespace PlgTraject.Web.Commands;

/// <summary>Serves the site until it is told to stop. What is set wrong is said in a line, without a stack trace.</summary>
internal static class ServeCommand
{
    public static readonly Command Definition = new("", "", "Serves the site.", RunAsync);

    private static async Task<int> RunAsync(WebApplication app)
    {
        if (!CanLog(app) || !await PrepareAsync(app) || await DatabaseAccess.TryAsync(app, _ => StartAsync(app)) != Command.Done)
        {
            return Command.Failed;
        }

        await app.WaitForShutdownAsync();
        return Command.Done;
    }

    private static bool CanLog(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<LogFile>().TryOut();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Settings.Fault("Log:File", $"cannot be written: {exception.Message}");
        }
    }

    /// <summary>
    /// Makes everything ready. The database is opened and read while the rest is put together: both use much of the runtime
    /// for the first time, and take about as long. A database that others may be using is changed only when the rest is right.
    /// </summary>
    private static async Task<bool> PrepareAsync(WebApplication app)
    {
        var rest = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var refused = new CancellationTokenSource();
        var database = Task.Run(() => DatabaseAccess.TryAsync(
            app, services => PrepareDatabaseAsync(services, rest.Task, refused.Token)));
        try
        {
            Pipeline.Compose(app);
            if (!LoadContent(app))
            {
                return false;
            }

            rest.SetResult();
            return await database == Command.Done;
        }
        finally
        {
            await refused.CancelAsync();
            // It works with services that are taken away after this. What it threw is thrown above, if the rest was right.
            await Task.WhenAny(database);
        }
    }

    private static bool LoadContent(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<ProgrammeContent>();
            return true;
        }
        catch (ContentException exception)
        {
            return Settings.Fault("Content:File", exception.Message);
        }
    }

    /// <param name="services">Of the application.</param>
    /// <param name="rest">Ends when all else is right.</param>
    /// <param name="cancellationToken">Ends the waiting for that, and for another process, when it is not.</param>
    private static async Task<int> PrepareDatabaseAsync(
        IServiceProvider services, Task rest, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var upgrade = services.GetRequiredService<DatabaseUpgrade>();
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            var file = services.GetRequiredService<SqliteFile>();
            file.Use();
            if (options.MigrateAtStart && !File.Exists(file.Path))
            {
                // Nobody has used it yet.
                await upgrade.RunAsync(cancellationToken);
                return Command.Done;
            }
        }

        var missing = await upgrade.FindMissingAsync();
        if (missing.Count == 0)
        {
            await upgrade.ProvideKeysAsync(cancellationToken);
            await upgrade.WarnOfUnknownAsync();
            return Command.Done;
        }

        if (options.MigrateAtStart)
        {
            await rest.WaitAsync(cancellationToken);
            await upgrade.RunAsync(cancellationToken);
            return Command.Done;
        }

        Settings.Fault("Database:MigrateAtStart",
            $"is false, and the database is behind this version by {missing.Count} migration(s), "
            + $"from {missing[0]}. Run the command 'migrate' first.");
        return Command.Failed;
    }

    /// <summary>What begins with the server uses the database too.</summary>
    private static async Task<int> StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
            return Command.Done;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Asked to stop while it was starting.
            return Command.Done;
        }
        // Of any kind: a port that is taken, an address of another machine, https without a certificate.
        catch (Exception exception) when (IsOfTheServer(exception))
        {
            Settings.Fault("urls", exception.Message.Split('\n')[0].TrimEnd());
            return Command.Failed;
        }
    }

    /// <summary>What the server throws while it starts is about where it must listen. What others throw is no setting's fault.</summary>
    private static bool IsOfTheServer(Exception exception) =>
        exception.StackTrace?.Contains("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true;
}
