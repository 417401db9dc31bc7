using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure.Security;

/// <summary>Requests that are too large or too slow, byte by byte over a socket to real Kestrel.</summary>
public sealed class RequestLimitsTests(RequestLimitsTests.ImpatientFixture app)
    : IClassFixture<RequestLimitsTests.ImpatientFixture>
{
    private const string Form = "/vraag-naar-de-mogelijkheden";
    private const int Largest = 64 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Form)]
    [InlineData("/beheer/inloggen")]
    [InlineData("/tarief")]
    public async Task Body_SaysItIsTooLarge_IsRefusedInDutchWithHeaders(string path)
    {
        var answer = await Send(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + $"Content-Length: {Largest + 1}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("Dit bericht is te groot", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy: default-src 'none'", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_TurnsOutTooLarge_IsRefused()
    {
        var chunk = $"{4096:x}\r\n{new string('a', 4096)}\r\n";

        var answer = await Send(
            $"POST {Form} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + string.Concat(Enumerable.Repeat(chunk, 17)));

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
    }

    /// <summary>Random requests found that this was an error of the server.</summary>
    [Theory]
    [InlineData("POST", Form)]
    [InlineData("POST", "/beheer/inloggen")]
    [InlineData("GET", "/beheer/eerste-account")]
    public async Task Body_InAnEncodingNobodyReads_IsRefusedInDutch(string method, string path)
    {
        var answer = await Send(
            $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 6\r\n"
                + "Content-Type: application/x-www-form-urlencoded; charset=utf-7\r\n\r\nName=x");

        Assert.StartsWith("HTTP/1.1 415 ", answer, StringComparison.Ordinal);
        Assert.Contains("Dit verzoek konden we niet lezen", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_StopsHalfway_IsCutOff()
    {
        var answer = await Send(
            $"POST {Form} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 1000\r\n\r\nName=Sanne");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_StopHalfway_AreCutOff()
    {
        var answer = await Send("GET / HTTP/1.1\r\nHost: localh");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_TooManyOrTooLarge_AreRefused()
    {
        var many = string.Concat(Enumerable.Range(0, 70).Select(number => $"X-{number}: 1\r\n"));
        Assert.StartsWith(
            "HTTP/1.1 431 ", await Send($"GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n"), StringComparison.Ordinal);
        var large = $"X-Large: {new string('a', 17 * 1024)}\r\n";
        Assert.StartsWith(
            "HTTP/1.1 431 ", await Send($"GET / HTTP/1.1\r\nHost: localhost\r\n{large}\r\n"), StringComparison.Ordinal);
        Assert.StartsWith(
            "HTTP/1.1 414 ", await Send($"GET /{new string('a', 9000)} HTTP/1.1\r\n"), StringComparison.Ordinal);
    }

    /// <summary>Sends this and nothing more, and reads until the server hangs up or has said all it will.</summary>
    private async Task<string> Send(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", app.ClientOptions.BaseAddress.Port, Stop);
        await using var stream = client.GetStream();
        var answer = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Stop);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var buffer = new char[4096];
            while (await reader.ReadAsync(buffer, Stop) is > 0 and var count)
            {
                answer.Append(buffer, 0, count);
            }
        }
        catch (IOException) when (answer.Length > 0)
        {
            // It hung up while we were still sending.
        }

        return answer.ToString();
    }

    public sealed class ImpatientFixture : KestrelFixture
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Limits:HeaderSeconds", "1");
    }
}
