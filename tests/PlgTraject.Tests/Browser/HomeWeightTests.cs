using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Browser;

/// <summary>What a first visit to the home page costs a visitor, as it comes over the line.</summary>
public sealed class HomeWeightTests(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    private const int Kilobyte = 1024;

    [Fact]
    public Task FirstVisit_OverTheLine_StaysWithinItsBudget() => app.Visit(async page =>
    {
        // One that ends late, such as that of the icon, comes while the others are looked at.
        var requests = new ConcurrentQueue<IRequest>();
        page.RequestFinished += (_, request) => requests.Enqueue(request);

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        var sizes = new List<(string Type, int Bytes)>();
        foreach (var request in requests)
        {
            var answer = await request.ResponseAsync();
            sizes.Add((request.ResourceType, Packed(await answer!.BodyAsync())));
        }

        Assert.InRange(sizes.Count, 4, 10);
        Assert.InRange(Sum("document"), 1, 14 * Kilobyte);
        Assert.InRange(Sum("stylesheet"), 1, 12 * Kilobyte);
        Assert.InRange(Sum("script"), 0, 6 * Kilobyte);
        Assert.InRange(Sum("font"), 1, 90 * Kilobyte);
        Assert.InRange(sizes.Sum(size => size.Bytes), 1, 150 * Kilobyte);

        int Sum(string type) => sizes.Where(size => size.Type == type).Sum(size => size.Bytes);
    });

    /// <summary>
    /// Packed as a published build does, with the weaker of the two codings; a build for developers packs no files.
    /// </summary>
    private static int Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return (int)packed.Length;
    }

    /// <summary>
    /// Our fonts come after the first words are painted, as they do on a slow line and seldom on a fast one.
    /// </summary>
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task FirstVisit_WhileFontsArrive_MovesNothing(int width) => app.Visit(async page =>
    {
        // Chromium knows a face by its full name only, and not every machine has one.
        Assert.SkipUnless(
            await HasOneOf(page, "Arial", "Roboto", "Liberation Sans")
                && await HasOneOf(page, "Georgia", "Noto Serif", "Times New Roman", "Liberation Serif"),
            "No face is installed that the style sheet knows the measures of (Debian: fonts-liberation).");
        var isPainted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/*.woff2", async route =>
        {
            await isPainted.Task;
            await route.ContinueAsync();
        });
        await page.AddInitScriptAsync("""
            window.moved = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.moved += entry.value))
              .observe({ type: "layout-shift", buffered: true });
            """);

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        // An evaluated promise, since waiting for a function makes code of text, which the policy of the site forbids.
        // It ends by itself where a browser paints nothing before the fonts are there: then nothing can move either.
        await page.EvaluateAsync("""
            new Promise(seen => {
              new PerformanceObserver(list => list.getEntriesByName("first-contentful-paint").length > 0 && seen())
                .observe({ type: "paint", buffered: true });
              setTimeout(seen, 15000);
            })
            """);
        isPainted.SetResult();
        await page.EvaluateAsync("""
            Promise.race([
              document.fonts.ready.then(() => new Promise(painted =>
                requestAnimationFrame(() => requestAnimationFrame(painted)))),
              new Promise(late => setTimeout(late, 30000)),
            ])
            """);

        Assert.Contains("loaded", await page.EvaluateAsync<string>(
            "[...document.fonts].find(font => font.family === 'Newsreader').status"), StringComparison.Ordinal);
        // A fraction of a pixel, which rounding can move, is half a thousandth; a line of text is some hundredths.
        Assert.InRange(await page.EvaluateAsync<double>("window.moved"), 0, 0.001);
    }, width: width);

    private static Task<bool> HasOneOf(IPage page, params string[] faces) => page.EvaluateAsync<bool>("""
        faces => Promise.any(faces.map(face => new FontFace("probe", `local("${face}")`).load()))
          .then(() => true, () => false)
        """, faces);
}
