using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>Counts downloads per Dutch calendar day, and nothing about who downloads.</summary>
public sealed class BrochureDownloadCounter(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<BrochureDownloadCounter> logger) : IDisposable
{
    // One at a time within an instance: only instances can race for the first download of a day.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Adds one to today. Never throws: a count is not worth a download.</summary>
    public async Task CountAsync()
    {
        await _turn.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>();
            await AddOneAsync(database, DutchText.Today(clock));
        }
        // Whatever is wrong with the database, the visitor already has the brochure.
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning(exception, "A download of the brochure could not be counted.");
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static async Task AddOneAsync(PlgTrajectDbContext database, DateOnly day)
    {
        if (await RaiseAsync(database, day))
        {
            return;
        }

        try
        {
            database.BrochureDownloads.Add(new BrochureDownloads { Day = day, Count = 1 });
            await database.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another request or instance made today's row in between.
            if (!await RaiseAsync(database, day))
            {
                throw;
            }
        }
    }

    /// <summary>False when the day has no row yet. The database adds, so concurrent downloads all count.</summary>
    private static async Task<bool> RaiseAsync(PlgTrajectDbContext database, DateOnly day) =>
        await database.BrochureDownloads.Where(downloads => downloads.Day == day)
            .ExecuteUpdateAsync(set => set.SetProperty(downloads => downloads.Count, downloads => downloads.Count + 1))
        > 0;
}
