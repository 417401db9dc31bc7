using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Tests.Mail.Inbound;

/// <summary>A mailbox that wants a token, as Microsoft 365 does, and is not always there.</summary>
public sealed class MailboxTokenTests(MailboxTokenTests.TokenFixture app)
    : IClassFixture<MailboxTokenTests.TokenFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_TokenRenewedRefusedAndMailboxGone_NothingIsLostAndOneLineTells()
    {
        Assert.SkipWhen(Dovecot.Missing is not null, Dovecot.Missing ?? "");
        app.Imap.Deliver(MailboxTests.Letter("a@school.example", "Eerste"));

        await app.Read();
        await app.Read();

        Assert.Equal(1, app.Authority.Given);
        await app.Mail("Eerste");

        // Withdrawn before its end: the server refuses it once, and then there is another one.
        app.Authority.Withdraw();
        Assert.False(await TryRead());
        app.Imap.Deliver(MailboxTests.Letter("a@school.example", "Tweede"));
        Assert.True(await TryRead());
        Assert.Equal(2, app.Authority.Given);
        await app.Mail("Tweede");
        app.Logs.Clear();

        // The secret is over, and then the server is away as well, for more than an hour.
        app.Authority.Withdraw();
        app.Authority.Refuses = true;
        app.Imap.Deliver(MailboxTests.Letter("a@school.example", "Derde"));
        Assert.False(await TryRead());
        Assert.False(await TryRead());
        Assert.Equal("Healthy", await Health());
        await app.Imap.Stop();
        app.Clock.Advance(TimeSpan.FromMinutes(70));
        Assert.False(await TryRead());
        Assert.Equal("Degraded", await Health());

        app.Authority.Refuses = false;
        await app.Imap.Start();
        Assert.True(await TryRead());

        await app.Mail("Derde");
        Assert.Equal("Healthy", await Health());
        Assert.Equal(
            [
                (LogLevel.Error,
                    "The mailbox can't be read: the server refuses the sign-in. It is tried again until it can"),
                (LogLevel.Information, "The mailbox can be read again after 70 minutes; nothing was lost"),
            ],
            app.Logs.GetSnapshot().Where(line => line.Level > LogLevel.Debug)
                .Select(line => (line.Level, line.Message)));
        Assert.Empty(await app.Faults());
    }

    /// <summary>As the service does it.</summary>
    private async Task<bool> TryRead()
    {
        try
        {
            await app.Read();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await app.Services.GetRequiredService<MailboxState>().FailAsync(exception);
            return false;
        }
    }

    private async Task<string?> Health()
    {
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        using var visitor = app.Visitor();
        var states = await visitor.GetFromJsonAsync<JsonObject>("/health/ready", Stop);
        return (string?)states!["checks"]!["mailbox"];
    }

    public sealed class TokenFixture : MailboxFixture
    {
        public TokenFixture() : this(new FakeTokenAuthority())
        {
        }

        private TokenFixture(FakeTokenAuthority authority) : base(new Dovecot(authority.Introspection)) =>
            Authority = authority;

        public FakeTokenAuthority Authority { get; }

        public FakeLogCollector Logs { get; } = FakeLogCollector.Create(new FakeLogCollectorOptions());

        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.UseSetting("Inbox:Password", "")
                .UseSetting("Inbox:OAuth:Authority", Authority.Authority)
                .UseSetting("Inbox:OAuth:ClientId", FakeTokenAuthority.ClientId)
                .UseSetting("Inbox:OAuth:ClientSecret", FakeTokenAuthority.ClientSecret)
                .ConfigureTestServices(services => services
                    .AddSingleton<Microsoft.Identity.Client.IMsalHttpClientFactory, FakeTokenAuthority.Client>()
                    .AddSingleton<ILogger<MailboxState>>(new FakeLogger<MailboxState>(Logs)));
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Authority.DisposeAsync();
        }
    }
}
