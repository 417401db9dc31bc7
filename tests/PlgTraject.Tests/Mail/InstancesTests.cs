using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>Two real processes on one database, with one real mail server.</summary>
public sealed class InstancesTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmtpListener _smtp = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How many inquiries are posted; a long run is made with this variable.</summary>
    private static int Inquiries => int.Parse(
        Environment.GetEnvironmentVariable("PLG_TEST_INQUIRIES") ?? "60", CultureInfo.InvariantCulture);

    public ValueTask InitializeAsync()
    {
        _smtp.Start();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _smtp.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Inquiries_PostedToBoth_AreStoredAndMailedOnce()
    {
        await using var one = Serve();
        await using var other = Serve();
        using var visitor = await one.Visitor();
        // The form of one is posted to both.
        var form = await visitor.GetHtml(Inquiry.Path);
        Uri[] addresses = [await one.Address(), await other.Address()];

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Inquiries),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop },
            async (number, _) =>
            {
                using var answer = await visitor.SubmitForm(
                    form,
                    new Uri(addresses[number % 2], Inquiry.Path).ToString(),
                    Inquiry.With(("School", $"School {number}")));
                Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            });

        var (sent, received) = (0, 0);
        await Eventually.Progress(async () =>
        {
            sent = await _folder.Query(
                database => database.OutboxMails.CountAsync(mail => mail.State == MailState.Sent, Stop));
            received = _smtp.Mails.Count;
            return (sent + received, sent >= Inquiries * 2);
        }, "all mails are sent");
        Assert.Equal(0, await one.Stop());
        Assert.Equal(0, await other.Stop());

        var stored = await _folder.Query(
            database => database.OutboxMails.Select(mail => mail.MessageId).ToListAsync(Stop));
        Assert.Equal(Inquiries, await _folder.Query(database => database.Leads.CountAsync(Stop)));
        Assert.Equal(Inquiries * 2, stored.Count);
        Assert.Equal(stored.Order(), _smtp.Mails.Select(mail => mail.MessageId!).Order());
        Assert.All([one, other], process => Assert.Contains("is sent", process.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SessionAndForm_OfOne_AreValidAtTheOther()
    {
        await using var one = Serve();
        await using var other = Serve();
        using var browser = await one.Visitor();
        var there = await other.Address();

        await Eventually.True(() => Task.FromResult(one.FirstAccountPath.Length > 0), "the link is written");
        using var made = await browser.SubmitForm(one.FirstAccountPath, new Dictionary<string, string>
        {
            ["DisplayName"] = "Sanne Bakker",
            ["Email"] = "sanne@academica.example",
            ["Password"] = StaffSession.Password,
        });
        using var session = await browser.GetAsync(new Uri(there, "/beheer"), Stop);
        var form = await browser.GetHtml(Inquiry.Path);
        using var sent = await browser.SubmitForm(form, new Uri(there, Inquiry.Path).ToString(), Inquiry.With());

        await Eventually.True(
            () => Task.FromResult(one.Output.Contains(
                "GET /beheer/eerste-account answered 200", StringComparison.Ordinal)),
            "the request is logged");
        // The code is a secret until it is used: no line about a request has it, nor any other query.
        Assert.All(
            one.Output.Split('\n').Where(line => line.Contains(" answered ", StringComparison.Ordinal)),
            line => Assert.DoesNotContain('?', line));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        Assert.Equal(HttpStatusCode.OK, session.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    [Fact]
    public async Task Stop_WhileAMailIsBeingSent_FinishesIt()
    {
        _folder.HasDatabase();
        await _folder.Query(database =>
        {
            for (var number = 0; number < 8; number++)
            {
                var mail = TestData.Mail(MailState.Pending);
                mail.NextAttemptAt = DateTime.UtcNow.AddMinutes(-1);
                mail.Attempts = 0;
                database.OutboxMails.Add(mail);
            }

            return database.SaveChangesAsync(Stop);
        });
        var gate = _smtp.HoldAnswers();
        await using var server = Serve();

        await Eventually.True(() => Task.FromResult(_smtp.Mails.Count == 4), "mails are being sent");
        server.AskToStop();
        await Eventually.True(
            () => Task.FromResult(server.Output.Contains("shutting down", StringComparison.Ordinal)),
            "it was asked to stop");
        gate.SetResult();
        Assert.Equal(0, await server.Exit());

        var mails = await _folder.Query(database => database.OutboxMails.AsNoTracking().ToListAsync(Stop));
        Assert.Equal(
            _smtp.Mails.Select(mail => mail.MessageId!).Order(),
            mails.Where(mail => mail.State == MailState.Sent).Select(mail => mail.MessageId).Order());
        // What it had claimed and not begun is free for another instance at once.
        Assert.All(mails, mail => Assert.Null(mail.LeaseId));
    }

    private ProductProcess Serve() => ProductProcess.Serve(
        _folder.Path,
        "--Mail:Smtp:Host", "127.0.0.1", "--Mail:Smtp:Security", "None",
        "--Mail:Smtp:Port", _smtp.Port.ToString(CultureInfo.InvariantCulture), "--Mail:PollSeconds", "1");
}
