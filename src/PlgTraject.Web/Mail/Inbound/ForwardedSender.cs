using System.Globalization;
using System.Text.RegularExpressions;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail.Inbound;

/// <summary>
/// Finds in a mail that a colleague sent on who wrote it first, as mail programs write that above it.
/// </summary>
public static partial class ForwardedSender
{
    /// <summary>How far it may stand from the beginning.</summary>
    private const int LongestLook = 20_000;

    private static readonly CultureInfo[] Cultures =
        [DutchText.Culture, CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("en-US")];

    /// <returns>Null when the text names nobody. The name may be empty; the moment is UTC.</returns>
    public static (string Name, string Address, DateTime? SentAt)? Find(string? text)
    {
        var begin = text?[..Math.Min(text.Length, LongestLook)] ?? "";
        var from = From().Match(begin);
        var line = CleanText.Line(from.Groups["from"].Value)
            .Replace("[mailto:", "<", StringComparison.OrdinalIgnoreCase).Replace(']', '>');
        if (!from.Success || EmailAddress.KeysIn(line).FirstOrDefault(EmailAddress.IsValid) is not { } address)
        {
            return null;
        }

        var name = line.Split('<')[0].Trim(' ', '"', '\'', '*');
        var date = Date().Match(begin, from.Index);
        return (
            name.Contains('@', StringComparison.Ordinal) ? "" : name, address,
            date.Success ? Read(CleanText.Line(date.Groups["date"].Value)) : null);
    }

    /// <summary>What that one wrote: all that follows the lines above it.</summary>
    /// <param name="text">A text in which <see cref="Find"/> finds somebody.</param>
    public static string TextIn(string text)
    {
        var from = From().Match(text);
        var rest = from.Success ? text[from.Index..].ReplaceLineEndings("\n") : text;
        var end = EmptyLine().Match(rest);
        return from.Success && end.Success ? rest[(end.Index + end.Length)..].Trim() : rest.Trim();
    }

    private static DateTime? Read(string text)
    {
        // A zone that is not told is the Netherlands.
        foreach (var culture in Cultures)
        {
            if (DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var moment)
                && moment.Year is > 1990 and < 2100)
            {
                return moment.Offset != TimeSpan.Zero || text.EndsWith('Z')
                    ? moment.UtcDateTime
                    : InNetherlands(moment.DateTime);
            }
        }

        return null;
    }

    private static DateTime? InNetherlands(DateTime wall)
    {
        var (day, time) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        return DutchText.IsMoment(day, time) ? DutchText.Moment(day, time) : null;
    }

    [GeneratedRegex(
        @"^[ \t>*]*(van|from|de|von):[ \t*]*(?<from>[^\r\n]*@[^\r\n]*)$",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(
        @"^[ \t>*]*(verzonden|datum|sent|date):[ \t*]*(?<date>[^\r\n]+)$",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\n[ \t>*]*\n")]
    private static partial Regex EmptyLine();
}
