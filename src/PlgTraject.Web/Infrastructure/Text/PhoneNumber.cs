using System.Text.RegularExpressions;
using PhoneNumbers;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>Telephone numbers as people in the Netherlands and Flanders write them.</summary>
public static partial class PhoneNumber
{
    private const string Netherlands = "NL";
    private const string Belgium = "BE";

    /// <summary>How an address from Belgium ends.</summary>
    private static readonly string[] BelgianEnds = [".be", ".brussels", ".gent", ".vlaanderen"];

    /// <summary>
    /// The number in E.164 when it is one that can exist; otherwise as it was typed, so that an extension, a second
    /// number or a remark is not lost. A number without a country can exist in both: 0475 is Roermond and a Belgian
    /// mobile. When nothing tells which of the two it is, it stays as it was typed too: nobody is to ring the wrong
    /// house.
    /// </summary>
    /// <param name="text">As <see cref="CleanText.Code"/> gives it.</param>
    /// <param name="email">The sender's address.</param>
    /// <param name="town">The town of the sender's school.</param>
    public static string Read(string text, string email, string? town)
    {
        var (dutch, belgian) = (Normalize(text, Netherlands), Normalize(text, Belgium));
        if (dutch is null || belgian is null || dutch == belgian)
        {
            return dutch ?? belgian ?? text;
        }

        return IsBelgian(text, EmailAddress.KeyOf(email), town) switch
        {
            true => belgian,
            false => dutch,
            null => text,
        };
    }

    /// <summary>
    /// Whether a number that can exist in both countries is Belgian: by the town, else by the address, else by how it
    /// is written. Null when nothing tells.
    /// </summary>
    private static bool? IsBelgian(string text, string email, string? town)
    {
        var isDutchAddress = email.EndsWith(".nl", StringComparison.Ordinal);
        return TownCountries.IsInBelgium(town)
            ?? (BelgianEnds.Any(end => email.EndsWith(end, StringComparison.Ordinal)) ? true
                : BelgianWriting().IsMatch(text) ? true
                : DutchWriting().IsMatch(text) ? false
                // In Belgium a mobile number is written in pairs, but in the Netherlands that occurs too.
                : InPairs().IsMatch(text) ? (isDutchAddress ? null : true)
                : isDutchAddress ? false : null);
    }

    /// <summary>A stored number as people read it: "020 521 7400", or "+32 2 555 12 12" from abroad.</summary>
    /// <param name="stored">A text that <see cref="Read"/> made.</param>
    public static string Display(string stored)
    {
        if (!IsNormal(stored))
        {
            return stored;
        }

        var numbers = PhoneNumberUtil.GetInstance();
        var number = numbers.Parse(stored, Netherlands);
        var dutch = numbers.GetRegionCodeForNumber(number) == Netherlands;
        return numbers.Format(number, dutch ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /// <summary>Whether a stored number is in E.164, and so can be dialled as it stands.</summary>
    public static bool IsNormal(string stored) =>
        stored is ['+', .. var digits] && digits.Length > 0 && digits.All(char.IsAsciiDigit);

    /// <remarks>A number with an extension is not normal: E.164 would lose the extension.</remarks>
    private static string? Normalize(string text, string country)
    {
        // The library would leave a remark in words out without saying so.
        if (text.Any(char.IsLetter))
        {
            return null;
        }

        var numbers = PhoneNumberUtil.GetInstance();
        try
        {
            var number = numbers.Parse(text, country);
            return number.HasExtension || !numbers.IsValidNumber(number)
                ? null
                : numbers.Format(number, PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>"0475/12 34 56" and "0475 12.34.56".</summary>
    [GeneratedRegex(@"^0[0-9]{3} ?/|[0-9]{2}\.[0-9]{2}\.[0-9]{2}\z")]
    private static partial Regex BelgianWriting();

    /// <summary>"0475-123456" and "0475 123456".</summary>
    [GeneratedRegex(@"^0[0-9]{3} ?[ ‐‑‒–—-] ?[0-9]{6}\z")]
    private static partial Regex DutchWriting();

    /// <summary>"0475 12 34 56".</summary>
    [GeneratedRegex(@"^0[0-9]{3} [0-9]{2} [0-9]{2} [0-9]{2}\z")]
    private static partial Regex InPairs();
}
