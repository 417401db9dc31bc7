namespace PlgTraject.Benchmarks.Load;

/// <summary>What one run showed.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="Cpu">Processor time of the server for one request, in microseconds.</param>
/// <param name="Median">Latency in milliseconds.</param>
/// <param name="P99">Latency in milliseconds.</param>
internal sealed record WrkResult(double PerSecond, double Cpu, double Median, double P99)
{
    /// <summary>The median of each figure.</summary>
    public static WrkResult MedianOf(IReadOnlyCollection<WrkResult> runs) => new(
        Middle(runs.Select(run => run.PerSecond)), Middle(runs.Select(run => run.Cpu)),
        Middle(runs.Select(run => run.Median)), Middle(runs.Select(run => run.P99)));

    public static double Middle(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
