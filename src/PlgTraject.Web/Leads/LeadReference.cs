using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Makes references such as PLG-7K3MQ-9TX4B. They hold 50 random bits, and no letters that look like digits.
/// </summary>
public static partial class LeadReference
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>How many characters of the alphabet one has.</summary>
    public const int Length = 2 * Half;

    private const int Half = 5;

    public static string Next() => Of(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>The reference with these characters of the alphabet.</summary>
    public static string Of(string characters) => $"PLG-{characters[..Half]}-{characters[Half..]}";

    /// <summary>
    /// Adds the dashes to a reference that somebody typed without them, in small letters, as text for searching has it.
    /// </summary>
    /// <returns>The word itself when it is no such reference.</returns>
    public static string WithDashes(string word) => WithoutDashes().IsMatch(word)
        ? Of(word[^Length..]).ToLowerInvariant()
        : word;

    [GeneratedRegex("^plg[0-9a-z]{10}$")]
    private static partial Regex WithoutDashes();
}
