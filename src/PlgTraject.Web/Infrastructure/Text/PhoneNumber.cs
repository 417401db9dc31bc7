using PhoneNumbers;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>Telephone numbers as people write them, Dutch unless they begin with a country code.</summary>
public static class PhoneNumber
{
    private const string Netherlands = "NL";

    /// <summary>The number in E.164, or null when it is no number that exists in its country's plan.</summary>
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

    /// <summary>A stored number as it is read: "020 521 7400", or "+32 2 555 12 12" from abroad.</summary>
    /// <param name="e164">A number that <see cref="Normalize"/> made.</param>
    public static string Display(string e164)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        var number = numbers.Parse(e164, Netherlands);
        var dutch = numbers.GetRegionCodeForNumber(number) == Netherlands;
        return numbers.Format(number, dutch ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }
}
