using System.Globalization;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>The choices of the form: the values that are posted, and the words for them.</summary>
public sealed class InquiryChoices(ProgrammeContent programme, IOptions<SpamOptions> spam, TimeProvider clock)
{
    private const int MonthsAhead = 24;
    private const string MonthFormat = "yyyy-MM";

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
        new FieldOption("unknown", "Weet ik nog niet"),
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
        var wasOffered = ParseMonth(chosen) is { } month && month < first
            && month >= MonthAfter(now.AddHours(-spam.Value.MaximumHours));
        IEnumerable<DateOnly> months = Enumerable.Range(0, MonthsAhead).Select(first.AddMonths);
        return
        [
            new FieldOption("", "In overleg"),
            .. (wasOffered ? months.Prepend(ParseMonth(chosen)!.Value) : months).Select(one =>
                new FieldOption(one.ToString(MonthFormat, CultureInfo.InvariantCulture), DutchText.Month(one))),
        ];
    }

    private static DateOnly MonthAfter(DateTime utc)
    {
        var day = DutchText.Day(utc);
        return new DateOnly(day.Year, day.Month, 1).AddMonths(1);
    }

    /// <summary>The first day of a posted month, or null for "in overleg".</summary>
    public static DateOnly? ParseMonth(string? month) =>
        DateOnly.TryParseExact(month, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? first
            : null;
}
