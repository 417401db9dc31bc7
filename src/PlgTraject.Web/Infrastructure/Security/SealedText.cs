using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>
/// Text that goes to a browser or into a mail and comes back: whoever has it can neither read nor change it, and nobody else
/// can make one. It holds the moment it was sealed, by the clock of the product; whoever opens it says how old it may be.
/// Every instance on the database can open what another sealed, since they share the data-protection keys.
/// </summary>
public sealed class SealedText(IDataProtectionProvider protection, TimeProvider clock)
{
    private const char Separator = '|';

    /// <param name="purpose">What it is for: it cannot be opened for anything else.</param>
    /// <param name="parts">What it holds; none may have the character | in it.</param>
    public string Seal(string purpose, params string[] parts)
    {
        if (Array.Exists(parts, part => part.Contains(Separator, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"A part with {Separator} in it would come back as two.", nameof(parts));
        }

        var now = clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Protector(purpose).Protect(string.Join(Separator, [now, .. parts]));
    }

    /// <returns>
    /// The parts; null when there is no text, when it was not sealed here or for something else, or when it is older than
    /// <paramref name="validity"/>.
    /// </returns>
    public string[]? Open(string purpose, string? text, TimeSpan validity) =>
        Read(purpose, text) is [var moment, .. var parts] && Age(moment) <= validity ? parts : null;

    /// <returns>How long ago it was sealed; null when there is no text, or when it was not sealed here or for something else.</returns>
    public TimeSpan? AgeOf(string purpose, string? text) => Read(purpose, text) is [var moment, ..] ? Age(moment) : null;

    private TimeSpan Age(string moment) =>
        TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks - long.Parse(moment, CultureInfo.InvariantCulture));

    private string[]? Read(string purpose, string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : Protector(purpose).Unprotect(text).Split(Separator);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("PlgTraject.SealedText", purpose);
}
