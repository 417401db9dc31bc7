using System.Text.RegularExpressions;

namespace PlgTraject.Web.Infrastructure.Text;

/// <summary>E-mail addresses as people have them: no quoted names, no addresses without a domain.</summary>
public static partial class EmailAddress
{
    /// <summary>The most characters an address may have (RFC 5321).</summary>
    public const int MaxLength = 254;

    public static bool IsValid(string text) => Shape().IsMatch(text);

    // The local part of RFC 5321 without quoting; domain labels may hold letters of any language (IDN).
    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
