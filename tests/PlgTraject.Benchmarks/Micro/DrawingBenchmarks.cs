using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Content;
using PlgTraject.Web.Documents;
using PlgTraject.Web.Documents.Blocks;
using PlgTraject.Web.Documents.Brochure;
using PlgTraject.Web.Documents.Dossier;
using PlgTraject.Web.Documents.Drawing;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Benchmarks.Micro;

/// <summary>
/// Measures what is drawn once after a start (the brochure), for each board (the dossier) and for each page (the
/// ribbon). The brochure is the yardstick.
/// </summary>
[MemoryDiagnoser]
public class DrawingBenchmarks
{
    private readonly ServiceProvider _parts = Parts.Create();
    private int _sessions;
    private Document? _document;
    private Document? _dossier;
    private IDocumentRenderer? _renderer;

    [GlobalSetup]
    public void Prepare()
    {
        _sessions = _parts.GetRequiredService<ProgrammeContent>().Sessions.Count;
        _document = _parts.GetRequiredService<BrochureDocument>().Document;
        _dossier = _parts.GetRequiredService<DossierDocument>().Make(
            new DossierFacts(
                5, "Amsterdam", "In overleg",
                [.. Enumerable.Range(0, _sessions).Select(number => new DateOnly(2027, 9, 7).AddDays(28 * number))],
                "13.00 tot 16.30 uur", [],
                "OBS Proef", null, [.. Enumerable.Range(1, 8).Select(number =>
                    new SheetRow($"Rij {number}", [
                        new SheetPart(
                            "Wat er te zeggen is:", [.. Enumerable.Repeat("Een punt, in een regel.", 4)])]))],
                new DateOnly(2026, 12, 7), Addresses.Dossier),
            new SiteOptions());
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

    [Benchmark(Baseline = true)]
    public int Brochure() => _renderer!.Render(_document!).Length;

    [Benchmark]
    public int Dossier() => _renderer!.Render(_dossier!).Length;

    [GlobalCleanup]
    public void CleanUp() => _parts.Dispose();
}
