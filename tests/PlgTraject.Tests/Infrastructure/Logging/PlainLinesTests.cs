using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure.Logging;

/// <summary>Whatever is asked or goes wrong, a line of the log in text is one that the product wrote.</summary>
public sealed partial class PlainLinesTests(PlainLinesTests.TextFixture app)
    : IClassFixture<PlainLinesTests.TextFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/x%0a[19:00:00%20ERR]%20nagemaakt", "GET /x%0A%5B19:00:00%20ERR%5D%20nagemaakt answered 404")]
    [InlineData("/x%1b[31mrood", "GET /x%1B%5B31mrood answered 404")]
    [InlineData("/x%e2%80%a8regel", "GET /x%E2%80%A8regel answered 404")]
    [InlineData("/x%c2%85regel", "GET /x%C2%85regel answered 404")]
    public async Task Path_WithControlCharacters_IsLoggedAsItWasAsked(string path, string line)
    {
        using var answer = await app.Visitor().GetAsync(path, Stop);

        await Eventually.True(() => Task.FromResult(Read().Contains(line, StringComparison.Ordinal)), "it is logged");
        Assert.DoesNotContain(Read(), character => char.IsControl(character) && character != '\n');
        Assert.All(Read().Split('\n', StringSplitOptions.RemoveEmptyEntries), AssertOurs);
    }

    [Fact]
    public async Task Value_OrException_BeginsNoLine()
    {
        var logger = app.Services.GetRequiredService<ILogger<PlainLinesTests>>();
        var exception = new InvalidOperationException("a\n[19:00 ERR] b\u0007");
        Failed(logger, "kwaad\r\n2026 [ERR] nagemaakt\u001B[31m", exception);

        const string written = "kwaad\\u000D\\u000A2026";
        await Eventually.True(() => Task.FromResult(Read().Contains(written, StringComparison.Ordinal)), "logged");
        Assert.DoesNotContain(Read(), character => char.IsControl(character) && character != '\n');
        Assert.All(Read().Split('\n', StringSplitOptions.RemoveEmptyEntries), AssertOurs);
        Assert.Contains("\n  [19:00 ERR] b\\u0007", Read(), StringComparison.Ordinal);
    }

    /// <summary>Begins with a moment, or is a line of an exception.</summary>
    private static void AssertOurs(string line) => Assert.Matches(@"^(\d{4}-\d\d-\d\dT\S+ \[|  )", line);

    [LoggerMessage(LogLevel.Error, "It failed at {Value}")]
    private static partial void Failed(ILogger logger, string value, Exception exception);

    private string Read()
    {
        using var stream = new FileStream(
            Assert.Single(Directory.GetFiles(app.Folder, "log-*.txt")), FileMode.Open, FileAccess.Read,
            FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public sealed class TextFixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Serilog:MinimumLevel:Default", "Information");
            builder.UseSetting("Log:File", Path.Combine(Folder, "log-.txt"));
        }
    }
}
