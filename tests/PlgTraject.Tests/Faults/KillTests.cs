using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Faults;

/// <summary>
/// The process is killed (SIGKILL) over and over while visitors send inquiries. What a visitor was told is stored, and
/// each of its mails reaches a real mail server. PLG_TEST_KILLS makes a long run, PLG_TEST_SEED repeats one.
/// </summary>
public sealed class KillTests : IAsyncLifetime
{
    private const int Connections = 6;

    private readonly TemporaryFolder _folder = new();
    private readonly SmtpListener _smtp = new();
    private readonly ConcurrentDictionary<string, bool> _acknowledged = new();

    /// <summary>For each mail the number of kills at which it was claimed, and so might have been on its way.</summary>
    private readonly Dictionary<string, int> _underWay = [];

    private int _number;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int Kills => Setting("PLG_TEST_KILLS", 5);

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
    public async Task Inquiries_ProcessKilledOverAndOver_AreAllStoredAndMailed()
    {
        var seed = Setting("PLG_TEST_SEED", Environment.TickCount);
        TestContext.Current.TestOutputHelper!.WriteLine($"PLG_TEST_SEED={seed}");
        var random = new Random(seed);
        // Cookie and form outlive the process: their keys are in the database.
        HttpClient? visitor = null;
        IHtmlDocument? form = null;
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = Serve();
            // One in five dies while it starts: with the journal of the one before it to recover.
            if (kill % 5 == 4)
            {
                var lines = random.Next(1, 6);
                await Eventually.True(
                    () => Task.FromResult(server.Output.Split('\n').Length >= lines), "it has begun to start");
            }
            else
            {
                visitor ??= await server.Visitor();
                form ??= await visitor.GetHtml(Inquiry.Path);
                var address = new Uri(await server.Address(), Inquiry.Path).ToString();
                var target = _acknowledged.Count + random.Next(1, 40);
                var sending = Enumerable.Range(0, Connections)
                    .Select(_ => SendUntilDown(visitor, form, address)).ToList();
                await Eventually.True(
                    () => Task.FromResult(_acknowledged.Count >= target), "inquiries are acknowledged");
                await server.Kill();
                await Task.WhenAll(sending);
            }

            await server.Kill();
            if (form is not null)
            {
                await NoteMailsUnderWay();
            }
        }

        await using var last = Serve();
        await last.Address();
        await Eventually.Progress(async () =>
        {
            var (sent, all) = await _folder.Query(async database => (
                await database.OutboxMails.CountAsync(mail => mail.State == MailState.Sent, Stop),
                await database.OutboxMails.CountAsync(Stop)));
            return (sent + _smtp.Mails.Count, sent == all);
        }, "all mails are sent");
        visitor!.Dispose();

        var leads = await _folder.Query(
            database => database.Leads.AsNoTracking().Include(lead => lead.Mails).ToListAsync(Stop));
        Assert.Empty(_acknowledged.Keys.Except(leads.Select(lead => lead.Reference)));
        // Those whose answer nobody heard, too.
        Assert.All(leads, lead => Assert.Equal(2, lead.Mails.Count));
        var delivered = _smtp.Mails.GroupBy(mail => mail.MessageId!)
            .ToDictionary(group => group.Key, group => group.Count());
        Assert.Empty(leads.SelectMany(lead => lead.Mails).Select(mail => mail.MessageId).Except(delivered.Keys));
        var again = delivered.Where(mail => mail.Value > 1).ToList();
        Assert.All(again, mail => Assert.InRange(mail.Value, 1, 1 + _underWay.GetValueOrDefault(mail.Key)));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Kills} kills, {_acknowledged.Count} acknowledged, {leads.Count} stored, {delivered.Count} mails "
                + $"delivered, {again.Count} of them again");
    }

    private async Task SendUntilDown(HttpClient visitor, IHtmlDocument form, string address)
    {
        while (true)
        {
            try
            {
                var number = Interlocked.Increment(ref _number);
                using var answer = await visitor.SubmitForm(
                    form, address, Inquiry.With(("School", $"School {number}")));
                Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
                _acknowledged[answer.Headers.Location!.ToString().Split('/')[^1]] = true;
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private async Task NoteMailsUnderWay()
    {
        foreach (var mail in await FindClaimed())
        {
            _underWay[mail] = _underWay.GetValueOrDefault(mail) + 1;
        }
    }

    /// <summary>
    /// With SQLite the test looks in a copy: whoever opens the database itself recovers its journal, which is the task
    /// of the next process. SQL Server undoes by itself what a killed process had begun.
    /// </summary>
    private async Task<List<string>> FindClaimed()
    {
        if (SqlServerDatabase.ConfiguredServer is not null)
        {
            return await FindClaimedIn(_folder);
        }

        using var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(_folder.Path, "plgtraject.db*"))
        {
            File.Copy(file, copy.File(Path.GetFileName(file)));
        }

        return await FindClaimedIn(copy);
    }

    private static Task<List<string>> FindClaimedIn(TemporaryFolder folder) => folder.Query(database => database
        .OutboxMails.Where(mail => mail.LeaseId != null && mail.State == MailState.Pending)
        .Select(mail => mail.MessageId).ToListAsync(Stop));

    private ProductProcess Serve() => ProductProcess.Serve(
        _folder.Path,
        "--Mail:Smtp:Host", "127.0.0.1", "--Mail:Smtp:Security", "None", "--Mail:Smtp:TimeoutSeconds", "10",
        "--Mail:Smtp:Port", _smtp.Port.ToString(CultureInfo.InvariantCulture), "--Mail:PollSeconds", "1");

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
