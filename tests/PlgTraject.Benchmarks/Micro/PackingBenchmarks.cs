using BenchmarkDotNet.Attributes;
using PlgTraject.Web.Infrastructure.Caching;

namespace PlgTraject.Benchmarks.Micro;

/// <summary>Measures what it costs to pack a page, which is done once, and what is left for each request.</summary>
[MemoryDiagnoser]
public class PackingBenchmarks
{
    private readonly byte[] _text =
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Content", "programme.yaml"));

    [Benchmark]
    public int Brotli() => Compression.Brotli(_text).Length;

    [Benchmark]
    public int Gzip() => Compression.Gzip(_text).Length;

    [Benchmark]
    public ContentCoding ChooseCoding() => AcceptEncoding.Choose("gzip, deflate, br, zstd");
}
