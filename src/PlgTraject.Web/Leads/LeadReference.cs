using System.Security.Cryptography;

namespace PlgTraject.Web.Leads;

/// <summary>
/// Makes references such as PLG-7K3MQ-9TX4B. They hold 50 random bits, and no letters that look like digits.
/// </summary>
public static class LeadReference
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Next() =>
        $"PLG-{RandomNumberGenerator.GetString(Alphabet, 5)}-{RandomNumberGenerator.GetString(Alphabet, 5)}";
}
