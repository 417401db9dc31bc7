using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Data.Sqlite;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Tests.Mail.Inbound;

/// <summary>Taking mails is stopped in the middle, at whatever point: each is taken once.</summary>
public sealed class MailboxKillTests(MailboxKillTests.StoppedFixture app)
    : IClassFixture<MailboxKillTests.StoppedFixture>
{
    private const int Count = 5_000;
    private const int Kills = 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_FiveThousandStoppedTenTimes_TheLedgerAddsUpAndNothingIsTwice()
    {
        Assert.SkipWhen(Dovecot.Missing is not null, Dovecot.Missing ?? "");
        for (var number = 0; number < Count; number++)
        {
            app.Imap.Deliver(MailCorpus.Mail(number));
        }

        var random = new Random(16);
        for (var kill = 0; kill < Kills; kill++)
        {
            app.Commands.StopAfter(random.Next(100, 1_500));
            await Assert.ThrowsAnyAsync<Exception>(app.Read);
            app.Commands.StopAfter(int.MaxValue);
            Assert.Empty(await app.Faults());
        }

        await app.Read();

        await AssertComplete(app.Database, Count);
        Assert.Empty(await app.Faults());
        Assert.True(await app.Database(database => database.InboundMails
            .CountAsync(mail => mail.Fate == MailFate.SeenBefore, Stop)) > 500);
    }

    /// <summary>Two servers on one database, and the one that reads is killed.</summary>
    [Fact]
    public async Task Serve_KilledTwiceWhileItReads_TheOtherGoesOnAndNothingIsTwice()
    {
        Assert.SkipWhen(Dovecot.Missing is not null, Dovecot.Missing ?? "");
        const int count = 600;
        using var folder = new TemporaryFolder();
        folder.HasDatabase();
        await using var imap = new Dovecot();
        await imap.Start();
        for (var number = 0; number < count; number++)
        {
            imap.Deliver(MailCorpus.Mail(number));
        }

        string[] settings =
        [
            .. imap.Settings.Where(one => one.Name != "Inbox:TimeoutSeconds")
                .Append((Name: "Inbox:TimeoutSeconds", Value: "1"))
                .SelectMany(one => new[] { $"--{one.Name}", one.Value }),
        ];
        Task<int> Taken() => folder.Query(database => database.InboundMails.CountAsync(Stop));
        for (var kill = 1; kill <= 2; kill++)
        {
            var before = await Taken();
            await using var server = ProductProcess.Serve(folder.Path, settings);
            await Eventually.True(async () => await Taken() > before + 50, "mails are taken");
            await server.Kill();
        }

        await using var last = ProductProcess.Serve(folder.Path, settings);
        await Eventually.Progress(
            async () => await Taken() is var taken ? (taken, taken == count) : default, "all mails are taken");
        await last.Stop();

        await AssertComplete(folder.Query, count);
        Assert.Empty(await folder.Query(database => new MailLedger(database).FaultsAsync(Stop)));
    }

    /// <summary>Each mail of the server has one row, and each day adds up.</summary>
    private static async Task AssertComplete(
        Func<Func<PlgTrajectDbContext, Task<List<long>>>, Task<List<long>>> query, int count)
    {
        var uids = await query(database => database.InboundMails.Select(mail => mail.Uid).ToListAsync(Stop));
        Assert.Equal(count, uids.Count);
        Assert.Equal(count, uids.Distinct().Count());
        var fetched = await query(
            database => database.MailLedgerDays.Select(day => (long)day.Fetched).ToListAsync(Stop));
        Assert.Equal(count, fetched.Sum());
    }

    /// <summary>A product whose database fails from some statement on, wherever that is.</summary>
    public sealed class StoppedFixture : MailboxFixture
    {
        public CommandCounter Commands { get; } = new();

        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.ConfigureTestServices(services =>
            {
                // Other tests have the T-SQL of the same statements looked at, which takes twice the time.
                services.Remove(services.Last(service =>
                    service.ServiceType == typeof(IDbContextOptionsConfiguration<SqliteDbContext>)));
                services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(Commands));
            });
        }
    }

    public sealed class CommandCounter : DbCommandInterceptor
    {
        private int _left = int.MaxValue;

        public void StopAfter(int statements) => Volatile.Write(ref _left, statements);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Count(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            Count(command);
            return ValueTask.FromResult(result);
        }

        private void Count(DbCommand command)
        {
            // What else the product does meanwhile is none of this test.
            if (command.Transaction is not null && Interlocked.Decrement(ref _left) < 0)
            {
                throw new OperationCanceledException(
                    string.Create(CultureInfo.InvariantCulture, $"stopped at {command.CommandText.Length}"));
            }
        }
    }
}
