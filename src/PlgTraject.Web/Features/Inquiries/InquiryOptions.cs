using System.Globalization;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>The choices of the form: what is posted, and the words for it.</summary>
public sealed class InquiryOptions(ProgrammeContent programme, TimeProvider clock)
{
    private const int MonthsAhead = 24;
    private const string MonthFormat = "yyyy-MM";

    public IReadOnlyList<FieldOption> Roles { get; } =
        [.. Enum.GetValues<ContactRole>().Select(role => new FieldOption(role.ToString(), LeadChoices.NameOf(role)))];

    public IReadOnlyList<FieldOption> Places { get; } =
        [.. Enum.GetValues<PlacePreference>().Select(place => new FieldOption(place.ToString(), LeadChoices.NameOf(place)))];

    public IReadOnlyList<FieldOption> Participants { get; } =
    [
        .. programme.Practical.CoalitionSizes.Select(size => size.ToString(CultureInfo.InvariantCulture))
            .Select(size => new FieldOption(size, $"{size} personen")),
        new FieldOption("unknown", "Weet ik nog niet"),
    ];

    /// <summary>
    /// In consultation, or one of the coming months: they move with the calendar. A year is planned ahead, so next month
    /// is the first.
    /// </summary>
    public IReadOnlyList<FieldOption> StartMonths()
    {
        var today = DutchText.Today(clock);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        return
        [
            new FieldOption("", "In overleg"),
            .. Enumerable.Range(0, MonthsAhead).Select(first.AddMonths).Select(month =>
                new FieldOption(month.ToString(MonthFormat, CultureInfo.InvariantCulture), DutchText.Month(month))),
        ];
    }

    /// <summary>The first day of a posted month, or null for "in overleg".</summary>
    public static DateOnly? ParseMonth(string? month) =>
        DateOnly.TryParseExact(month, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? first
            : null;
}
