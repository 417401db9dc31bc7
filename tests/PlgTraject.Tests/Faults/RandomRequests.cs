using System.Text;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Faults;

/// <summary>
/// Makes requests by chance: to real addresses and broken ones, with real names of fields and made-up ones, with and
/// without a valid token. The same random numbers make the same request.
/// </summary>
internal sealed class RandomRequests(KestrelFixture app, Browser visitor, Browser staff)
{
    private static readonly string[] Methods =
    [
        "GET", "GET", "GET", "GET", "POST", "POST", "POST", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS",
        "TRACE", "FROB", "get",
    ];

    private static readonly string[] Values =
    [
        "", "1", "0", "-1", "2147483648", "99999999999999999999", "1.5", "NaN", "true", "null", "PLG-00000-00000",
        "2027-09", "0000-00", "9999-13-45", "sanne@academica.example", "a@b", "\0", "\u0001", "\r\n", "'", "\"",
        "' OR 1=1 --", "<script>alert(1)</script>", "../../../etc/passwd", "..\\..\\web.config", "%00", "%", "%zz",
        "%c0%af", "\uFFFD", "\uFEFF", "é", "ß", "\U0001F600", "\u202Eabc", "{{7*7}}", "${jndi:ldap://x}",
        "//kwaad.example", "https://kwaad.example/", "/beheer", "*", "?", "#", "[]", "[0]", "a[b]=c", ";", "&&", "=",
        "SchoolLeader", "InCompany", "Contacted", "on", "\t", " ", "\\", "\ud800",
    ];

    private static readonly string[] Paths =
    [
        "/%00", "/%2e%2e%2f", "/%c0%af", "/..;/", "//", "/%5c..%5c", "/%", "/%zz", "/%u0041", "/.", "/~",
        "/%0d%0aX:1", "/a%2fb", "/%ff", "/;a=b", "/ ",
    ];

    private static readonly string[] Headers =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Accept-Charset", "If-None-Match", "If-Match",
        "If-Modified-Since", "If-Range", "Range", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host",
        "X-Original-URL", "X-HTTP-Method-Override", "Origin", "Referer", "User-Agent", "Authorization", "Upgrade",
        "Via", "Cache-Control", "Sec-Fetch-Site", "RequestVerificationToken", "traceparent", "baggage",
    ];

    private static readonly string[] HeaderValues =
    [
        "br;q=9", "br, gzip;q=0", "*;q=", ",,,", "\"", "W/\"", "bytes=0-", "bytes=-1", "bytes=9-1", "bytes=0-1,3-4,5-",
        "http", "https", "gopher", "999.999.999.999", "::1", "[::1]:x", "1.2.3.4, 5.6.7.8",
        "Thu, 01 Jan 1970 00:00:00 GMT", "gisteren", "*", "h2c", "null",
        "00-00000000000000000000000000000000-0000000000000000-00", "nl-NL,zz-ZZ;q=1.1", "Basic Zm9v", "Bearer x",
    ];

    private static readonly string[] ContentTypes =
    [
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded; charset=nonsense",
        "application/x-www-form-urlencoded; charset=utf-16", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=x", "multipart/mixed; boundary=x", "application/json", "text/xml", "x",
        "text/plain",
    ];

    private readonly IReadOnlyList<string> _routes = app.Routes();
    private readonly string[] _names = [.. Fields(app)];

    public HttpRequestMessage Make(Random random, bool isStaff)
    {
        var browser = isStaff ? staff : visitor;
        var method = Pick(random, Methods);
        var path = Path(random);
        // It would end the session the others need.
        if (method != "GET" && path.Contains("uitloggen", StringComparison.OrdinalIgnoreCase))
        {
            method = "GET";
        }

        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(
            app.Address.ToString().TrimEnd('/') + path + Query(random),
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (method is not ("GET" or "HEAD" or "TRACE" or "get") || random.Next(10) == 0)
        {
            request.Content = Body(random, browser);
        }

        for (var number = random.Next(4); number > 0; number--)
        {
            request.Headers.TryAddWithoutValidation(
                Pick(random, Headers), random.Next(3) == 0 ? Plain(Value(random)) : Pick(random, HeaderValues));
        }

        request.Headers.TryAddWithoutValidation(
            "Cookie",
            random.Next(8) == 0
                ? Plain($"{browser.Cookies}; plg-beheer={Value(random)}; {Value(random)}")
                : browser.Cookies);
        return request;
    }

    private string Path(Random random)
    {
        var path = Endpoints.Fill(Pick(random, _routes), () => Uri.EscapeDataString(Whole(Value(random))));
        return random.Next(6) switch
        {
            0 => path.Insert(random.Next(path.Length + 1), Pick(random, Paths)).Insert(0, "/").Replace(' ', '+'),
            1 => path.ToUpperInvariant() + "/",
            _ => path,
        };
    }

    private string Query(Random random) => random.Next(3) == 0
        ? "?" + string.Join('&', Pairs(random, 4).Select(pair => random.Next(6) == 0
            ? Plain($"{pair.Key}={pair.Value}").Replace(' ', '+').Replace('#', '+')
            : $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(Whole(pair.Value))}"))
        : "";

    private ByteArrayContent Body(Random random, Browser browser)
    {
        var pairs = Pairs(random, 14).ToList();
        if (random.Next(3) > 0)
        {
            pairs.Add(new("__RequestVerificationToken", browser.Token));
        }

        var text = string.Join(
            '&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(Whole(pair.Value))}"));
        var bytes = random.Next(8) switch
        {
            0 => Noise(random),
            1 => Encoding.UTF8.GetBytes(text.Replace("%", "", StringComparison.Ordinal)),
            2 => Encoding.UTF8.GetBytes(
                string.Concat(pairs.Select(pair =>
                    $"--x\r\nContent-Disposition: form-data; name=\"{pair.Key}\"\r\n\r\n{Whole(pair.Value)}\r\n"))
                + (random.Next(2) == 0 ? "--x--\r\n" : "")),
            3 => Encoding.UTF8.GetBytes($"{{\"Name\":\"{Whole(Value(random))}\"}}"),
            _ => Encoding.UTF8.GetBytes(text),
        };
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation(
            "Content-Type", random.Next(3) > 0 ? "application/x-www-form-urlencoded" : Pick(random, ContentTypes));
        if (random.Next(20) == 0)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        }

        return content;
    }

    private IEnumerable<KeyValuePair<string, string>> Pairs(Random random, int most)
    {
        for (var number = random.Next(most + 1); number > 0; number--)
        {
            yield return new(random.Next(8) == 0 ? Value(random) : Pick(random, _names), Value(random));
        }
    }

    private static string Value(Random random) => random.Next(12) switch
    {
        0 => string.Concat(Enumerable.Repeat(Pick(random, Values), random.Next(1, 400))),
        1 => new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next(1, 0xFFFF))]),
        _ => Pick(random, Values),
    };

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(1, 3000)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Half a character cannot be escaped.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>What a header line can hold at all.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Where(character => character is >= ' ' and < '\u007f'));

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>The names the product's actions read, from their parameters and the forms they take.</summary>
    private static IEnumerable<string> Fields(KestrelFixture app) =>
        app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>().SelectMany(action => action.Parameters)
            .SelectMany(parameter => parameter.ParameterType.GetProperties()
                .Select(property => property.Name).Append(parameter.Name))
            .Distinct().Order(StringComparer.Ordinal);
}
