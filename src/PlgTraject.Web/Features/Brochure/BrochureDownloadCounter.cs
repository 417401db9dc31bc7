using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Brochure;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Brochure;

/// <summary>Counts downloads per Dutch calendar day, and nothing about who downloads.</summary>
public sealed class BrochureDownloadCounter(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<BrochureDownloadCounter> logger) : IDisposable
{
    // Within an instance of the program only one count at a time is written down. So only two instances can try at the
    // same moment to add the row of a new day.
    private readonly SemaphoreSlim _turn = new(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private int _uncounted;

    /// <summary>
    /// Adds one download to today. While a count is being written down, the downloads of that moment are gathered and
    /// written down together after it. It never throws, because no visitor must miss the brochure for a count.
    /// </summary>
    public Task CountAsync() =>
        // Who raises the number from zero starts the writing, which takes along what others have added by then.
        Interlocked.Increment(ref _uncounted) == 1 ? Task.Run(WriteAsync) : Task.CompletedTask;

    private async Task WriteAsync()
    {
        await _turn.WaitAsync();
        try
        {
            var count = Interlocked.Exchange(ref _uncounted, 0);
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>();
            await AddAsync(database, DutchText.Today(clock), count);
            // Not the clock of the product, only a pause between commits when many come at once.
            await Task.Delay(Pause);
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

    private static async Task AddAsync(PlgTrajectDbContext database, DateOnly day, int count)
    {
        if (await RaiseAsync(database, day, count))
        {
            return;
        }

        try
        {
            database.BrochureDownloads.Add(new BrochureDownloads { Day = day, Count = count });
            await database.SaveChangesAsync();
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // Another request or instance made today's row in between.
            if (!await RaiseAsync(database, day, count))
            {
                throw;
            }
        }
    }

    /// <summary>False when the day has no row yet. The database adds, so concurrent downloads all count.</summary>
    private static async Task<bool> RaiseAsync(PlgTrajectDbContext database, DateOnly day, int count) =>
        await database.BrochureDownloads.Where(downloads => downloads.Day == day).ExecuteUpdateAsync(set =>
            set.SetProperty(downloads => downloads.Count, downloads => downloads.Count + count)) > 0;
}
