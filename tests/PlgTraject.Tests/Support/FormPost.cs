using AngleSharp.Html.Dom;

namespace PlgTraject.Tests.Support;

/// <summary>
/// Fills in a form the way a browser does: fetch the page, keep its hidden fields, post the rest with it.
/// </summary>
public static class FormPost
{
    /// <param name="client">Keeps the cookies.</param>
    /// <param name="url">The page with the form.</param>
    /// <param name="values">What is typed; it replaces what the form already holds.</param>
    /// <param name="form">CSS selector of the form on that page.</param>
    public static async Task<HttpResponseMessage> SubmitForm(
        this HttpClient client, string url, IEnumerable<KeyValuePair<string, string>> values,
        string form = "form[method=post]")
    {
        var page = await client.GetHtml(url);
        return await client.SubmitForm(page, url, values, form);
    }

    public static async Task<HttpResponseMessage> SubmitForm(
        this HttpClient client, IHtmlDocument page, string url, IEnumerable<KeyValuePair<string, string>> values,
        string form = "form[method=post]")
    {
        var element = (IHtmlFormElement)page.QuerySelector(form)!;
        var fields = element.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }

        using var content = new FormUrlEncodedContent(fields);
        // The page may be at another instance than the client's own address.
        var address = new Uri(client.BaseAddress!, url);
        return await client.PostAsync(
            new Uri(address, element.GetAttribute("action") ?? url), content, TestContext.Current.CancellationToken);
    }
}
