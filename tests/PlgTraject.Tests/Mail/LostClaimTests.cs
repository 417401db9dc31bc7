using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>
/// The connection breaks after the database made a claim and before it said how many. On SQL Server the claim is then
/// made again by itself; here SQLite gets such a strategy too.
/// </summary>
public sealed class LostClaimTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Fewer than one claim takes, and more.</summary>
    [Theory, InlineData(2), InlineData(12)]
    [SqliteOnly("The strategy of SQL Server retries only its own faults.")]
    public async Task Dispatch_ClaimUnacknowledged_SendsAllAtOnce(int count)
    {
        await using var app = new Fixture();
        await app.Fill(count);
        app.Network.IsBreaking = true;

        await app.Dispatcher.DispatchDueAsync(Stop);

        Assert.False(app.Network.IsBreaking);
        Assert.Equal(count, await app.Database(
            database => database.OutboxMails.CountAsync(mail => mail.State == MailState.Sent, Stop)));
    }

    private sealed class Fixture : OutboxFixture
    {
        public Network Network { get; } = new();

        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.ConfigureTestServices(services => services.AddRetryingSqlite(Network));
        }
    }

    private sealed class Network : DbCommandInterceptor
    {
        /// <summary>Breaks once, at a claim.</summary>
        public bool IsBreaking { get; set; }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command,
            CommandExecutedEventData eventData,
            int result,
            CancellationToken cancellationToken = default)
        {
            if (IsBreaking && command.CommandText.StartsWith("UPDATE \"OutboxMails\"", StringComparison.Ordinal))
            {
                IsBreaking = false;
                throw new TimeoutException("Nobody heard that it was done.");
            }

            return ValueTask.FromResult(result);
        }
    }
}
