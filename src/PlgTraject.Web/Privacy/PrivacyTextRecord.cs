using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Privacy;

namespace PlgTraject.Web.Privacy;

/// <summary>Stores the text of the privacy page before a visitor can see it, once for each version.</summary>
public sealed class PrivacyTextRecord(IServiceScopeFactory scopes, PrivacyStatement statement, TimeProvider clock)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>();
        if (await IsKeptAsync(database, cancellationToken))
        {
            return;
        }

        database.PrivacyTexts.Add(new PrivacyText
        {
            Version = statement.Version,
            Text = statement.Text,
            FirstShownAt = clock.GetUtcNow().UtcDateTime,
        });
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // Another instance that starts at this moment may have been first.
            if (!await IsKeptAsync(database, cancellationToken))
            {
                throw;
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task<bool> IsKeptAsync(PlgTrajectDbContext database, CancellationToken cancellationToken) =>
        database.PrivacyTexts.AnyAsync(text => text.Version == statement.Version, cancellationToken);
}
