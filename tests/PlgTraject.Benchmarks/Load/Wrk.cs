using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PlgTraject.Benchmarks.Load;

/// <summary>Drives a server with wrk, a load generator that leaves most of the machine to the server.</summary>
internal static partial class Wrk
{
    /// <summary>Loads an address for some seconds with 32 connections.</summary>
    /// <param name="server">The server, of which the processor time counts.</param>
    /// <param name="path">The path to load on it.</param>
    /// <param name="seconds">For how many seconds.</param>
    /// <param name="options">Further options of wrk.</param>
    public static async Task<WrkResult> RunAsync(
        ServerProcess server, string path, int seconds, params string[] options)
    {
        var start = new ProcessStartInfo(
            "wrk", ["-t1", "-c32", $"-d{seconds}s", "--latency", .. options, new Uri(server.Address, path).ToString()])
        {
            RedirectStandardOutput = true,
        };
        var before = server.CpuTime;
        using var wrk = Process.Start(start)!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var used = server.CpuTime - before;
        if (wrk.ExitCode != 0 || output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Not every answer was right:\n{output}");
        }

        var requests = double.Parse(Requests().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        return new WrkResult(
            double.Parse(PerSecond().Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
            used.TotalMicroseconds / requests,
            Milliseconds(output, "50%"),
            Milliseconds(output, "99%"));
    }

    private static double Milliseconds(string output, string percentile)
    {
        var match = Regex.Match(output, Regex.Escape(percentile) + @"\s+([\d.]+)(us|ms|s)");
        var number = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch { "us" => number / 1000, "ms" => number, _ => number * 1000 };
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();
}
