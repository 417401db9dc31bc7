using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace PlgTraject.Benchmarks.Load;

/// <summary>Measures how long staff wait for the list of leads and its filters, with 100,000 leads.</summary>
internal static partial class LeadsLoad
{
    private const int Leads = 100_000;
    private const int Times = 40;
    private const string Root = "/beheer";

    public static async Task RunAsync(string published, int port)
    {
        using var product = new Product(published, port);
        if (!await product.FillAsync(Leads))
        {
            Console.WriteLine($"Leads: not measured, 'demo --leads {Leads}' did not fill the database");
            return;
        }

        await using var server = await product.StartAsync();
        using var browser = new Browser(server.Address);
        await SignInAsync(server, browser);
        foreach (var path in await PathsAsync(browser))
        {
            var times = new List<double>();
            for (var time = 0; time < Times; time++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await browser.SendAsync(HttpMethod.Get, path);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            var (median, longest) = (WrkResult.Middle(times), times.Max());
            Console.WriteLine($"{path,-60} {median,8:F1} ms at the median, {longest:F1} ms at most");
        }
    }

    private static async Task SignInAsync(ServerProcess server, Browser browser)
    {
        var link = await server.FirstAccount.WaitAsync(TimeSpan.FromSeconds(10));
        var form = new Dictionary<string, string>
        {
            ["Code"] = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..],
            ["DisplayName"] = "Meting",
            ["Email"] = "meting@plg.example",
            ["Password"] = "alleen voor deze meting",
            ["__RequestVerificationToken"] = await browser.TokenAsync(link),
        };
        using var answer = await browser.SendAsync(HttpMethod.Post, link.Split('?')[0], form);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException($"The first account was not made: {answer.StatusCode}.");
        }
    }

    /// <summary>
    /// The list, its last page, every filter it links to, searches that find much, little and nothing, and one lead.
    /// </summary>
    private static async Task<IEnumerable<string>> PathsAsync(Browser browser)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, Root);
        var list = await answer.Content.ReadAsStringAsync();
        var links = Links().Matches(list)
            .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToList();
        return
        [
            Root,
            .. links.Where(link => link.StartsWith(Root + "?", StringComparison.Ordinal)),
            $"{Root}?pagina={Leads / 25}", $"{Root}?zoek=a", $"{Root}?zoek=utrecht", $"{Root}?zoek=komt-niet-voor",
            links.First(link => link.StartsWith(Root + "/aanvragen/", StringComparison.Ordinal)),
        ];
    }

    [GeneratedRegex("href=\"(/beheer[^\"]*)\"")]
    private static partial Regex Links();
}
