using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Commands.Demo;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Commands;

/// <summary>Fills an empty database with schools and people that do not exist, for trying out and for measuring.</summary>
internal static class DemoCommand
{
    private const int MostLeads = 100_000;
    private const int BatchSize = 500;

    public static readonly Command Definition = new(
        "demo", "[--leads 200] [--seed 1]", "Fills an empty database with fictional leads.", RunAsync);

    private static async Task<int> RunAsync(WebApplication app)
    {
        if (!int.TryParse(app.Configuration["leads"] ?? "200", NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > MostLeads)
        {
            return CommandLine.Misused($"--leads takes a number from 1 to {MostLeads}.");
        }

        if (!int.TryParse(app.Configuration["seed"] ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return CommandLine.Misused("--seed takes a whole number.");
        }

        return await DatabaseAccess.TryAsync(app, services => RunAsync(services, seed, count));
    }

    private static async Task<int> RunAsync(IServiceProvider services, int seed, int count)
    {
        await services.GetRequiredService<DatabaseUpgrade>().RunAsync();
        var database = services.GetRequiredService<PlgTrajectDbContext>();
        var time = Stopwatch.StartNew();
        // Made anew at every try: what a connection that broke has left is rolled back.
        var filled = await database.Database.CreateExecutionStrategy().ExecuteAsync(() => FillAsync(
            database, new DemoLeads(seed, count, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
                services.GetRequiredService<LeadMails>(),
                services.GetRequiredService<ProgrammeContent>())));
        if (!filled)
        {
            await Console.Error.WriteLineAsync(
                "There are leads in this database. Demonstration data must not get among real ones: name an empty database.");
            return Command.Failed;
        }

        // Some are past their period: they stay until tomorrow, to be looked at and measured.
        await services.GetRequiredService<DailyTurns>().MarkAsync(DailyTurns.Retention, CancellationToken.None);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{count} fictional leads stored in {time.Elapsed.TotalSeconds:0.0} seconds."));
        return Command.Done;
    }

    /// <summary>All or nothing, in one transaction, with few entities in memory at a time.</summary>
    private static async Task<bool> FillAsync(PlgTrajectDbContext database, DemoLeads leads)
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        if (await database.AllLeads.AnyAsync())
        {
            return false;
        }

        foreach (var batch in leads.Chunk(BatchSize))
        {
            database.AllLeads.AddRange(batch);
            await database.SaveChangesAsync();
            database.ChangeTracker.Clear();
        }

        await transaction.CommitAsync();
        return true;
    }
}
