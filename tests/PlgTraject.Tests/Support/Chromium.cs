using Microsoft.Playwright;
using PlgTraject.Tests.Support;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace PlgTraject.Tests.Support;

/// <summary>
/// The one browser of a run, started for the first test that needs it. Tests that visit at the same time share nothing
/// in it: each visit has a profile of its own.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>The first has no window, and does the same with a fifth less work.</summary>
    private static readonly string[] Installed = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(Start);

    public async Task<IBrowser> Browser() => (await _started.Value).Browser;

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (driver, browser) = await _started.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> Start()
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? Installed.First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        }));
    }
}
