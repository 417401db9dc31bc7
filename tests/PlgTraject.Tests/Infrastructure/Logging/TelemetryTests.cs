using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Infrastructure.Logging;

/// <summary>What reaches a collector, seen from the collector.</summary>
public sealed class TelemetryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telemetry_CollectorConfigured_SendsOurMeasuresAndNoQueryStrings()
    {
        using var collector = new Collector();
        await using (var app = new CollectedFixture(collector.Address))
        {
            var visitor = app.Visitor();
            using (await visitor.SubmitForm(Inquiry.Path, Inquiry.With()))
            using (await visitor.GetAsync("/beheer/aanvragen?zoek=Bergmanneke", Stop))
            using (await visitor.GetAsync("/health/live", Stop))
            {
            }

            // A measure is left out when the database does not answer at once: not while mails are being sent.
            await Eventually.True(
                () => app.Database(
                    database => database.OutboxMails.AllAsync(mail => mail.State == MailState.Sent, Stop)),
                "the mails are sent");
            Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush());
        }

        // The program sends what it has before it ends.
        var metrics = collector.Received("/v1/metrics");
        var traces = collector.Received("/v1/traces");
        string[] names = ["plgtraject.inquiries", "stored", "plgtraject.outbox.size", "http.server.request.duration"];
        foreach (var name in names)
        {
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        }

        Assert.Contains("/beheer", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("/health", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("Bergmanneke", traces + metrics, StringComparison.Ordinal);
    }

    /// <summary>What there is to measure is collected once more while the program ends.</summary>
    [Fact]
    public async Task Telemetry_ProgramStops_ComplainsOfNothing()
    {
        using var folder = new TemporaryFolder();
        using var collector = new Collector();
        await using var server = ProductProcess.Serve(
            folder.Path,
            "--Telemetry:OtlpEndpoint",
            collector.Address.ToString(),
            "--Telemetry:Protocol",
            "HttpProtobuf");
        await server.Address();

        Assert.Equal(0, await server.Stop());
        Assert.NotEmpty(collector.Received("/v1/metrics"));
        Assert.DoesNotContain("could not be measured", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telemetry_NoCollector_IsNotThere()
    {
        await using var app = new AppFixture();

        Assert.Null(app.Services.GetService<MeterProvider>());
        Assert.Null(app.Services.GetService<TracerProvider>());
    }

    private sealed class CollectedFixture(Uri collector) : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder) => builder
            .UseSetting("Telemetry:OtlpEndpoint", collector.ToString())
            .UseSetting("Telemetry:Protocol", "HttpProtobuf");
    }

    /// <summary>
    /// Accepts whatever is posted to it and keeps it as text, because protobuf holds names and values as they are.
    /// </summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<(string Path, string Body)> _posts = [];

        public Collector()
        {
            using var free = new TcpListener(IPAddress.Loopback, 0);
            free.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
            free.Stop();
            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
            _ = ServeAsync();
        }

        public Uri Address { get; }

        public string Received(string path) =>
            string.Concat(_posts.Where(post => post.Path == path).Select(post => post.Body));

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                    _posts.Enqueue((context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                    context.Response.Close();
                }
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }
    }
}
