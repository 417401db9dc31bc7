using System.Globalization;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>
/// One sender can write one address in many ways: in capitals, with a tag, on a subdomain, in letters that look the same.
/// For counting these are the same; mail goes to what was typed.
/// </summary>
public static class SenderAddress
{
    private const string Gmail = "gmail.com";
    private static readonly IdnMapping Idn = new();

    /// <summary>Names below which a country hands out domains, such as ac.uk.</summary>
    private static readonly string[] SecondLevels = ["ac", "co", "com", "edu", "gov", "net", "org", "sch"];

    /// <summary>The domain somebody holds: without what its holder makes up below it.</summary>
    public static string DomainOf(string email)
    {
        var labels = Ascii(email).Split('.');
        var held = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels.TakeLast(held));
    }

    /// <summary>The address itself: what follows a plus is a tag, and Gmail sees no dots.</summary>
    public static string KeyOf(string email)
    {
        var domain = Ascii(email);
        var name = email[..email.LastIndexOf('@')].ToLowerInvariant();
        var tag = name.IndexOf('+', StringComparison.Ordinal);
        name = tag > 0 ? name[..tag] : name;
        name = domain == Gmail ? name.Replace(".", "", StringComparison.Ordinal) : name;
        var key = $"{name}@{domain}";
        // In letters of ASCII a domain can be longer than it was.
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
            // No name that exists: it counts as it stands.
            return domain.ToLowerInvariant();
        }
    }
}
