namespace PlgTraject.Web.Mail.Inbound.Reading;

/// <summary>The links in a mail: which of them may be followed, and how their addresses are shown.</summary>
internal static class MailLinks
{
    private const int LongestAddress = 2000;
    private const int LongestShown = 100;

    public static readonly IReadOnlyList<string> Schemes = ["http", "https", "mailto", "tel"];

    /// <returns>
    /// The address, with the host as computers write it, so that it can't look like another. Null when it leads
    /// nowhere that a reader may go.
    /// </returns>
    public static string? Read(string? address)
    {
        var trimmed = address?.Trim() ?? "";
        if (trimmed.Length is 0 or > LongestAddress || !Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
            || !Schemes.Contains(uri.Scheme))
        {
            return null;
        }

        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return uri.Scheme is "mailto" or "tel"
            ? uri.AbsoluteUri
            : $"{uri.Scheme}://{uri.IdnHost}{port}{uri.PathAndQuery}{uri.Fragment}";
    }

    /// <summary>
    /// Whether a text is the address to which its link leads, with or without what a reader does not miss. One that
    /// only holds it may be another address.
    /// </summary>
    public static bool Shows(string text, string address) =>
        string.Equals(Bare(text.Trim()), Bare(address), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string address)
    {
        var scheme = Schemes.FirstOrDefault(one => address.StartsWith($"{one}:", StringComparison.OrdinalIgnoreCase));
        return address[(scheme is null ? 0 : scheme.Length + 1)..].Trim('/');
    }

    public static string Short(string address) =>
        address.Length <= LongestShown ? address : $"{address[..(LongestShown - 1)]}…";
}
