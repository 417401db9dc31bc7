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
