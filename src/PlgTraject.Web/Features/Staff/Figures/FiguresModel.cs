using System.Globalization;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Figures;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Web.Features.Staff.Figures;

/// <summary>The figures of a period.</summary>
public sealed class FiguresModel
{
    /// <summary>The period; null when somebody chose days.</summary>
    public required FiguresPeriods.Row? Row { get; init; }

    public required DateOnly First { get; init; }
    public required DateOnly Last { get; init; }
    public required PeriodFigures Figures { get; init; }
    public required TimeSpan Promise { get; init; }

    /// <summary>How often the brochure was downloaded in the period.</summary>
    public required int Downloads { get; init; }

    /// <summary>The first answers of each colleague, most first; null when who looks may not see those.</summary>
    public required IReadOnlyList<ColleagueFigures>? Colleagues { get; init; }

    /// <summary>How many came in each month.</summary>
    public FiguresPicture MonthPicture => new(
        "beeld-maanden", "Aanvragen per maand",
        [.. Figures.Months.Select(month => new FiguresBar(
            DutchText.Month(month.Month), month.Counts.Values.Sum(), "strand"))]);

    /// <summary>How far the answers are.</summary>
    public FiguresPicture AnswerPicture => new(
        "beeld-antwoorden", "Hoe ver de antwoorden zijn",
        [
            new FiguresBar("op tijd beantwoord", Figures.Count(ReplyState.AnsweredOnTime), "good"),
            new FiguresBar("te laat beantwoord", Figures.Count(ReplyState.AnsweredLate), "warn"),
            new FiguresBar("te laat, wacht nog", Figures.Count(ReplyState.Late), "bad"),
            new FiguresBar(
                "wacht, nog op tijd",
                Figures.Count(ReplyState.DueToday) + Figures.Count(ReplyState.OnTime), "strand"),
        ]);

    public FiguresNumber All => Number(Figures.Total);

    public FiguresNumber Of(LeadSource source) =>
        Number(Figures.Count(source), (Addresses.Staff.SourceParameter, source.ToString()));

    public FiguresNumber Of(ReplyState state) =>
        Number(Figures.Count(state), (Addresses.Staff.ReplyParameter, state.ToString()));

    /// <summary>The leads of a month, as far as it is in the period, that have a status now.</summary>
    public FiguresNumber Of(
        (DateOnly Month, IReadOnlyDictionary<LeadStatus, int> Counts) month, LeadStatus? status)
    {
        var end = month.Month.AddMonths(1).AddDays(-1);
        return Number(
            status is { } one ? month.Counts.GetValueOrDefault(one) : month.Counts.Values.Sum(),
            month.Month < First ? First : month.Month, end > Last ? Last : end,
            (Addresses.Staff.StatusParameter, status?.ToString()));
    }

    /// <summary>Why schools do not take part, in the order of the form; without a known reason last.</summary>
    public IEnumerable<(string Name, FiguresNumber Number)> Lost => Enum.GetValues<LostReason>()
        .Select(reason => (LeadChoices.NameOf(reason), Number(
            Figures.CountLost(reason), (Addresses.Staff.LostReasonParameter, reason.ToString()))))
        .Append(("Niet vastgelegd", Number(
            Figures.CountLost(null), (Addresses.Staff.LostReasonParameter, Addresses.Staff.NoReason))))
        .Where(row => row.Item2.Count > 0);

    public FiguresNumber Of(ColleagueFigures one, bool onTime) => Number(
        onTime ? one.Answers.OnTime : one.Answers.Answered,
        (Addresses.Staff.AnsweredByParameter, one.Id ?? Addresses.Staff.Nobody),
        (Addresses.Staff.ReplyParameter, onTime ? nameof(ReplyState.AnsweredOnTime) : null));

    private FiguresNumber Number(int count, params IEnumerable<(string Name, string? Value)> rest) =>
        Number(count, First, Last, rest);

    private static FiguresNumber Number(
        int count, DateOnly first, DateOnly last, params IEnumerable<(string Name, string? Value)> rest) => new(
        count,
        Addresses.Staff.LeadsWhere([
            .. rest, (Addresses.Staff.FirstDayParameter, Iso(first)), (Addresses.Staff.LastDayParameter, Iso(last))]));

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>A number, and the address of the list of what it counts.</summary>
public sealed record FiguresNumber(int Count, string Address);

/// <summary>The first answers of a colleague.</summary>
/// <param name="Id">The account; null when it is not known who answered.</param>
/// <param name="Name">The name; null when there is no such account any more.</param>
/// <param name="Answers">How fast they were.</param>
public sealed record ColleagueFigures(string? Id, string? Name, AnswerFigures Answers);

/// <summary>A bar of a picture.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Count">How long it is.</param>
/// <param name="Colour">What follows "bar--" in the name of a class of staff.css.</param>
public sealed record FiguresBar(string Name, int Count, string Colour);

/// <summary>Bars under each other. A table beside it tells the same.</summary>
/// <param name="Id">The key of its title in the page.</param>
/// <param name="Title">What they show.</param>
/// <param name="Bars">The bars.</param>
public sealed record FiguresPicture(string Id, string Title, IReadOnlyList<FiguresBar> Bars)
{
    /// <summary>The longest bar, at least 1.</summary>
    public int Longest => Math.Max(1, Bars.Select(bar => bar.Count).DefaultIfEmpty().Max());
}
