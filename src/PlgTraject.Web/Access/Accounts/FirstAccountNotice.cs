using Microsoft.Extensions.Options;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>Tells who starts the program where the site is, and how to make the first account while there is none.</summary>
public sealed class FirstAccountNotice(
    IServiceScopeFactory scopes, IOptions<SiteOptions> site, ILogger<FirstAccountNotice> logger) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        logger.LogInformation("The site is at {Address}", site.Value.AbsoluteUrl(Addresses.Home));
        await using var scope = scopes.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<FirstAccount>();
        if (await first.IsMissingAsync(cancellationToken))
        {
            logger.LogWarning(
                "No staff account exists yet. Make the first one within 24 hours, with this link that works once: {Link}",
                site.Value.AbsoluteUrl(Addresses.Staff.FirstAccountWith(first.NewCode())));
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
