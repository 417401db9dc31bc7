using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>
/// What becomes of a mail that the mail server refuses: each row of the table in docs/operations.md, in a real
/// conversation with a server that says it.
/// </summary>
public sealed class RefusalTests(RefusalTests.Fixture app) : IClassFixture<RefusalTests.Fixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Table
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            var file = Path.Combine(AppContext.BaseDirectory, "docs", "operations.md");
            foreach (var cells in File.ReadLines(file)
                .SkipWhile(line => !line.StartsWith("| At |", StringComparison.Ordinal)).Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
            {
                rows.Add(cells[1].Trim('`'), cells[2].Trim('`'), cells[3]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Dispatch_ServerRefuses_DoesWhatTheTableSays(string command, string answer, string becomes)
    {
        app.Smtp.Refusal = (command, answer);
        await app.Fill();

        await app.Dispatch();

        var mail = await app.Mail();
        Assert.Equal(becomes switch
        {
            "waits" => MailState.Pending,
            "is parked" => MailState.Parked,
            _ => throw new ArgumentOutOfRangeException(nameof(becomes), becomes, "Has no state."),
        }, mail.State);
        Assert.Equal((1, answer), (mail.Attempts, mail.LastError));
    }

    /// <summary>Such a server answers to the sender and the receiver at once.</summary>
    [Theory]
    [InlineData("550-5.7.1 relay denied\r\n550 5.7.1 ask your provider", MailState.Pending)]
    [InlineData("550-5.1.1 no such mailbox\r\n550 5.1.1 check the spelling", MailState.Parked)]
    public async Task Dispatch_RefusedInSeveralLinesByAServerThatPipelines_IsUnderstood(string answer, MailState state)
    {
        app.Smtp.Extensions = ["PIPELINING", "ENHANCEDSTATUSCODES", "CHUNKING", "8BITMIME", "SMTPUTF8"];
        app.Smtp.Refusal = ("RCPT", answer);
        await app.Fill();

        await app.Dispatch();

        Assert.Equal(state, (await app.Mail()).State);
    }

    /// <summary>The settings are put right: mails that wait must not go from the sender that was refused.</summary>
    [Fact]
    public async Task Dispatch_SenderOfTheSettingsChanged_GoesFromTheNewOne()
    {
        await app.Fill(mail =>
        {
            mail.FromAddress = "oud@geweigerd.example";
            mail.LastError = "553 5.7.1 not owned";
        });

        await app.Dispatch();

        Assert.Equal(
            app.Programme.Contact.Email, Assert.Single(app.Smtp.Mails).From.Mailboxes.Single().Address);
        Assert.Equal(app.Programme.Contact.Email, (await app.Mail()).FromAddress);
    }

    [Fact]
    public async Task Dispatch_Always_GreetsByTheNameOfTheSite()
    {
        await app.Fill();

        await app.Dispatch();

        Assert.Contains("EHLO plg.voorbeeld.example", app.Smtp.Commands);
    }

    /// <summary>Not every server on the way takes another, also when the first one does.</summary>
    [Fact]
    public async Task Dispatch_AddressInOtherLetters_IsSentInAsciiWhateverTheServerOffers()
    {
        app.Smtp.Extensions = ["SMTPUTF8", "8BITMIME", "PIPELINING"];
        await app.Fill(mail =>
        {
            mail.ToAddress = "zoe.berg@bücher.example";
            mail.ReplyToAddress = "jan@bücher.example";
            mail.ReplyToName = "Jañ";
            mail.Subject = "Vraag van Zoë";
        });

        await app.Dispatch();

        Assert.Equal(MailState.Sent, (await app.Mail()).State);
        Assert.Contains("RCPT TO:<zoe.berg@xn--bcher-kva.example>", app.Smtp.Commands);
        Assert.DoesNotContain(app.Smtp.Commands, line => line.Contains("SMTPUTF8", StringComparison.Ordinal)
            || line.Any(character => !char.IsAscii(character)));
        Assert.EndsWith(
            "<jan@xn--bcher-kva.example>", Encoding.Latin1.GetString(Assert.Single(app.Smtp.Mails).Headers
                .Single(header => header.Id == HeaderId.ReplyTo).RawValue).Trim(), StringComparison.Ordinal);
    }

    /// <summary>The product with a mail server on loopback; its dispatcher runs only when a test says so.</summary>
    public sealed class Fixture : AppFixture
    {
        public Fixture() => Smtp.Start();

        public SmtpListener Smtp { get; } = new();

        /// <summary>Puts one mail that is due in an empty outbox.</summary>
        public Task Fill(Action<OutboxMail>? change = null) => Database(async database =>
        {
            Smtp.Mails.Clear();
            Smtp.Commands.Clear();
            database.OutboxMails.RemoveRange(database.OutboxMails);
            var mail = TestData.Mail(MailState.Pending);
            mail.Attempts = 0;
            change?.Invoke(mail);
            database.OutboxMails.Add(mail);
            return await database.SaveChangesAsync(Stop);
        });

        public async Task Dispatch()
        {
            await Services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync(Stop);
            Smtp.Refusal = null;
            Smtp.Extensions = ["8BITMIME"];
        }

        public Task<OutboxMail> Mail() => Database(database => database.OutboxMails.AsNoTracking().SingleAsync(Stop));

        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Site:BaseUrl", "http://plg.voorbeeld.example");
            builder.UseSetting("AllowedHosts", "*");
            builder.UseSetting("Mail:Smtp:Host", "127.0.0.1");
            builder.UseSetting("Mail:Smtp:Port", Smtp.Port.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting("Mail:Smtp:Security", "None");
            builder.ConfigureTestServices(services => services.Remove(services.Single(service =>
                service.ServiceType == typeof(IHostedService)
                && service.ImplementationType == typeof(OutboxService))));
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Smtp.DisposeAsync();
        }
    }
}
