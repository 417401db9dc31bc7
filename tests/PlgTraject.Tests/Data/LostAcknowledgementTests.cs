using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Tests.Data;

/// <summary>
/// The connection breaks after the database committed and before it said so. On SQL Server the save is then tried again
/// by itself; here SQLite gets such a strategy too.
/// </summary>
public sealed class LostAcknowledgementTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The save is tried again with the turn to write that it has: it does not wait for itself.</summary>
    [Fact]
    [SqliteOnly("About the turn to write to SQLite's file.")]
    public async Task Send_BrokenBeforeTheCommit_IsTriedAgain()
    {
        await using var app = new UnreliableFixture();
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        (app.Network.IsBeforeCommit, app.Network.Breaks) = (true, 1);

        using var answer = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With())
            .WaitAsync(TimeSpan.FromMinutes(1), Stop);

        Assert.Equal(0, app.Network.Breaks);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Single(await app.Database(database => database.Leads.ToListAsync(Stop)));
    }

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

    /// <summary>
    /// Breaks after the commit of an inquiry, and then at the first statement of each further attempt. What jobs do
    /// meanwhile does not break.
    /// </summary>
    private sealed class Network : DbCommandInterceptor, IDbTransactionInterceptor
    {
        private DbContext? _saved;

        /// <summary>Whether it breaks at the statements of the inquiry, before they are committed.</summary>
        public bool IsBeforeCommit { get; set; }

        /// <summary>How often it will break.</summary>
        public int Breaks { get; set; }

        public Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (HasLead(eventData.Context) && !IsBeforeCommit)
            {
                _saved = eventData.Context;
                Break();
            }

            return Task.CompletedTask;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (eventData.Context is { } context
                && (IsBeforeCommit ? command.Transaction is not null && HasLead(context) : context == _saved))
            {
                Break();
            }

            return new(result);
        }

        private static bool HasLead(DbContext? context) => context?.ChangeTracker.Entries<Lead>().Any() == true;

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
