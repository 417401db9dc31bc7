using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;
using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Infrastructure.Logging;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Commands;

/// <summary>
/// Serves the site until the program is told to stop. A mistake in a setting is told in one line, without a stack
/// trace.
/// </summary>
internal static class ServeCommand
{
    public static readonly Command Definition = new("", "", "Serves the site.", RunAsync);

    /// <remarks>
    /// Other instances may be using the database, so it is changed only after everything else of this version has
    /// proved to be right.
    /// </remarks>
    private static async Task<int> RunAsync(WebApplication app)
    {
        if (!CanLog(app) || !Loads<ProgrammeContent>(app, "Content:File") || !Loads<SpamRules>(app, "Spam:File")
            || !Loads<SchoolCalendar>(app, "Content:SchoolHolidays"))
        {
            return Command.Failed;
        }

        Pipeline.Compose(app);
        // The start is under DatabaseAccess too, since the services that start with the server use the database.
        if (await DatabaseAccess.TryAsync(app, PrepareDatabaseAsync) != Command.Done
            || await DatabaseAccess.TryAsync(app, _ => StartAsync(app)) != Command.Done)
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

    private static bool Loads<TFile>(WebApplication app, string key)
        where TFile : notnull
    {
        try
        {
            app.Services.GetRequiredService<TFile>();
            return true;
        }
        catch (ContentException exception)
        {
            return Settings.Fault(key, exception.Message);
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

        if (await upgrade.FindMissingAsync() is { Count: > 0 } missing)
        {
            Settings.Fault("Database:MigrateAtStart",
                $"is false, and the database is behind this version by {missing.Count} migration(s), "
                + $"from {missing[0]}. Run the command 'migrate' first.");
            return Command.Failed;
        }

        await upgrade.FillAloneAsync();
        await upgrade.WarnOfUnknownAsync();
        return Command.Done;
    }

    private static async Task<int> StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
            return Command.Done;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The program was told to stop while it was starting.
            return Command.Done;
        }
        // The exception can be of any kind: for a port in use, an address of another machine, https without a
        // certificate.
        catch (Exception exception) when (IsOfTheServer(exception))
        {
            Settings.Fault("urls", exception.Message.Split('\n')[0].TrimEnd());
            return Command.Failed;
        }
    }

    /// <summary>
    /// Whether the web server threw this. While it starts, its exceptions are about the addresses where it must listen,
    /// so about a setting; those of other services are not.
    /// </summary>
    private static bool IsOfTheServer(Exception exception) =>
        exception.StackTrace?.Contains("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true;
}
