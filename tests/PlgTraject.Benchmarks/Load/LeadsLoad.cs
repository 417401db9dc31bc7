using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace PlgTraject.Benchmarks.Load;

/// <summary>Measures how long staff wait for their pages, with 100,000 leads and a million events.</summary>
internal static partial class LeadsLoad
{
    private const int Leads = 100_000;
    private const int Times = 40;
    private const string Root = "/beheer";
    private const string List = Root + "/aanvragen";

    public static async Task RunAsync(string published, int port)
    {
        using var product = new Product(published, port);
        if (!await product.FillAsync(Leads))
        {
            Console.WriteLine($"Leads: not measured, 'demo --leads {Leads}' did not fill the database");
            return;
        }

        AddEvents(product.Database);
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
    /// The first page, the list with its tabs, statuses and orders, searches that find much, little and nothing, the
    /// board, the figures of a month and of everything, and the lead with the long history.
    /// </summary>
    private static async Task<IEnumerable<string>> PathsAsync(Browser browser)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, List);
        var list = await answer.Content.ReadAsStringAsync();
        var links = Links().Matches(list)
            .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToList();
        return
        [
            Root, List,
            .. links.Where(link => link.StartsWith(List + "?", StringComparison.Ordinal)),
            $"{List}?pagina={Leads / 25}", $"{List}?zoek=a", $"{List}?zoek=utrecht", $"{List}?zoek=komt-niet-voor",
            $"{List}/bord", $"{Root}/cijfers", $"{Root}/cijfers?van=2000-01-01&tot=2099-12-31",
            // The newest lead is the first of the list, and has the long history.
            links.First(link => link.StartsWith(List + "/PLG-", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Makes a million events of it, and three hundred of the newest lead.</summary>
    private static void AddEvents(string file)
    {
        using var database = new SqliteConnection($"Data Source={file}");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE Times(Time) AS (SELECT 1 UNION ALL SELECT Time + 1 FROM Times WHERE Time < 300)
            INSERT INTO LeadEvents (LeadId, At, Kind, Data, ActorName)
            SELECT Leads.Id, Leads.CreatedAt, 'NoteWritten', '{"Text":"Een notitie om te meten."}', 'Meting'
            FROM Leads JOIN Times ON Time <= 8 OR Leads.Id = (SELECT MAX(Id) FROM Leads WHERE Status <> 'Merged');
            """;
        command.ExecuteNonQuery();
        command.CommandText = "SELECT COUNT(*) FROM LeadEvents";
        Console.WriteLine($"{command.ExecuteScalar()} events");
    }

    [GeneratedRegex("href=\"(/beheer[^\"]*)\"")]
    private static partial Regex Links();
}
