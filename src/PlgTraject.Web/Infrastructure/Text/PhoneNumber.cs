using PhoneNumbers;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>Telephone numbers as people write them. A number without a country code is Dutch.</summary>
public static class PhoneNumber
{
    private const string Netherlands = "NL";

    /// <summary>The number in E.164, or null when no such number can exist in its country.</summary>
    /// <remarks>A number with an extension is refused: E.164 would lose the extension.</remarks>
    public static string? Normalize(string text)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        try
        {
            var number = numbers.Parse(text, Netherlands);
            return number.HasExtension || !numbers.IsValidNumber(number)
                ? null
                : numbers.Format(number, PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>A stored number as people read it: "020 521 7400", or "+32 2 555 12 12" from abroad.</summary>
    /// <param name="e164">A number that <see cref="Normalize"/> made.</param>
    public static string Display(string e164)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        var number = numbers.Parse(e164, Netherlands);
        var dutch = numbers.GetRegionCodeForNumber(number) == Netherlands;
        return numbers.Format(number, dutch ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }
}
