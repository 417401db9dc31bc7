namespace PlgTraject.Benchmarks.Load;

/// <summary>
/// What wrk needs to post the form: a token, its cookie, and a script that makes each post another inquiry.
/// </summary>
internal static class InquiryPost
{
    public const string Path = "/vraag-naar-de-mogelijkheden";

    public static string Script => System.IO.Path.Combine(AppContext.BaseDirectory, "Load", "inquiries.lua");

    /// <summary>
    /// The headers for wrk. They say that the visitor used https, as a proxy would, because the cookies need that
    /// outside Development.
    /// </summary>
    public static async Task<string[]> OptionsAsync(ServerProcess server)
    {
        using var browser = new Browser(server.Address);
        var token = await browser.TokenAsync(Path);
        return ["-H", "X-Forwarded-Proto: https", "-H", $"Cookie: {browser.Cookies}", "-H", $"X-Form-Token: {token}"];
    }
}
