using System.Net.Sockets;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Commands;

/// <summary>Serves the site until it is told to stop. What is set wrong is said in a line, without a stack trace.</summary>
internal static class ServeCommand
{
    public static readonly Command Definition = new("", "", "Serves the site.", RunAsync);

    private static async Task<int> RunAsync(WebApplication app)
    {
        if (!LoadContent(app) || await DatabaseAccess.TryAsync(app, PrepareAsync) != Command.Done
            || await DatabaseAccess.TryAsync(app, _ => StartAsync(app)) != Command.Done)
        {
            return Command.Failed;
        }

        await app.WaitForShutdownAsync();
        return Command.Done;
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

    private static async Task<int> PrepareAsync(IServiceProvider services)
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
        catch (Exception exception) when (exception is IOException or SocketException or FormatException)
        {
            Settings.Fault("urls", exception.Message);
            return Command.Failed;
        }
    }
}
