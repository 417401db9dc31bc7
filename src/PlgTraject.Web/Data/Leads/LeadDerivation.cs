using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data.Jobs;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Data.Leads;

/// <summary>
/// Makes anew what stored leads hold for searching and counting, once for every version of how that is made: SQL cannot
/// do it. A row among the jobs says that it was done, so a start that is cut off in the middle does all of it again.
/// </summary>
public sealed class LeadDerivation(PlgTrajectDbContext database, TimeProvider clock)
{
    private const int BatchSize = 500;

    private static readonly string Job = string.Create(
        CultureInfo.InvariantCulture, $"folding of leads, version {SearchText.Version}");

    public async Task RunOnceAsync()
    {
        if (await database.JobRuns.AnyAsync(run => run.Name == Job))
        {
            return;
        }

        long last = 0;
        while (await database.AllLeads.Where(lead => lead.Id > last).OrderBy(lead => lead.Id).Take(BatchSize)
            .ToListAsync() is { Count: > 0 } leads)
        {
            leads.ForEach(static lead => lead.Derive());
            await database.SaveChangesAsync();
            last = leads[^1].Id;
            database.ChangeTracker.Clear();
        }

        database.JobRuns.Add(new JobRun
        {
            Name = Job,
            LastRun = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        });
        await database.SaveChangesAsync();
    }
}
