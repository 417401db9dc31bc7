using PhoneNumbers;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>Telephone numbers as people in the Netherlands and Flanders write them.</summary>
public static class PhoneNumber
{
    private const string Netherlands = "NL";
    private const string Belgium = "BE";

    /// <summary>
    /// The larger towns of Flanders, and Brussels: a number without a country code is read as Belgian there.
    /// </summary>
    private static readonly string[] BelgianTowns =
    [
        "aalst", "aarschot", "antwerpen", "asse", "beringen", "berchem", "beveren", "bilzen", "boom", "brasschaat",
        "brugge", "brussel", "deinze", "dendermonde", "diest", "diksmuide", "eeklo", "geel", "genk", "gent",
        "geraardsbergen", "halle", "harelbeke", "hasselt", "heist-op-den-berg", "herentals", "heusden-zolder", "ieper",
        "izegem", "knokke-heist", "kortrijk", "lier", "lokeren", "lommel", "maaseik", "maasmechelen", "mechelen",
        "menen", "mol", "mortsel", "ninove", "oostende", "oudenaarde", "poperinge", "roeselare", "ronse", "schoten",
        "sint-niklaas", "sint-truiden", "temse", "tielt", "tienen", "tongeren", "torhout", "turnhout", "veurne",
        "vilvoorde", "waregem", "wetteren", "zaventem", "zottegem",
    ];

    /// <summary>
    /// The number in E.164 when it is one that can exist; otherwise as it was typed, so that an extension, a second
    /// number or a remark is not lost. The country of a number without one is that of the sender, or else the one of
    /// the two where it can exist.
    /// </summary>
    /// <param name="text">As <see cref="CleanText.Code"/> gives it.</param>
    /// <param name="email">The sender's address.</param>
    /// <param name="town">The town of the sender's school.</param>
    public static string Read(string text, string email, string? town)
    {
        var isBelgian = EmailAddress.KeyOf(email).EndsWith(".be", StringComparison.Ordinal)
            || BelgianTowns.Contains(SearchText.Fold(town));
        string[] countries = isBelgian ? [Belgium, Netherlands] : [Netherlands, Belgium];
        return countries.Select(country => Normalize(text, country)).FirstOrDefault(number => number is not null)
            ?? text;
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
}
