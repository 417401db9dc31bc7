using System.Globalization;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Shared;

/// <summary>The choices of the form: the values that are posted, and the words for them.</summary>
public sealed class LeadFieldChoices(ProgrammeContent programme, TimeProvider clock)
{
    /// <summary>What is posted by who does not know yet with how many people.</summary>
    public const string Unknown = "unknown";

    private const int MonthsAhead = 24;

    /// <summary>
    /// For how long a form may have been open before it is sent. A month that was offered then can still be chosen.
    /// </summary>
    private static readonly TimeSpan LongestOpen = TimeSpan.FromDays(1);

    public IReadOnlyList<FieldOption> Roles { get; } =
        [.. Enum.GetValues<ContactRole>().Select(role => new FieldOption(role.ToString(), LeadChoices.NameOf(role)))];

    public IReadOnlyList<FieldOption> Places { get; } =
    [
        .. Enum.GetValues<PlacePreference>()
            .Select(place => new FieldOption(place.ToString(), LeadChoices.NameOf(place))),
    ];

    public IReadOnlyList<FieldOption> Participants { get; } =
    [
        .. programme.Practical.CoalitionSizes.Select(size =>
            new FieldOption(size.ToString(CultureInfo.InvariantCulture), DutchText.People(size))),
        new FieldOption(Unknown, "Weet ik nog niet"),
    ];

    /// <summary>
    /// When a school would like to start: to be discussed, or in one of the months ahead. The first is next month,
    /// because a start must be planned.
    /// </summary>
    /// <param name="chosen">
    /// What was chosen before. It stays a choice when it was one as the form was opened, in the month before this one.
    /// </param>
    public IReadOnlyList<FieldOption> StartMonths(string? chosen = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var first = MonthAfter(now);
        var wasOffered = LeadField.ParseMonth(chosen) is { } month && month < first
            && month >= MonthAfter(now - LongestOpen);
        IEnumerable<DateOnly> months = Enumerable.Range(0, MonthsAhead).Select(first.AddMonths);
        return
        [
            new FieldOption("", "In overleg"),
            .. (wasOffered ? months.Prepend(LeadField.ParseMonth(chosen)!.Value) : months).Select(one =>
                new FieldOption(LeadField.WriteMonth(one), DutchText.Month(one))),
        ];
    }

    /// <summary>The same months for a page that a link opens: the month of the link is always one of them.</summary>
    public IReadOnlyList<FieldOption> StartMonthsAnd(string? chosen)
    {
        var offered = StartMonths();
        return LeadField.ParseMonth(chosen) is { } month && offered.All(option => option.Value != chosen)
            ? [offered[0], new FieldOption(chosen!, DutchText.Month(month)), .. offered.Skip(1)]
            : offered;
    }

    private static DateOnly MonthAfter(DateTime utc)
    {
        var day = DutchText.Day(utc);
        return new DateOnly(day.Year, day.Month, 1).AddMonths(1);
    }
}
