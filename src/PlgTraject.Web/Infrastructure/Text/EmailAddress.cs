using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>
/// The one rule for an e-mail address: of a kind that people have, and such that it can stand in the header of a mail
/// and be sent. So without quoted names, with a domain that can be written in ASCII, and no address of a machine.
/// </summary>
public static partial class EmailAddress
{
    /// <summary>The most characters an address may have in ASCII (RFC 5321).</summary>
    public const int MaxLength = 254;

    public const string Invalid = "Vul een volledig e-mailadres in, zoals naam@school.nl";

    private const int LocalMaxLength = 64;
    private const string MailTo = "mailto:";
    private const string Gmail = "gmail.com";

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Names below which a country hands out domains, such as ac.uk.</summary>
    private static readonly string[] SecondLevels = ["ac", "co", "com", "edu", "gov", "net", "org", "sch"];

    /// <summary>
    /// The address in what somebody typed or pasted: without what nobody can see, without the name before it that mail
    /// programs copy along ("Jan de Vries &lt;jan@school.nl&gt;", "mailto:jan@school.nl"), without quotes around it and
    /// without what ends a sentence or a list. Where there are two addresses, both stay.
    /// </summary>
    public static string Clean(string? text)
    {
        var address = Plain(CleanText.Code(text)).TrimEnd(' ', '.', ',', ';');
        var begin = address.LastIndexOf('<');
        if (begin >= 0 && address.EndsWith('>') && !HasAnother(address[..begin], address[begin..]))
        {
            address = address[(begin + 1)..^1];
        }

        if (address.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase))
        {
            address = address[MailTo.Length..].Split('?')[0];
        }

        address = address is ['"', .., '"'] or ['\'', .., '\''] ? address[1..^1] : address;
        return address.Trim().TrimEnd('.', ',', ';');
    }

    /// <summary>What is wrong with an address that is not valid, in words for who typed it.</summary>
    /// <param name="address">As <see cref="Clean"/> gives it.</param>
    public static string FaultIn(string address)
    {
        if (KeysIn(address).Skip(1).Any())
        {
            return "Vul één e-mailadres in";
        }

        var strange = address[..Math.Max(address.LastIndexOf('@'), 0)].EnumerateRunes()
            .FirstOrDefault(rune => !rune.IsAscii && Rune.IsLetter(rune));
        return strange == default ? Invalid : $"Voor het @ in het e-mailadres mag geen {strange} staan";
    }

    /// <param name="address">As <see cref="Clean"/> gives it.</param>
    public static bool IsValid(string address) => ToAscii(address) is not null;

    /// <summary>The address with which mail is sent, or null when it is none: its domain in ASCII.</summary>
    /// <param name="address">As <see cref="Clean"/> gives it.</param>
    public static string? ToAscii(string address)
    {
        var at = address.LastIndexOf('@');
        if (at is < 1 or > LocalMaxLength
            || !Local().IsMatch(address[..at])
            || AsciiDomain(address[(at + 1)..]) is not { } domain)
        {
            return null;
        }

        var ascii = $"{address[..at]}@{domain}";
        return ascii.Length <= MaxLength ? ascii : null;
    }

    /// <summary>
    /// The one spelling of all that name the same address, for comparing: lower case, the domain in ASCII. What is no
    /// address is only folded to lower case.
    /// </summary>
    public static string KeyOf(string? text)
    {
        var address = Clean(text);
        return (ToAscii(address) ?? address).ToLowerInvariant();
    }

    /// <summary>The <see cref="KeyOf"/> of every address that stands in a text.</summary>
    public static IEnumerable<string> KeysIn(string? text) =>
        InText().Matches(Plain(CleanText.Lines(text))).Select(match => KeyOf(match.Value));

    /// <summary>
    /// An address whose domain is in punycode, with that domain as people read it; one whose domain is not in ASCII,
    /// with punycode. Null when an address has one spelling only.
    /// </summary>
    /// <param name="address">As <see cref="Clean"/> gives it.</param>
    public static string? OtherSpelling(string address)
    {
        if (ToAscii(address) is not { } ascii || ascii != address)
        {
            return ToAscii(address);
        }

        var at = address.LastIndexOf('@');
        var readable = $"{address[..at]}@{Idn.GetUnicode(address[(at + 1)..])}";
        return readable == address ? null : readable;
    }

    /// <summary>
    /// The one spelling of all addresses that reach the same mailbox: besides <see cref="KeyOf"/> without the tag that
    /// follows a plus, and without the dots that Gmail ignores.
    /// </summary>
    public static string MailboxOf(string? text)
    {
        var key = KeyOf(text);
        var at = key.LastIndexOf('@');
        if (at < 0)
        {
            return Bounded(key);
        }

        var (name, domain) = (key[..at], key[(at + 1)..]);
        domain = domain == "googlemail.com" ? Gmail : domain;
        var tag = name.IndexOf('+', StringComparison.Ordinal);
        name = tag > 0 ? name[..tag] : name;
        name = domain == Gmail ? name.Replace(".", "", StringComparison.Ordinal) : name;
        return Bounded($"{name}@{domain}");
    }

    /// <summary>The domain that somebody registered, without the subdomains that its owner can make up.</summary>
    public static string DomainOf(string? text)
    {
        var mailbox = MailboxOf(text);
        var labels = mailbox[(mailbox.LastIndexOf('@') + 1)..].Split('.');
        var held = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels.TakeLast(held));
    }

    private static bool HasAnother(string before, string address) =>
        KeysIn(before).Except(KeysIn(address)).Any();

    /// <summary>With an ASCII sign for each that looks like it: phones type ’ for ', Japanese keyboards ＠.</summary>
    private static string Plain(string text) => string.Create(text.Length, text, static (plain, text) =>
    {
        for (var index = 0; index < text.Length; index++)
        {
            plain[index] = text[index] switch
            {
                '’' or '‘' or '‛' or '′' or 'ʼ' or '´' => '\'',
                '“' or '”' or '„' or '‟' => '"',
                >= '！' and <= '～' and var wide => (char)(wide - '！' + '!'),
                '﹫' => '@',
                var other => other,
            };
        }
    });

    private static string Bounded(string key) => key.Length <= MaxLength ? key : key[..MaxLength];

    private static string? AsciiDomain(string domain)
    {
        try
        {
            var ascii = Idn.GetAscii(domain);
            // A label in punycode must be readable too, or it can name no domain.
            _ = Idn.GetUnicode(ascii);
            return Domain().IsMatch(ascii) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The local part of RFC 5321 without quoting.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Local();

    /// <summary>What stands around an at sign, up to what cannot belong to an address.</summary>
    [GeneratedRegex("""[^\s<>()\[\]"“”„,;:@]+@[^\s<>()\[\]"“”„,;:@!?/]+""", RegexOptions.NonBacktracking)]
    private static partial Regex InText();

    /// <summary>Labels of 1 to 63 without a hyphen at their ends; the last one begins with a letter.</summary>
    [GeneratedRegex(@"^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Domain();
}
