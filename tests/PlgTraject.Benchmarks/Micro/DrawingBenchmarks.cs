using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Documents.Brochure;
using PlgTraject.Web.Documents.Drawing;

namespace PlgTraject.Benchmarks.Micro;

/// <summary>Measures what is drawn once after a start (the brochure), and once for each page (the ribbon).</summary>
[MemoryDiagnoser]
public class DrawingBenchmarks
{
    private readonly ServiceProvider _parts = Parts.Create();
    private int _sessions;
    private Document? _document;
    private IDocumentRenderer? _renderer;

    [GlobalSetup]
    public void Prepare()
    {
        _sessions = _parts.GetRequiredService<ProgrammeContent>().Sessions.Count;
        _document = _parts.GetRequiredService<BrochureDocument>().Document;
        _renderer = _parts.GetRequiredService<IDocumentRenderer>();
    }

    [Benchmark]
    public int Ribbon()
    {
        var ribbon = new Ribbon(_sessions, 1200, 66, 54);
        var length = 0;
        for (var number = 1; number <= ribbon.Sessions; number++)
        {
            length += ribbon.Around(0, number).Length + ribbon.Around(1, number).Length;
        }

        return length;
    }

    [Benchmark]
    public int Brochure() => _renderer!.Render(_document!).Length;

    [GlobalCleanup]
    public void CleanUp() => _parts.Dispose();
}
