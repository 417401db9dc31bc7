using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// Codes for who lost the app. They are stored as the number of rounds and the salt that all of them share, and a slow hash
/// of each, with semicolons between; a used one is taken out. The rounds are stored too, so that codes of before stay valid
/// when more rounds are asked of new ones.
/// </summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    private const int Length = 10;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Without what looks like something else on paper.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="rounds">How slow the hash of each is made: rounds of PBKDF2 with HMAC-SHA-512, at least 1.</param>
    /// <returns>The codes as they are shown this once, and as they are stored.</returns>
    public static (IReadOnlyList<string> Codes, string Stored) Make(int rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Letters, Length)).ToList();
        var shared = string.Create(CultureInfo.InvariantCulture, $"{rounds}.{Convert.ToBase64String(salt)}");
        return ([.. codes.Select(code => $"{code[..5]}-{code[5..]}")],
            string.Join(';', codes.Select(code => Hash(code, salt, rounds)).Prepend(shared)));
    }

    /// <param name="stored">The codes of the account.</param>
    /// <param name="typed">In capitals or not; without spaces and dashes.</param>
    /// <returns>The codes without this one, or null when it is none of them.</returns>
    public static string? Use(string? stored, string typed)
    {
        if (stored?.Split(';') is not [var shared, .. var hashes] || typed.Length != Length
            || shared.Split('.') is not [var rounds, var salt])
        {
            return null;
        }

        var hash = Hash(
            typed.ToLowerInvariant(), Convert.FromBase64String(salt), int.Parse(rounds, CultureInfo.InvariantCulture));
        var left = hashes.Where(other => !CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(other), Encoding.ASCII.GetBytes(hash))).ToList();
        return left.Count < hashes.Length ? string.Join(';', left.Prepend(shared)) : null;
    }

    public static int Left(string? stored) => stored?.Count(character => character == ';') ?? 0;

    private static string Hash(string code, byte[] salt, int rounds) => Convert.ToBase64String(
        Rfc2898DeriveBytes.Pbkdf2(code, salt, rounds, HashAlgorithmName.SHA512, HashBytes));
}
