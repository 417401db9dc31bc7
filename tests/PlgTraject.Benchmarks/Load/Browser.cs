using System.Net;
using System.Text.RegularExpressions;

namespace PlgTraject.Benchmarks.Load;

/// <summary>
/// A visitor behind a proxy with TLS. It sends cookies that need https over plain http to this machine.
/// </summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = [];

    public Browser(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        _client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
    }

    public string Cookies => string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    /// <summary>The antiforgery token of the form on a page.</summary>
    public async Task<string> TokenAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        answer.EnsureSuccessStatusCode();
        return WebUtility.HtmlDecode(Token().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    /// <param name="method">The method of the request.</param>
    /// <param name="path">The path of the page.</param>
    /// <param name="form">What is posted.</param>
    /// <param name="client">The network address that the proxy saw, or null for the real one.</param>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, IReadOnlyDictionary<string, string>? form = null, string? client = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (client is not null)
        {
            request.Headers.Add("X-Forwarded-For", client);
        }

        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", Cookies);
        }

        request.Content = form is null ? null : new FormUrlEncodedContent(form);
        var answer = await _client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            foreach (var cookie in cookies.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
            {
                _cookies[cookie[0]] = cookie[1];
            }
        }

        return answer;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
