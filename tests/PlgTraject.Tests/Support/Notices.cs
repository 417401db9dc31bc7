using System.Net;

namespace PlgTraject.Tests.Support;

/// <summary>Reads what a page says once about the act that led to it.</summary>
internal static class Notices
{
    private const string Place = ".notice[role]";

    /// <summary>Follows the answer to its page, as a browser does, and returns what is said there.</summary>
    public static async Task<string?> Said(this HttpClient browser, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await browser.SaidAt(answer.Headers.Location!.OriginalString);
    }

    /// <summary>Opens the page and returns what is said there, or null.</summary>
    public static async Task<string?> SaidAt(this HttpClient browser, string address) =>
        (await browser.GetHtml(address)).QuerySelector(Place)?.TextContent;
}
