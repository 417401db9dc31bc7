namespace PlgTraject.Web.Access.Sessions;

/// <summary>
/// The words by which a colleague recognises a browser, such as "Firefox op Windows". Nothing else of the user agent is
/// kept: no version, and nothing that tells one machine from another.
/// </summary>
public static class BrowserName
{
    // The order matters: most of these browsers also name the browsers below them in their user agent.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Machines =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
        ("CrOS", "Chromebook"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        var browser = Find(Browsers, userAgent) ?? "Onbekende browser";
        return Find(Machines, userAgent) is { } machine ? $"{browser} op {machine}" : browser;
    }

    private static string? Find((string Sign, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) == true).Name;
}
