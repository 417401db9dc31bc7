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
        if (!TryRead(day, DateOnly.FromDateTime(clock), out var date)
            || !TryRead(time, TimeOnly.FromDateTime(clock), out var hour))
        {
            return null;
        }

        return string.IsNullOrEmpty(day) && string.IsNullOrEmpty(time) ? now : DutchText.Moment(date, hour);
    }

    /// <summary>Reads what a browser posts, "2026-12-07" or "9:30", and what somebody types without its help.</summary>
    private static bool TryRead<T>(string? text, T blank, out T value)
        where T : struct, ISpanParsable<T>
    {
        value = blank;
        return string.IsNullOrEmpty(text) || T.TryParse(text, DutchText.Culture, out value);
    }
}
