using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Browser;

/// <summary>What axe finds on a page, and what does not fit it.</summary>
internal static class Accessibility
{
    private static readonly int[] Widths = [1280, 360];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Violations only: what passed is most of the answer, and nobody reads it. No page has frames, so one run sees all.
    private const string Run = """
        async () => (await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            resultTypes: ["violations"],
        })).violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(" | ")}`)
        """;

    private const string Room = "document.documentElement.clientWidth - document.documentElement.scrollWidth";

    /// <summary>What is wrong with the page as it is, on a desk and then on a phone.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        // What a click led to is there before its style sheet is.
        await Eventually.True(
            () => page.EvaluateAsync<bool>("document.readyState === 'complete'"), "the page is loaded");
        await page.EvaluateAsync(Axe);
        var faults = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            faults.AddRange(
                (await page.EvaluateAsync<string[]>(Run)).Select(violation => $"{page.Url} ({width}): {violation}"));
            var room = await page.EvaluateAsync<int>(Room);
            if (room != 0)
            {
                faults.Add($"{page.Url} ({width}): is {-room} pixels too wide");
            }
        }

        return faults;
    }
}
