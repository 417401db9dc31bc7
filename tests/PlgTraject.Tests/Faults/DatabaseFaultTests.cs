using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Faults;

/// <summary>
/// A real process has a database that it cannot write: another process's connection locks it, or the disk is full.
/// </summary>
[SqliteOnly("About the lock and the disk of SQLite's file.")]
public sealed class DatabaseFaultTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmtpListener _smtp = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

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
    public async Task Send_AnotherHasTheLock_KeepsTheTextAndWorksAfterwards()
    {
        await using var server = Serve(_folder.Path);
        using var visitor = await server.Visitor();
        var form = await visitor.GetHtml(Inquiry.Path);
        await using var other = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await other.OpenAsync(Stop);
        await Execute(other, "BEGIN IMMEDIATE;");

        using var refused = await visitor.SubmitForm(form, Inquiry.Path, Inquiry.With());
        using var page = await visitor.GetAsync("/tarief", Stop);
        var again = await AssertKeepsTheText(refused);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        // Who sends while it ends need not see a fault at all.
        var waiting = visitor.SubmitForm(again, Inquiry.Path, Inquiry.With());
        await Execute(other, "ROLLBACK;");
        using var stored = await waiting;
        Assert.Equal(HttpStatusCode.SeeOther, stored.StatusCode);
        await AssertStoredAndMailedOnce(_folder.Database, 1);
    }

    [Fact]
    public async Task Send_DiskIsFull_KeepsTheTextAndRecoversWhenThereIsRoom()
    {
        using var disk = SmallDisk.TryMount(_folder.File("disk"));
        Assert.SkipWhen(disk is null, "Only root can make a small disk.");
        await using var server = Serve(disk.Path);
        using var visitor = await server.Visitor();
        var form = await visitor.GetHtml(Inquiry.Path);

        // What the journal still has room for is stored; sooner or later nothing fits.
        var acknowledged = 0;
        HttpResponseMessage answer;
        do
        {
            disk.Fill();
            answer = await visitor.SubmitForm(form, Inquiry.Path, Inquiry.With(("School", $"School {acknowledged}")));
        }
        while (answer.StatusCode == HttpStatusCode.SeeOther && ++acknowledged < 2000);
        var again = await AssertKeepsTheText(answer);
        answer.Dispose();
        foreach (var path in (string[])["/", "/health/live", Inquiry.Path])
        {
            using var page = await visitor.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        disk.MakeRoom();
        using var stored = await visitor.SubmitForm(again, Inquiry.Path, Inquiry.With());
        Assert.Equal(HttpStatusCode.SeeOther, stored.StatusCode);
        await AssertStoredAndMailedOnce(Path.Combine(disk.Path, "plgtraject.db"), acknowledged + 1);
        Assert.Equal(0, await server.Stop());
    }

    private ProductProcess Serve(string folder) => ProductProcess.Serve(
        folder, "--Mail:Smtp:Host", "127.0.0.1", "--Mail:Smtp:Security", "None", "--Mail:PollSeconds", "1",
        "--Mail:Smtp:Port", _smtp.Port.ToString(CultureInfo.InvariantCulture));

    private static async Task<IHtmlDocument> AssertKeepsTheText(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.Contains(
            TestContent.Programme.Contact.Phone,
            page.QuerySelector(".notice--error")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("<b>24</b> leraren", page.QuerySelector("#Question")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("zoe@regenboog.example", page.QuerySelector<IHtmlInputElement>("#Email")!.Value);
        return page;
    }

    private async Task AssertStoredAndMailedOnce(string database, int leads)
    {
        await using var context = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>()
            .UseSqlite($"Data Source={database};Pooling=False").Options);
        await Eventually.Progress(async () =>
        {
            var sent = await context.OutboxMails.CountAsync(mail => mail.State == MailState.Sent, Stop);
            return (sent, sent == leads * 2);
        }, "all mails are sent");
        Assert.Equal(leads, await context.Leads.CountAsync(Stop));
        Assert.Equal(leads * 2, await context.OutboxMails.CountAsync(Stop));
        Assert.Equal(leads * 2, _smtp.Mails.Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(leads * 2, _smtp.Mails.Count);
    }

    private static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }
}
