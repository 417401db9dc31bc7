using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads.Reply;

/// <summary>
/// The one calendar of the office. Somebody is there on working days between the hours that the site shows: not at
/// weekends, on public holidays, or on days that the office itself is closed. All moments are UTC; days and hours are
/// those of the Netherlands.
/// </summary>
public sealed class OfficeHours(ProgrammeContent programme, IOptions<OfficeOptions> options)
{
    private readonly HashSet<DateOnly> _closed = [.. options.Value.ParsedClosedDays];

    public bool IsOpenOn(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !_closed.Contains(day)
        && PublicHolidays.NameOf(day) is null;

    /// <summary>The last moment not after this one at which somebody is at the office.</summary>
    public DateTime LastMomentUntil(DateTime moment)
    {
        var (from, to) = LastPeriodUntil(moment);
        return Earlier(moment, to) < from ? from : Earlier(moment, to);
    }

    /// <summary>
    /// The moment from which exactly this much office time passes until the other moment.
    /// </summary>
    /// <param name="time">More than nothing.</param>
    /// <param name="until">When that time has passed.</param>
    public DateTime Before(TimeSpan time, DateTime until)
    {
        var (from, to) = LastPeriodUntil(until);
        while (Earlier(until, to) - from < time)
        {
            time -= Earlier(until, to) - from;
            // One tick before it opened, so that the period before is found.
            until = from.AddTicks(-1);
            (from, to) = LastPeriodUntil(until);
        }

        return Earlier(until, to) - time;
    }

    /// <summary>
    /// When so many working days have passed since a moment, at the same time of the day. What comes on another day
    /// counts from the beginning of the working day after it.
    /// </summary>
    /// <param name="moment">The moment.</param>
    /// <param name="count">How many working days, at least 0.</param>
    public DateTime AfterWorkingDays(DateTime moment, int count)
    {
        var local = DutchText.InAmsterdam(moment);
        var (day, time) = (DateOnly.FromDateTime(local), local.TimeOfDay);
        if (!IsOpenOn(day))
        {
            (day, time) = (NextOpenDay(day), TimeSpan.Zero);
        }

        for (var passed = 0; passed < count; passed++)
        {
            day = NextOpenDay(day);
        }

        // The clock is only ever changed on a Sunday, so every working day has all its hours once.
        return DutchText.StartOfDay(day) + time;
    }

    private DateOnly NextOpenDay(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (!IsOpenOn(day));
        return day;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>The last period of being open that began not after this moment.</summary>
    private (DateTime From, DateTime To) LastPeriodUntil(DateTime moment)
    {
        var (opens, closes) = (programme.Contact.OpensAt, programme.Contact.ClosesAt);
        var day = DutchText.Day(moment);
        while (!IsOpenOn(day) || DutchText.Moment(day, opens) > moment)
        {
            day = day.AddDays(-1);
        }

        return (DutchText.Moment(day, opens), DutchText.Moment(day, closes));
    }
}

/// <summary>What the office decides itself about when it is open, and what it tells about how it answers.</summary>
public sealed class OfficeOptions : IValidatableObject
{
    public const string Section = "Office";

    private const string Format = "yyyy-MM-dd";

    /// <summary>Days besides weekends and public holidays on which nobody answers, such as 2026-12-28.</summary>
    public IList<string> ClosedDays { get; set; } = [];

    /// <summary>Whether the public pages say how well the promised answer was kept.</summary>
    public bool PublishAnswerTimes { get; set; }

    internal IEnumerable<DateOnly> ParsedClosedDays => ClosedDays.Select(Parse).OfType<DateOnly>();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from day in ClosedDays
        where Parse(day) is null
        select new ValidationResult($"'{day}' is no day such as 2026-12-28.", [nameof(ClosedDays)]);

    private static DateOnly? Parse(string day) =>
        DateOnly.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)
            ? parsed
            : null;
}
