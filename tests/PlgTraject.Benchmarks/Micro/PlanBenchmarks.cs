using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;
using PlgTraject.Web.Planning.OwnCalendars;

namespace PlgTraject.Benchmarks.Micro;

/// <summary>Measures planning a year, with the wishes that leave most to search, and what is done around it.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks : IDisposable
{
    private static readonly PlanWishes Usual =
        new() { Region = HolidayRegion.Middle, StartMonth = new DateOnly(2027, 9, 1) };

    private static readonly PlanWishes Widest =
        Usual with { Days = Weekdays.All, OverSummer = true, SmallestGapWeeks = 1, LargestGapWeeks = 16 };

    private static readonly PlanWishes Impossible = Usual with { SmallestGapWeeks = 16, LargestGapWeeks = 16 };

    private readonly ServiceProvider _parts = Parts.Create();
    private readonly Planner _planner;
    private readonly string _code;

    public PlanBenchmarks()
    {
        _planner = _parts.GetRequiredService<Planner>();
        _code = ((PlanFound)_planner.Plan(Widest)).Plan.Code;
    }

    [Benchmark(Baseline = true)]
    public PlanOutcome PlanUsual() => _planner.Plan(Usual);

    [Benchmark]
    public PlanOutcome PlanWidest() => _planner.Plan(Widest);

    [Benchmark]
    public PlanOutcome Refuse() => _planner.Plan(Impossible);

    [Benchmark]
    public PlanOutcome Open() => _planner.Open(_code);

    [Benchmark]
    public ReadCalendar ReadOwnCalendar() => CalendarTextReader.Read(
        "Herfstvakantie 19 t/m 23 oktober 2026\nStudiedagen: 5 oktober, 11 november en 8 maart\n",
        new SchoolYear(2026));

    public void Dispose()
    {
        _parts.Dispose();
        GC.SuppressFinalize(this);
    }
}
