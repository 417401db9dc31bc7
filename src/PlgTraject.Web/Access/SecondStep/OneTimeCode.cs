using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// The six digits an authenticator app shows, by RFC 6238: HMAC-SHA-1 over steps of 30 seconds, which every app knows.
/// Identity's own check does not tell which step a code belongs to, so that a code could be used twice, and it goes by
/// the machine's clock.
/// </summary>
public static class OneTimeCode
{
    public const int Digits = 6;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>A key of 160 random bits, in base 32.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, Colleague.SecondStepKeyLength);

    /// <summary>The address that the QR code holds and that an app reads.</summary>
    public static string Address(string key, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}"
        + $"?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>
    /// Finds the step a code belongs to: the present step, or the step before or after it, for a phone whose clock is a
    /// little wrong.
    /// </summary>
    /// <returns>The step, counted from 1970; null when the code belongs to none of the three.</returns>
    public static long? FindStep(string key, string code, DateTimeOffset now)
    {
        if (code.Length != Digits)
        {
            return null;
        }

        var current = StepOf(now);
        long? found = null;
        // All three are compared, also after one matched, so that the time of an answer tells nothing.
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(At(key, step)), Encoding.UTF8.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code that an app with this key shows during a step.</summary>
    public static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Apps know no other hash, and within HMAC SHA-1 is not broken.
        HMACSHA1.HashData(Decode(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The number of the step of 30 seconds that a moment falls in, counted from 1970.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (bits, count, next) = (0, 0, 0);
        foreach (var character in key)
        {
            bits = (bits << 5) | Base32.IndexOf(character, StringComparison.Ordinal);
            count += 5;
            if (count >= 8)
            {
                count -= 8;
                bytes[next++] = (byte)(bits >> count);
                bits &= (1 << count) - 1;
            }
        }

        return bytes;
    }
}
