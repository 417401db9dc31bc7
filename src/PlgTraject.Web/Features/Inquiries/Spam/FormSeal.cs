using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Tells how long ago the form was made, by a moment in it that cannot be forged. Any instance can read it.</summary>
public sealed class FormSeal(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PlgTraject.InquiryForm");

    public string New() => _protector.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <returns>Null when it is none of ours.</returns>
    public TimeSpan? Age(string? seal)
    {
        if (string.IsNullOrEmpty(seal))
        {
            return null;
        }

        try
        {
            var made = long.Parse(_protector.Unprotect(seal), CultureInfo.InvariantCulture);
            return TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks - made);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
