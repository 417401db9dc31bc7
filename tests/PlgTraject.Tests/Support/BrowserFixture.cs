using System.Collections.Concurrent;
using System.Net;
using Microsoft.Playwright;

namespace PlgTraject.Tests.Support;

/// <summary>
/// The whole product on real Kestrel, and a real Chromium to visit it with. A visit fails on an error in the console
/// and on any request to another site, and leaves a picture and a trace when it fails. With the environment variable
/// PLG_TEST_SNAPSHOTS the trace holds the page at each step too, which makes every visit slower.
/// </summary>
public sealed class BrowserFixture(Chromium chromium) : KestrelFixture
{
    /// <summary>
    /// Far more than any visit takes. What is evaluated in a page has no end of its own: a promise that is never kept
    /// would keep the whole run waiting.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Where pictures and traces of failed visits are kept.</summary>
    private static string Evidence => Path.Combine(AppContext.BaseDirectory, "TestResults", "browser");

    private static bool HasSnapshots => Environment.GetEnvironmentVariable("PLG_TEST_SNAPSHOTS") is not null;

    /// <summary>A browser with nothing in it visits the site.</summary>
    /// <param name="use">What is done and seen there.</param>
    /// <param name="javaScript">Off: the site must do without.</param>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="cookies">What it has already, such as the session of a colleague.</param>
    public async Task Visit(
        Func<IPage, Task> use, bool javaScript = true, int width = 1280, CookieContainer? cookies = null)
    {
        var browser = await chromium.Browser().WaitAsync(Patience);
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            JavaScriptEnabled = javaScript,
            Locale = "nl-NL",
            // What moves is painted sixty times a second, and no test looks at it.
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
        });
        context.SetDefaultTimeout(30_000);
        await context.AddCookiesAsync((cookies?.GetAllCookies() ?? []).Select(cookie =>
            new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = Address.ToString() }));
        await context.Tracing.StartAsync(new TracingStartOptions { Snapshots = HasSnapshots });
        var page = await context.NewPageAsync();
        var faults = Watch(page);
        try
        {
            await use(page).WaitAsync(Patience);
            Assert.Empty(faults);
        }
        catch
        {
            Directory.CreateDirectory(Evidence);
            var test = TestContext.Current.TestMethod!.MethodName;
            var name = Path.Combine(Evidence, $"{DateTime.UtcNow:HHmmssfff}-{test}");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = name + ".png", FullPage = true });
            await context.Tracing.StopAsync(new TracingStopOptions { Path = name + ".zip" });
            throw;
        }
    }

    /// <summary>The browser of a colleague who is signed in visits the site.</summary>
    public async Task VisitAsStaff(
        Func<IPage, Task> use, bool javaScript = true, int width = 1280, string email = StaffSession.Email)
    {
        await this.HasStaff(email);
        await Visit(use, javaScript, width, await this.SignedIn(email));
    }

    private ConcurrentQueue<string> Watch(IPage page)
    {
        var faults = new ConcurrentQueue<string>();
        page.PageError += (_, error) => faults.Enqueue(error);
        page.Console += (_, message) =>
        {
            // Chromium also reports an answer of 422 there, which is what an invalid form gets.
            if (message.Type == "error"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                faults.Enqueue(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme.StartsWith("http", StringComparison.Ordinal) && url.Authority != Address.Authority)
            {
                faults.Enqueue($"Asks another site: {url}");
            }
        };
        return faults;
    }
}
