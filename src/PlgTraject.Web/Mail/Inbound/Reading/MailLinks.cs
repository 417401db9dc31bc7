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

    /// <summary>Whether a text says where its link leads.</summary>
    public static bool Shows(string text, string address)
    {
        var bare = address[(address.IndexOf(':') + 1)..].Trim('/');
        return text.Contains(bare, StringComparison.OrdinalIgnoreCase);
    }

    public static string Short(string address) =>
        address.Length <= LongestShown ? address : $"{address[..(LongestShown - 1)]}…";
}
