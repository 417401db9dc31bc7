using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// Codes for a colleague who lost the app. They are stored as one text: the number of rounds and the salt that all
/// codes share, then a slow hash of each code, with semicolons between. A used code is taken out. The rounds are stored
/// so that older codes stay valid when new codes get more rounds.
/// </summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    private const int Length = 10;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>No character that looks like another one on paper: no i, l, o, 0 and 1.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="rounds">How slow the hash of each code is: rounds of PBKDF2 with HMAC-SHA-512, at least 1.</param>
    /// <returns>The codes as they are shown, only this once, and the text that is stored.</returns>
    public static (IReadOnlyList<string> Codes, string Stored) Make(int rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Letters, Length)).ToList();
        var shared = string.Create(CultureInfo.InvariantCulture, $"{rounds}.{Convert.ToBase64String(salt)}");
        return ([.. codes.Select(code => $"{code[..5]}-{code[5..]}")],
            string.Join(';', codes.Select(code => Hash(code, salt, rounds)).Prepend(shared)));
    }

    /// <summary>Uses a code up.</summary>
    /// <param name="stored">The stored text of the account.</param>
    /// <param name="typed">The code, in capitals or not, without spaces and dashes.</param>
    /// <returns>The text to store, without this code; null when it is no code of the account.</returns>
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

    /// <summary>How many codes a stored text still has.</summary>
    public static int Left(string? stored) => stored?.Count(character => character == ';') ?? 0;

    private static string Hash(string code, byte[] salt, int rounds) => Convert.ToBase64String(
        Rfc2898DeriveBytes.Pbkdf2(code, salt, rounds, HashAlgorithmName.SHA512, HashBytes));
}
