using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>
/// A day and a time as a colleague types them, on a Dutch calendar and clock; blank is today, and now.
/// </summary>
internal static class TypedMoment
{
    public const string Unreadable = "Vul de dag in als 7-12-2026 en de tijd als 9:30";
    public const string NotYet = "Dit moment is nog niet geweest. Kijk de dag en de tijd na";

    /// <returns>UTC; null when day or time cannot be read.</returns>
    public static DateTime? Read(string? day, string? time, DateTime now)
    {
        var clock = DutchText.InAmsterdam(now);
        var (hour, date) = (TimeOnly.FromDateTime(clock), DateOnly.FromDateTime(clock));
        if ((!string.IsNullOrEmpty(day) && DutchText.ReadDay(day) is null)
            || (!string.IsNullOrEmpty(time) && !TimeOnly.TryParse(time, DutchText.Culture, out hour)))
        {
            return null;
        }

        date = DutchText.ReadDay(day) ?? date;
        return string.IsNullOrEmpty(day) && string.IsNullOrEmpty(time) ? now
            : DutchText.IsMoment(date, hour) ? DutchText.Moment(date, hour)
            : null;
    }
}
