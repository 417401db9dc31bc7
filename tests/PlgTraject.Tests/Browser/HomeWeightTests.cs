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

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task FirstVisit_WhileFontsArrive_MovesNothing(int width) => app.Visit(async page =>
    {
        Assert.SkipUnless(await page.EvaluateAsync<bool>("""
            Promise.any(["Arial", "Roboto", "Liberation Sans"]
                .map(name => new FontFace("probe", `local("${name}")`).load()))
              .then(() => true, () => false)
            """), "No face is installed that the style sheet knows the measures of (Debian: fonts-liberation).");
        await page.AddInitScriptAsync("""
            window.moved = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.moved += entry.value))
              .observe({ type: "layout-shift", buffered: true });
            """);

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("document.fonts.ready");

        // A fraction of a pixel, which rounding can move, is half a thousandth; a line of text is some hundredths.
        Assert.InRange(await page.EvaluateAsync<double>("window.moved"), 0, 0.001);
    }, width: width);
}
