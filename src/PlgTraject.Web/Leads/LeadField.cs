using System.Globalization;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads;

/// <summary>
/// How one thing that a school tells becomes a text and is read back: the text is what a form posts and what an event
/// keeps of it.
/// </summary>
/// <param name="Write">The text; null when it was left blank.</param>
/// <param name="Read">The same details with what the text says. A text that cannot be read says nothing.</param>
/// <param name="InWords">What a reader sees of the text.</param>
public sealed record LeadField(
    Func<LeadDetails, string?> Write, Func<LeadDetails, string?, LeadDetails> Read, Func<string, string> InWords)
{
    private const string MonthFormat = "yyyy-MM";

    /// <summary>What is known before anything is told.</summary>
    private static readonly LeadDetails Nothing = new() { Name = "", School = "", Email = "" };

    /// <summary>Reads everything that was told, in the order of the facts.</summary>
    /// <param name="told">Gives the text for the name of a property of <see cref="Lead"/>.</param>
    public static LeadDetails ReadAll(Func<string, string?> told) =>
        LeadFacts.Told.Aggregate(Nothing, (details, row) => row.Field!.Read(details, told(row.Property)));

    public static LeadField Text(Func<LeadDetails, string?> get, Func<LeadDetails, string?, LeadDetails> set) =>
        new(details => get(details) is { Length: > 0 } text ? text : null, set, text => text);

    /// <summary>A telephone number: how it is read depends on the address and the town.</summary>
    public static LeadField Phone() => new(
        details => details.Phone,
        (details, text) => details with
        {
            Phone = string.IsNullOrEmpty(text) ? null : PhoneNumber.Read(text, details.Email, details.Town),
        },
        PhoneNumber.Display);

    public static LeadField Choice<TChoice>(
        Func<LeadDetails, TChoice?> get, Func<LeadDetails, TChoice?, LeadDetails> set, Func<TChoice, string> nameOf)
        where TChoice : struct, Enum => new(
        details => get(details)?.ToString(),
        (details, text) => set(details, LeadChoices.Parse<TChoice>(text)),
        text => LeadChoices.Parse<TChoice>(text) is { } choice ? nameOf(choice) : text);

    public static LeadField Count(Func<LeadDetails, int?> get, Func<LeadDetails, int?, LeadDetails> set) => new(
        details => get(details)?.ToString(CultureInfo.InvariantCulture),
        (details, text) => set(details, ParseCount(text)),
        text => ParseCount(text) is { } count ? DutchText.People(count) : text);

    public static LeadField Month(Func<LeadDetails, DateOnly?> get, Func<LeadDetails, DateOnly?, LeadDetails> set) =>
        new(
            details => get(details) is { } month ? WriteMonth(month) : null,
            (details, text) => set(details, ParseMonth(text)),
            text => ParseMonth(text) is { } month ? DutchText.Month(month) : text);

    /// <summary>A plan of the school year: its link is typed, its code is kept, and its days are shown.</summary>
    public static LeadField Plan() => new(
        details => details.Plan, (details, text) => details with { Plan = LeadPlan.Read(text) }, LeadPlan.InWords);

    public static string WriteMonth(DateOnly month) => month.ToString(MonthFormat, CultureInfo.InvariantCulture);

    /// <summary>The first day of a month as a form posts it; null for anything else.</summary>
    public static DateOnly? ParseMonth(string? text) =>
        DateOnly.TryParseExact(text, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? first
            : null;

    private static int? ParseCount(string? text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var count) ? count : null;
}
