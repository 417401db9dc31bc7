using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;

namespace PlgTraject.Tests.Data;

/// <summary>
/// The connection breaks after the database committed and before it said so. On SQL Server the save is then tried again
/// by itself; here SQLite gets such a strategy too.
/// </summary>
public sealed class LostAcknowledgementTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Once, and until there are no attempts left.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(RetryingSqlite.Attempts)]
    [SqliteOnly("The strategy of SQL Server retries only its own faults.")]
    public async Task Send_CommitUnacknowledged_IsOneLeadWithItsReference(int breaks)
    {
        await using var app = new UnreliableFixture();
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        app.Network.Breaks = breaks;

        using var answer = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());

        Assert.Equal(0, app.Network.Breaks);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var lead = await app.Database(database => database.Leads.Include(lead => lead.Mails).SingleAsync(Stop));
        Assert.EndsWith(lead.Reference, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, lead.Mails.Count);
    }

    private sealed class UnreliableFixture : AppFixture
    {
        public Network Network { get; } = new();

        protected override void Configure(IWebHostBuilder builder) =>
            builder.ConfigureTestServices(services => services.AddRetryingSqlite(Network));
    }

    /// <summary>Breaks after the commit, and then at the first statement of each further attempt.</summary>
    private sealed class Network : DbCommandInterceptor, IDbTransactionInterceptor
    {
        private bool _isCommitted;

        /// <summary>How often it will break.</summary>
        public int Breaks { get; set; }

        public Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            _isCommitted = Breaks > 0;
            Break();
            return Task.CompletedTask;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (_isCommitted)
            {
                Break();
            }

            return new(result);
        }

        private void Break()
        {
            if (Breaks > 0)
            {
                Breaks--;
                throw new TimeoutException("Nobody heard of it.");
            }
        }
    }
}
