using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Data;

/// <summary>
/// Looks once, after all other tests, whether everything that SQLite was asked has its T-SQL: while they run, one of
/// them may have asked SQLite and be about to make it. Collections that don't run in parallel come last.
/// </summary>
[Collection(Last)]
public sealed class TwinTests(AppFixture app) : IClassFixture<AppFixture>
{
    internal const string Last = "After all others";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [SqliteOnly("This run asks a real SQL Server.")]
    public async Task Statements_AskedOfSqliteByAnyTest_HaveTransactSql()
    {
        // So that there is something to look at when this test runs alone.
        using var sent = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With());
        // Its mails are asked for in the background, and must not be in the middle of that.
        await Eventually.True(
            () => app.Database(database => database.OutboxMails.AllAsync(mail => mail.State == MailState.Sent, Stop)),
            "the mails are sent");

        SqlServerTwin.Verify();
    }
}

[CollectionDefinition(TwinTests.Last, DisableParallelization = true)]
public sealed class LastTests;
