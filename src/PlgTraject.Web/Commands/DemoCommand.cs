using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Commands.Demo;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Commands;

/// <summary>
/// Fills an empty database with schools and people that do not exist, to try the product out and to measure it.
/// </summary>
internal static class DemoCommand
{
    private const int MostLeads = 100_000;
    private const int BatchSize = 500;

    public static readonly Command Definition = new(
        "demo", "[--leads 200] [--seed 1]", "Fills an empty database with fictional leads.", RunAsync);

    private static async Task<int> RunAsync(WebApplication app)
    {
        if (!int.TryParse(
            app.Configuration["leads"] ?? "200", NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > MostLeads)
        {
            return CommandLine.Misused($"--leads takes a number from 1 to {MostLeads}.");
        }

        if (!int.TryParse(
            app.Configuration["seed"] ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
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
        // The leads are made anew at every try, since a connection that breaks rolls back what it has stored.
        var filled = await database.Database.CreateExecutionStrategy().ExecuteAsync(() => FillAsync(
            database, new DemoLeads(seed, count, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
                services.GetRequiredService<LeadMails>(),
                services.GetRequiredService<ProgrammeContent>(), services.GetRequiredService<Planner>())));
        if (!filled)
        {
            await Console.Error.WriteLineAsync(
                "There are leads in this database. "
                + "Demonstration data must not get among real ones: name an empty database.");
            return Command.Failed;
        }

        await MergeAsync(services);
        await ActivatorUtilities.CreateInstance<DemoMailbox>(services).FillAsync(CancellationToken.None);
        // Some leads are older than their period. Marking the turn of today keeps them until tomorrow, so that somebody
        // can look at them and measure.
        await services.GetRequiredService<DailyTurns>().MarkAsync(DailyTurns.Retention, CancellationToken.None);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} fictional leads stored in {time.Elapsed.TotalSeconds:0.0} seconds."));
        return Command.Done;
    }

    /// <summary>Merges the last lead of somebody who asked twice with the first, if there is such a person.</summary>
    private static async Task MergeAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<PlgTrajectDbContext>();
        // Unlike filling, merging changes what it reads.
        database.ChangeTracker.AutoDetectChangesEnabled = true;
        var last = await database.Leads.AsNoTracking()
            .Where(lead => database.Leads.Any(other => other.SenderKey == lead.SenderKey && other.Id < lead.Id))
            .OrderByDescending(lead => lead.Id).FirstOrDefaultAsync();
        if (last is null)
        {
            return;
        }

        var first = await database.Leads.AsNoTracking().Where(lead => lead.SenderKey == last.SenderKey)
            .OrderBy(lead => lead.Id).FirstAsync();
        await services.GetRequiredService<LeadMerging>().MergeAsync(
            new MergeRequest(first.Reference, last.Reference, first.Version, last.Version, _ => false),
            CancellationToken.None);
    }

    /// <summary>Stores all leads in one transaction, and keeps few of them in memory at a time.</summary>
    /// <returns>False when the database has leads already; then nothing is stored.</returns>
    private static async Task<bool> FillAsync(PlgTrajectDbContext database, DemoLeads leads)
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        if (await database.AllLeads.AnyAsync())
        {
            return false;
        }

        // Nothing is changed after it is added, and what fails makes the whole transaction fail. So there is nothing to
        // look for at every save, and nothing to go back to in between.
        database.ChangeTracker.AutoDetectChangesEnabled = false;
        database.Database.AutoSavepointsEnabled = false;
        foreach (var batch in leads.Chunk(BatchSize))
        {
            database.AllLeads.AddRange(batch);
            await database.SaveChangesAsync();
            database.LeadEvents.AddRange(DemoAnswers.Gone(batch));
            await database.SaveChangesAsync();
            database.ChangeTracker.Clear();
        }

        database.MailTemplates.AddRange(DemoAnswers.Templates());
        await database.SaveChangesAsync();

        if (!await database.BrochureDownloads.AnyAsync())
        {
            database.BrochureDownloads.AddRange(leads.Downloads());
            await database.SaveChangesAsync();
        }

        await transaction.CommitAsync();
        return true;
    }
}
