using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PlgTraject.Tests.Support;

/// <summary>Reads answers as HTML.</summary>
public static class Html
{
    public static async Task<IHtmlDocument> ReadHtml(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static async Task<IHtmlDocument> GetHtml(this HttpClient client, string url)
    {
        using var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.ReadHtml();
    }
}
