using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail;

/// <summary>The addresses that get a copy of a mail, typed or stored in one line.</summary>
public static class CcAddresses
{
    /// <summary>How many a mail may have.</summary>
    public const int Most = 10;

    /// <summary>Reads addresses with commas, semicolons or new lines between them.</summary>
    /// <returns>Each once, as it was typed, so possibly not an address.</returns>
    public static IReadOnlyList<string> Read(string? typed) =>
    [
        .. (typed ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(EmailAddress.Clean).Where(address => address.Length > 0).DistinctBy(EmailAddress.KeyOf),
    ];

    public static string? Write(IReadOnlyList<string> addresses) =>
        addresses.Count == 0 ? null : string.Join(", ", addresses);
}
