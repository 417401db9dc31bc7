using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

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
    /// Makes everything ready. The database is opened and migrated while the rest is put together: both use much of the
    /// runtime for the first time, and take about as long.
    /// </summary>
    private static async Task<bool> PrepareAsync(WebApplication app)
    {
        var database = Task.Run(() => DatabaseAccess.TryAsync(app, PrepareDatabaseAsync));
        try
        {
            Pipeline.Compose(app);
            return LoadContent(app) & await database == Command.Done;
        }
        finally
        {
            // Whatever went wrong here, it is not left half migrated, and what it works with is not taken away.
            await database;
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

    private static async Task<int> PrepareDatabaseAsync(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            services.GetRequiredService<SqliteFile>().Use();
        }

        var upgrade = services.GetRequiredService<DatabaseUpgrade>();
        if (options.MigrateAtStart)
        {
            await upgrade.RunAsync();
            return Command.Done;
        }

        var missing = await upgrade.FindMissingAsync();
        if (missing.Count == 0)
        {
            await upgrade.ProvideKeysAsync();
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
