using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace PlgTraject.Web.Infrastructure.Security;

/// <summary>
/// Seals text that goes to a browser or into a mail and comes back: only the product can read, change or make it. It
/// holds the moment at which it was sealed, and the caller that opens it says how old it may be. All instances on a
/// database share the data-protection keys, so each can open what another sealed.
/// </summary>
public sealed class SealedText(IDataProtectionProvider protection, TimeProvider clock)
{
    private const char Separator = '|';

    /// <param name="purpose">What the text is for: it cannot be opened for another purpose.</param>
    /// <param name="parts">What it holds. No part may contain the character "|".</param>
    /// <exception cref="ArgumentException">A part contains that character.</exception>
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
    /// The parts. Null when there is no text, when we did not seal it or did so for another purpose, or when it is
    /// older than <paramref name="validity"/>.
    /// </returns>
    public string[]? Open(string purpose, string? text, TimeSpan validity) =>
        Read(purpose, text) is [var moment, .. var parts] && Age(moment) <= validity ? parts : null;

    /// <returns>
    /// How long ago it was sealed. Null when there is no text, or when we did not seal it or did so for another
    /// purpose.
    /// </returns>
    public TimeSpan? AgeOf(string purpose, string? text) =>
        Read(purpose, text) is [var moment, ..] ? Age(moment) : null;

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
