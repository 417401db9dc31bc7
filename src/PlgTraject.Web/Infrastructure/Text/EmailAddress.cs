using System.Globalization;
using System.Text.RegularExpressions;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>E-mail addresses of the kinds that people have: without quoted names, and with a domain.</summary>
public static partial class EmailAddress
{
    /// <summary>The most characters an address may have (RFC 5321).</summary>
    public const int MaxLength = 254;

    // The local part of RFC 5321 without quoting.
    private const string Local = @"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";

    // The labels of a domain may hold letters of any language (IDN).
    private const string Domain = @"([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}";

    public static bool IsValid(string text) => Shape().IsMatch(text);

    [GeneratedRegex($"^{Local}@{Domain}$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}

/// <summary>
/// Recognises one sender behind the many ways to write one address: in capitals, with a tag, on a subdomain, or with
/// the domain in its other spelling. This is for counting only: mail goes to the address that was typed.
/// </summary>
public static class SenderAddress
{
    private const string Gmail = "gmail.com";
    private static readonly IdnMapping Idn = new();

    /// <summary>Names below which a country hands out domains, such as ac.uk.</summary>
    private static readonly string[] SecondLevels = ["ac", "co", "com", "edu", "gov", "net", "org", "sch"];

    /// <summary>The domain that somebody registered, without the subdomains that its owner can make up.</summary>
    public static string DomainOf(string email)
    {
        var labels = Ascii(email).Split('.');
        var held = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels.TakeLast(held));
    }

    /// <summary>
    /// The address in one spelling: without the tag that follows a plus, and without the dots that Gmail ignores.
    /// </summary>
    public static string KeyOf(string email)
    {
        var domain = Ascii(email);
        var name = email[..email.LastIndexOf('@')].ToLowerInvariant();
        var tag = name.IndexOf('+', StringComparison.Ordinal);
        name = tag > 0 ? name[..tag] : name;
        name = domain == Gmail ? name.Replace(".", "", StringComparison.Ordinal) : name;
        var key = $"{name}@{domain}";
        // A domain can become longer when it is written in ASCII.
        return key.Length <= EmailAddress.MaxLength ? key : key[..EmailAddress.MaxLength];
    }

    private static string Ascii(string email)
    {
        var domain = email[(email.LastIndexOf('@') + 1)..];
        try
        {
            var ascii = Idn.GetAscii(domain).ToLowerInvariant();
            return ascii == "googlemail.com" ? Gmail : ascii;
        }
        catch (ArgumentException)
        {
            // There can be no such domain, so it counts as it was written.
            return domain.ToLowerInvariant();
        }
    }
}
