using System.Globalization;
using System.Text.Json;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Planning.Calendars;

/// <summary>
/// Reads the school holidays that the government publishes as open data (JSON), and compares them with those that the
/// product has. Its texts end in spaces and line breaks, and a day is the instant in UTC at which it begins in the
/// Netherlands: in the evening of the day before.
/// </summary>
public static class HolidayImport
{
    private const string EveryRegion = "heel nederland";

    /// <exception cref="ContentException">Its message says what cannot be read.</exception>
    public static IReadOnlyList<SchoolHoliday> Read(string json)
    {
        var (found, faults) = (new List<SchoolHoliday>(), new List<string>());
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var year in Years(document.RootElement))
            {
                Read(year, found, faults);
            }
        }
        catch (JsonException exception)
        {
            throw new ContentException($"The file is no JSON: {exception.Message}", exception);
        }

        return faults.Count > 0 ? throw new ContentException(string.Join('\n', faults))
            : found.Count > 0 ? found
            : throw new ContentException("The file holds no school holidays.");
    }

    /// <summary>What would change, a line each, and the holidays that would be then.</summary>
    /// <param name="calendar">What the product has. Holidays that the file does not name stay.</param>
    /// <param name="read">What the file says.</param>
    public static (IReadOnlyList<string> Changes, IReadOnlyList<SchoolHoliday> Holidays) Compare(
        SchoolCalendar calendar, IReadOnlyList<SchoolHoliday> read)
    {
        var all = calendar.Holidays.ToDictionary(KeyOf);
        var changes = new List<string>();
        foreach (var holiday in read.OrderBy(one => one.Year.Start).ThenBy(one => one.FirstDay)
            .ThenBy(one => one.Region))
        {
            var old = all.GetValueOrDefault(KeyOf(holiday));
            if (old != holiday)
            {
                changes.Add(old is null
                    ? $"new:     {SchoolHolidayFile.Write(holiday)}"
                    : $"changed: {SchoolHolidayFile.Write(old)} -> {SchoolHolidayFile.Write(holiday)}");
                all[KeyOf(holiday)] = holiday;
            }
        }

        return (changes, [.. all.Values]);
    }

    /// <summary>The objects that hold the holidays of a school year, wherever they are.</summary>
    private static IEnumerable<JsonElement> Years(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Years),
        JsonValueKind.Object when element.TryGetProperty("vacations", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Years(property.Value)),
        _ => [],
    };

    private static void Read(JsonElement element, List<SchoolHoliday> found, List<string> faults)
    {
        var yearText = TextOf(element, "schoolyear");
        if (SchoolYear.Read(yearText.Replace(" ", "", StringComparison.Ordinal)) is not { } year)
        {
            faults.Add($"  '{yearText}' is no school year such as 2026-2027");
            return;
        }

        foreach (var vacation in ListOf(element, "vacations"))
        {
            var type = TextOf(vacation, "type");
            var fixedText = TextOf(vacation, "compulsorydates");
            if (HolidayNames.Find(type) is not { } name || !bool.TryParse(fixedText, out var isFixed))
            {
                faults.Add($"  {year}: '{type}' with compulsorydates '{fixedText}' is not known");
                continue;
            }

            foreach (var region in ListOf(vacation, "regions"))
            {
                var regionText = TextOf(region, "region");
                if (Day(region, "startdate") is not { } first || Day(region, "enddate") is not { } last
                    || Regions(regionText) is not { Count: > 0 } regions)
                {
                    faults.Add($"  {year}, {type}: region '{regionText}' or its days cannot be read");
                    continue;
                }

                found.AddRange(regions.Select(one => new SchoolHoliday(year, one, name, first, last, isFixed)));
            }
        }
    }

    private static IReadOnlyList<HolidayRegion> Regions(string text) =>
        text.Equals(EveryRegion, StringComparison.OrdinalIgnoreCase)
            ? [.. HolidayRegions.All.Select(row => row.Region)]
            : HolidayRegions.Find(text) is { } region ? [region] : [];

    private static DateOnly? Day(JsonElement element, string name) =>
        DateTimeOffset.TryParse(
            TextOf(element, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? DutchText.Day(at.UtcDateTime)
            : null;

    private static List<JsonElement> ListOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list)
        && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];

    /// <summary>A text without the white space around it; a value that is no text as it is written.</summary>
    private static string TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ToString().Trim()
            : "";

    private static (SchoolYear, HolidayRegion, HolidayName) KeyOf(SchoolHoliday holiday) =>
        (holiday.Year, holiday.Region, holiday.Name);
}
