using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure.Web.Forms;

/// <summary>Bodies that are no form, and forms in other encodings, byte by byte over real Kestrel.</summary>
public sealed class FormReadingTests(FormReadingTests.LoggingFixture app)
    : IClassFixture<FormReadingTests.LoggingFixture>
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Bodies that cannot be read, and the status that each gets.</summary>
    private static readonly (string Headers, string Body, string Status)[] Unreadable =
    [
        ($"Content-Type: {UrlEncoded}\r\nTransfer-Encoding: chunked", "80000000\r\n", "400"),
        ($"Content-Type: {UrlEncoded}\r\nTransfer-Encoding: chunked", "zz\r\n", "400"),
        WithLength("multipart/form-data; boundary=x", "--x\r\nkapot", "400"),
        WithLength("multipart/form-data", "geen grens", "400"),
        WithLength($"multipart/form-data; boundary={new string('x', 5000)}", "--x", "400"),
        WithLength(
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=Name\r\nContent-Type: text/plain; charset=utf-7\r\n\r\na\r\n"
                + "--x--\r\n",
            "415"),
        WithLength(UrlEncoded, string.Join('&', Enumerable.Range(0, 1030).Select(one => $"kenmerk[{one}]=a")), "400"),
        WithLength(UrlEncoded, string.Join('&', Enumerable.Repeat("kenmerk=a", 1030)), "400"),
        WithLength(UrlEncoded, $"{new string('a', 3000)}=a", "400"),
    ];

    [Fact]
    public async Task Post_UnreadableBody_IsTheirFaultAtAnyAddressAndOneLineOfTheLog()
    {
        // The line of a health check is at a lower level.
        var addresses = Endpoints.Of(app)
            // A form with files is read when it is known who sends it, and nobody is signed in here.
            .Where(endpoint => endpoint.Method == "POST" && endpoint.Name != "AnswerController.Write")
            .Select(endpoint => endpoint.Path("PLG-00000-00000"))
            .Where(address => !address.StartsWith("/health", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Contains("/beheer/inloggen", addresses);
        var before = Read().Length;

        foreach (var address in addresses.Append(Inquiry.Path))
        {
            foreach (var (headers, body, status) in Unreadable)
            {
                var answer = await Send(
                    $"POST {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n\r\n{body}");
                Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
                Assert.Contains("<h1>Dit verzoek konden we niet lezen</h1>", answer, StringComparison.Ordinal);
            }
        }

        await Eventually.True(
            () => Task.FromResult(Lines(before).Length >= (addresses.Count + 1) * Unreadable.Length),
            "all is logged");
        // Mails of another test may be sent meanwhile, and what runs by itself tells what it did.
        Assert.All(Lines(before), line => Assert.Matches(
            @"^[^ ]+ \[INF\] (Serilog\.\S+: POST /.* answered 4|PlgTraject\.Web\.(Mail|Privacy|Leads)\.)", line));
    }

    [Fact]
    public async Task Cookie_OfTheFormMangled_IsNoError()
    {
        var before = Read().Length;

        var answer = await Send(
            $"POST {Inquiry.Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: plg-form=CfDJ8verminkt; __Host-plg-form=CfDJ8verminkt\r\n"
                + $"Content-Type: {UrlEncoded}\r\nContent-Length: 37\r\n\r\n__RequestVerificationToken=CfDJ8kapot");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        await Eventually.True(() => Task.FromResult(Lines(before).Length > 0), "the request is logged");
        // Mails of another test may be sent meanwhile.
        Assert.All(Lines(before), line => Assert.Contains(" [INF] ", line, StringComparison.Ordinal));
        Assert.Single(Lines(before), line => line.Contains("answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cookie_OfANoticeMangled_IsNoError()
    {
        var before = Read().Length;

        var answer = await Send(
            "GET /beheer/inloggen HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: plg-melding=x; __Host-plg-melding=x\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        await Eventually.True(() => Task.FromResult(Lines(before).Length > 0), "the request is logged");
        // Mails of another test may be sent meanwhile.
        Assert.All(Lines(before), line => Assert.Contains(" [INF] ", line, StringComparison.Ordinal));
    }

    /// <summary>What is no form has no text that could be kept.</summary>
    [Theory]
    [InlineData("application/json", "{\"Name\":\"Jan\"}")]
    [InlineData(UrlEncoded, "")]
    public async Task Post_WithoutAnyField_DoesNotSayThatTheTextIsKept(string type, string body)
    {
        var answer = await Send(
            $"POST {Inquiry.Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + $"Content-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("je tekst staat er nog", answer, StringComparison.Ordinal);
        Assert.Contains("<h2>Je vraag is niet aangekomen</h2>", answer, StringComparison.Ordinal);
    }

    /// <summary>As windows-1252, which every browser means by these names: é and the euro are one byte each.</summary>
    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("\"Windows-1252\"")]
    public async Task Post_NamesItsEncoding_IsReadInIt(string charset)
    {
        var school = $"Café {Guid.NewGuid():N} €";
        var (visitor, fields) = await Open(school);
        var body = string.Join('&', fields.Select(field => $"{field.Key}={Escape(field.Value)}"));

        await AssertStored(visitor, Encoding.Latin1.GetBytes(body), $"{UrlEncoded}; charset={charset}", school);
    }

    [Fact]
    public async Task Post_RawBytesOfItsEncoding_AreReadInIt()
    {
        var school = $"Café {Guid.NewGuid():N}";
        var (visitor, fields) = await Open(school);
        var body = string.Join('&', fields.Select(field => $"{field.Key}={field.Value.Replace('+', ' ')}")
            .Select(pair => pair.Replace(" ", "+", StringComparison.Ordinal)));

        await AssertStored(visitor, Encoding.Latin1.GetBytes(body), $"{UrlEncoded}; charset=iso-8859-1", school);
    }

    [Fact]
    public async Task Post_PartsWithTheFieldOfTheEncoding_AreReadInIt()
    {
        var school = $"Café {Guid.NewGuid():N}";
        var (visitor, fields) = await Open(school);
        fields["_charset_"] = "windows-1252";
        var body = string.Concat(fields.Select(field =>
            $"--grens\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{field.Value}\r\n"))
            + "--grens--\r\n";

        await AssertStored(
            visitor, Encoding.Latin1.GetBytes(body), "multipart/form-data; boundary=grens", school);
    }

    private static (string, string, string) WithLength(string type, string body, string status) =>
        ($"Content-Type: {type}\r\nContent-Length: {body.Length}", body, status);

    /// <summary>The browser of a visitor, and the fields of the form with a school that has accents.</summary>
    private async Task<(HttpClient Visitor, Dictionary<string, string> Fields)> Open(string school)
    {
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        var fields = page.QuerySelectorAll("#inquiry-form input[type=hidden]").OfType<IHtmlInputElement>()
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        (fields["Name"], fields["School"], fields["Email"]) = ("Zoë", school, $"{Guid.NewGuid():N}@linde.example.nl");
        return (visitor, fields);
    }

    private async Task AssertStored(HttpClient visitor, byte[] body, string type, string school)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await visitor.PostAsync(Inquiry.Path, content, Stop);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var lead = await app.Database(
            database => database.AllLeads.OrderByDescending(found => found.Id).FirstAsync(Stop));
        Assert.Equal((school, "Zoë"), (lead.School, lead.Name));
    }

    /// <summary>With percent signs, each character as its one byte of windows-1252.</summary>
    private static string Escape(string text) => string.Concat(text.Select(character => character switch
    {
        '€' => "%80",
        >= '\u0080' => $"%{(int)character:x2}",
        _ => Uri.EscapeDataString(character.ToString()),
    }));

    private async Task<string> Send(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", app.Address.Port, Stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Stop);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Stop);
    }

    private string[] Lines(int before) =>
        Read()[before..].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string Read()
    {
        if (Directory.GetFiles(app.Folder, "log-*.txt") is not [var file])
        {
            return "";
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public sealed class LoggingFixture : KestrelFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Serilog:MinimumLevel:Default", "Information");
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Warning");
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Warning");
            builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Warning");
            builder.UseSetting("Log:File", Path.Combine(Folder, "log-.txt"));
        }
    }
}
