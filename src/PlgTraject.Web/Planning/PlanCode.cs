using System.Buffers.Text;
using System.Security.Cryptography;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Web.Planning;

/// <summary>
/// Wishes, and the days of a plan if there is one, as a short text for a link: a version, numbers of variable length,
/// and two bytes by which a damaged link is recognised. No text that a person typed is in it.
/// </summary>
public static class PlanCode
{
    /// <summary>More than the longest that can be written.</summary>
    public const int MaxLength = 700;

    private const char Version = '1';
    private const int CheckLength = 2;
    private static readonly DateOnly Start = PlanWishes.FirstDay;

    /// <param name="wishes">The wishes, which must be sound.</param>
    /// <param name="days">The days of the ten sessions, or none.</param>
    public static string Write(PlanWishes wishes, IReadOnlyList<DateOnly> days)
    {
        var bytes = new PlanCodeBytes();
        bytes.Add((int)wishes.Region);
        bytes.Add((wishes.OverSummer ? 1 : 0) | (wishes.GoodFridayIsFree ? 2 : 0) | (wishes.LiberationDayIsFree ? 4 : 0)
            | (days.Count > 0 ? 8 : 0) | (wishes.Id > 0 ? 16 : 0));
        if (wishes.Id > 0)
        {
            bytes.Add(wishes.Id);
        }

        bytes.Add(Months(wishes.StartMonth));
        bytes.Add((int)wishes.Days);
        bytes.Add((int)wishes.VisitDays);
        bytes.Add(Minutes(wishes.From));
        bytes.Add(Minutes(wishes.To));
        bytes.Add(wishes.SmallestGapWeeks);
        bytes.Add(wishes.LargestGapWeeks);
        bytes.Add(wishes.AdviceChanges.Count);
        foreach (var change in wishes.AdviceChanges)
        {
            bytes.Add(change.Year.Start - Start.Year);
            bytes.Add((int)change.Name);
            bytes.Add((change.Weeks ?? 0) + AdviceChange.MostWeeks);
        }

        bytes.Add(wishes.OwnDays.Count);
        var from = Start;
        foreach (var own in wishes.OwnDays.OrderBy(own => own.FirstDay).ThenBy(own => own.LastDay))
        {
            bytes.AddDays(ref from, own.FirstDay);
            bytes.Add(own.LastDay.DayNumber - own.FirstDay.DayNumber);
            bytes.Add((int)own.Kind);
        }

        from = Start;
        foreach (var day in days)
        {
            bytes.AddDays(ref from, day);
        }

        var content = bytes.ToArray();
        return Version + Base64Url.EncodeToString([.. content, .. Check(content)]);
    }

    /// <summary>The code within a link that somebody pasted, or the text itself; null when there is none.</summary>
    public static string? FindIn(string? typed)
    {
        const string name = Addresses.PlanParameter + "=";
        var text = typed?.Trim();
        return text?.IndexOf(name, StringComparison.Ordinal) is >= 0 and var place
            ? text[(place + name.Length)..].Split('&', '#', ' ')[0]
            : string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>False for a text that this version of the site did not write.</summary>
    public static bool TryRead(
        string? code, out PlanWishes wishes, out IReadOnlyList<DateOnly> days, out bool isOfOtherVersion)
    {
        wishes = new PlanWishes { Region = HolidayRegion.North, StartMonth = Start };
        days = [];
        isOfOtherVersion = code is { Length: > 1 and <= MaxLength } && code[0] != Version && char.IsAsciiDigit(code[0]);
        if (code is not { Length: > 1 and <= MaxLength }
            || code[0] != Version
            || Decode(code.AsSpan(1)) is not { } content)
        {
            return false;
        }

        try
        {
            var bytes = new PlanCodeBytes(content);
            (wishes, days) = Read(bytes);
            return bytes.IsAtEnd && wishes.AreSound && AreInOrder(days);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static (PlanWishes Wishes, IReadOnlyList<DateOnly> Days) Read(PlanCodeBytes bytes)
    {
        var region = (HolidayRegion)bytes.Next();
        var flags = bytes.Next();
        var wishes = new PlanWishes
        {
            Region = region,
            Id = (flags & 16) != 0 ? bytes.Next() : 0,
            OverSummer = (flags & 1) != 0,
            GoodFridayIsFree = (flags & 2) != 0,
            LiberationDayIsFree = (flags & 4) != 0,
            StartMonth = Start.AddMonths(bytes.Next()),
            Days = (Weekdays)bytes.Next(),
            VisitDays = (Weekdays)bytes.Next(),
            From = TimeOnly.MinValue.AddMinutes(bytes.Next()),
            To = TimeOnly.MinValue.AddMinutes(bytes.Next()),
            SmallestGapWeeks = bytes.Next(),
            LargestGapWeeks = bytes.Next(),
            AdviceChanges = [.. Repeat(bytes, AdviceChange.MostChanges, Change)],
            OwnDays = [.. Own(bytes)],
        };
        return (wishes, (flags & 8) == 0 ? [] : [.. Days(bytes, Plan.SessionCount)]);
    }

    private static AdviceChange Change(PlanCodeBytes bytes)
    {
        var (year, name, weeks) = (bytes.Next(), bytes.Next(), bytes.Next() - AdviceChange.MostWeeks);
        return new AdviceChange(
            new SchoolYear(Start.Year + year), (HolidayName)name, weeks == 0 ? null : weeks);
    }

    private static IEnumerable<OwnDays> Own(PlanCodeBytes bytes)
    {
        var from = Start;
        return [.. Repeat(bytes, PlanWishes.MostOwnDays, _ =>
        {
            from = from.AddDays(bytes.Next());
            return new OwnDays(from, from.AddDays(bytes.Next()), (OwnDayKind)bytes.Next());
        })];
    }

    private static IEnumerable<DateOnly> Days(PlanCodeBytes bytes, int count)
    {
        var from = Start;
        for (var index = 0; index < count; index++)
        {
            from = from.AddDays(bytes.Next());
            yield return from;
        }
    }

    private static IEnumerable<T> Repeat<T>(PlanCodeBytes bytes, int most, Func<PlanCodeBytes, T> read)
    {
        var count = bytes.Next();
        if (count > most)
        {
            throw new FormatException();
        }

        for (var index = 0; index < count; index++)
        {
            yield return read(bytes);
        }
    }

    private static bool AreInOrder(IReadOnlyList<DateOnly> days) =>
        days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second);

    private static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        var all = Base64Url.DecodeFromChars(text);
        return all.Length > CheckLength
            && Check(all.AsSpan(..^CheckLength)).AsSpan().SequenceEqual(all.AsSpan(^CheckLength..))
                ? all[..^CheckLength]
                : null;
    }

    private static byte[] Check(ReadOnlySpan<byte> content) => SHA256.HashData(content)[..CheckLength];

    private static int Months(DateOnly day) => ((day.Year - Start.Year) * 12) + day.Month - 1;

    private static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
