using System.Globalization;

namespace PlgTraject.Benchmarks.Load;

/// <summary>
/// Loads the published product, and prints its figures beside those of a bare server in the same run.
/// </summary>
internal static class LoadRun
{
    private const int Rounds = 7;
    private const int Seconds = 4;

    // The runtime compiles the code that runs most again in the background. For a form that is much code.
    private const int PageWarmUpSeconds = 15;
    private const int FormWarmUpSeconds = 60;

    /// <param name="args">
    /// Folder of the published product, then the parts to run; all of them when none is named.
    /// </param>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine(
                "Usage: load FOLDER-OF-PUBLISHED-PRODUCT [start] [pages] [form] [leads] [--port=5110]");
            return 2;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var port = args.FirstOrDefault(arg => arg.StartsWith("--port=", StringComparison.Ordinal))?[7..] ?? "5110";
        var parts = args[1..].Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToHashSet();
        // A full path, because the product runs in its own folder.
        var published = Path.GetFullPath(args[0]);
        var firstPort = int.Parse(port, CultureInfo.InvariantCulture);
        bool Wanted(string part) => parts.Count == 0 || parts.Contains(part);

        if (Wanted("start"))
        {
            await StartAsync(published, firstPort);
        }

        if (Wanted("pages") || Wanted("form"))
        {
            await LoadAsync(published, firstPort, Wanted("pages"), Wanted("form"));
        }

        if (Wanted("leads"))
        {
            await LeadsLoad.RunAsync(published, firstPort);
        }

        return 0;
    }

    private static async Task StartAsync(string published, int port)
    {
        var (fresh, existing) = (new List<double>(), new List<double>());
        using var product = new Product(published, port);
        for (var round = 0; round < Rounds; round++)
        {
            product.Forget();
            foreach (var times in (List<double>[])[fresh, existing])
            {
                await using var server = await product.StartAsync();
                times.Add(server.StartUp.TotalMilliseconds);
            }
        }

        Console.WriteLine($"First page after {WrkResult.Middle(fresh):F0} ms with a new database, "
            + $"{WrkResult.Middle(existing):F0} ms with an existing one (medians of {Rounds})");
    }

    private static async Task LoadAsync(string published, int port, bool pages, bool form)
    {
        using var product = new Product(published, port);
        await using var server = await product.StartAsync();
        await using var bare = await product.StartBareAsync(server);
        Console.WriteLine(
            $"{"",-18}{"requests/s",22}{"ratio",8}{"CPU us/request",22}{"ratio",8}{"p50 ms",16}{"p99 ms",16}");
        if (pages)
        {
            var tag = (await Bare.BareAnswer.TakeAsync(server.Address))["/"].Tag;
            await CompareAsync("page, Brotli", server, bare, _ => "/", PageWarmUpSeconds, "-H", "Accept-Encoding: br");
            await CompareAsync(
                "304", server, bare, _ => "/", PageWarmUpSeconds,
                "-H", "Accept-Encoding: br", "-H", $"If-None-Match: {tag}");
            await CompareAsync("brochure", server, bare, _ => Bare.BareAnswer.Paths[1], PageWarmUpSeconds);
        }

        if (form)
        {
            string[] options = [.. await InquiryPost.OptionsAsync(server), "-s", InquiryPost.Script];
            await CompareAsync(
                "form post", server, bare, target => target == server ? InquiryPost.Path : "/", FormWarmUpSeconds,
                options);
        }

        Console.WriteLine(
            $"Resident memory after the load: {server.Megabytes:F0} MB (bare server: {bare.Megabytes:F0} MB)");
    }

    /// <summary>Alternates between the two, so that whatever else the machine does falls on both.</summary>
    private static async Task CompareAsync(
        string name, ServerProcess server, ServerProcess bare, Func<ServerProcess, string> path, int warmUpSeconds,
        params string[] options)
    {
        var runs = new Dictionary<ServerProcess, List<WrkResult>> { [server] = [], [bare] = [] };
        foreach (var target in runs.Keys)
        {
            await Wrk.RunAsync(target, path(target), warmUpSeconds, options);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (target, results) in runs)
            {
                results.Add(await Wrk.RunAsync(target, path(target), Seconds, options));
            }
        }

        var (ours, theirs) = (WrkResult.MedianOf(runs[server]), WrkResult.MedianOf(runs[bare]));
        Console.WriteLine(
            $"{name,-18}"
            + $"{$"{ours.PerSecond:F0} / {theirs.PerSecond:F0}",22}{ours.PerSecond / theirs.PerSecond,8:F2}"
            + $"{$"{ours.Cpu:F1} / {theirs.Cpu:F1}",22}{ours.Cpu / theirs.Cpu,8:F2}"
            + $"{$"{ours.Median:F2} / {theirs.Median:F2}",16}{$"{ours.P99:F1} / {theirs.P99:F1}",16}");
    }
}
