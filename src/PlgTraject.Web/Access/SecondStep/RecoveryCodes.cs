using System.Security.Cryptography;
using System.Text;
using PlgTraject.Web.Access.Accounts;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// Codes for who lost the app. They are stored as a salt and a slow hash of each, with a semicolon between; a used one is
/// taken out.
/// </summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    private const int Length = 10;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Without what looks like something else on paper.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>The codes as they are shown this once, and as they are stored.</returns>
    public static (IReadOnlyList<string> Codes, string Stored) Make()
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Letters, Length)).ToList();
        return ([.. codes.Select(code => $"{code[..5]}-{code[5..]}")],
            string.Join(';', codes.Select(code => Hash(code, salt)).Prepend(Convert.ToBase64String(salt))));
    }

    /// <param name="stored">The codes of the account.</param>
    /// <param name="typed">In capitals or not; without spaces and dashes.</param>
    /// <returns>The codes without this one, or null when it is none of them.</returns>
    public static string? Use(string? stored, string typed)
    {
        if (stored?.Split(';') is not [var salt, .. var hashes] || typed.Length != Length)
        {
            return null;
        }

        var hash = Hash(typed.ToLowerInvariant(), Convert.FromBase64String(salt));
        var left = hashes.Where(other => !CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(other), Encoding.ASCII.GetBytes(hash))).ToList();
        return left.Count < hashes.Length ? string.Join(';', left.Prepend(salt)) : null;
    }

    public static int Left(string? stored) => stored?.Count(character => character == ';') ?? 0;

    private static string Hash(string code, byte[] salt) => Convert.ToBase64String(
        Rfc2898DeriveBytes.Pbkdf2(code, salt, StaffPassword.HashIterations, HashAlgorithmName.SHA512, HashBytes));
}
