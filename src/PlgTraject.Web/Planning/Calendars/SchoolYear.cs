using System.Globalization;

namespace PlgTraject.Web.Planning.Calendars;

/// <summary>A school year: from August of one year until July of the next.</summary>
/// <param name="Start">The year in which it begins.</param>
public readonly record struct SchoolYear(int Start)
{
    private const int FirstMonth = 8;

    public SchoolYear Next => new(Start + 1);

    public SchoolYear Previous => new(Start - 1);

    public static SchoolYear Of(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1);

    /// <summary>Reads "2026-2027", or gives null.</summary>
    public static SchoolYear? Read(string text) =>
        text.Length == 9 && text[4] == '-'
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && end == start + 1 && start is > 2000 and < 2900
            ? new(start)
            : null;

    /// <summary>"2026-2027".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}-{Start + 1}");
}
