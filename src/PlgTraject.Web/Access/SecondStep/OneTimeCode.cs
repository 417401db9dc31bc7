using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// The six digits an authenticator app shows, by RFC 6238: HMAC-SHA-1 over steps of 30 seconds, which is what every app knows.
/// Identity's own does not tell which step a code belongs to, so that one could be used twice, and goes by the machine's clock.
/// </summary>
public static class OneTimeCode
{
    public const int Digits = 6;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    /// <summary>A key of 160 random bits, in base 32.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, Colleague.SecondStepKeyLength);

    /// <summary>What the QR code holds.</summary>
    public static string Address(string key, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}"
        + $"?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The step a code belongs to: this one, or the one before or after for a clock that is off.</summary>
    /// <returns>Null when it is not the code of any of them.</returns>
    public static long? FindStep(string key, string code, DateTimeOffset now)
    {
        if (code.Length != Digits)
        {
            return null;
        }

        var current = StepOf(now);
        long? found = null;
        // All three, whatever the first says, in the same time.
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(key, step)), Encoding.UTF8.GetBytes(code)))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of a step.</summary>
    public static string At(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The apps know no other; as a keyed hash SHA-1 is not broken.
        HMACSHA1.HashData(Decode(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

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
