namespace PlgTraject.Benchmarks.Load;

/// <summary>What posting the form takes: a token, its cookie, and a script that makes each post another inquiry.</summary>
internal static class InquiryPost
{
    public const string Path = "/vraag-naar-de-mogelijkheden";

    public static string Script => System.IO.Path.Combine(AppContext.BaseDirectory, "Load", "inquiries.lua");

    /// <summary>Headers for wrk. The product sees https, as behind a proxy: outside Development its cookies need it.</summary>
    public static async Task<string[]> OptionsAsync(ServerProcess server)
    {
        using var browser = new Browser(server.Address);
        var token = await browser.TokenAsync(Path);
        return ["-H", "X-Forwarded-Proto: https", "-H", $"Cookie: {browser.Cookies}", "-H", $"X-Form-Token: {token}"];
    }
}
