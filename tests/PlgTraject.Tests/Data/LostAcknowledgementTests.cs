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

    [Fact]
    public async Task Send_CommitUnacknowledged_IsOneLeadWithItsReference()
    {
        Assert.SkipWhen(
            SqlServerDatabase.ConfiguredServer is not null, "The strategy of SQL Server retries only its own faults.");
        await using var app = new UnreliableFixture();
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        app.Network.IsBreaking = true;

        using var answer = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());

        Assert.False(app.Network.IsBreaking);
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

    private sealed class Network : DbTransactionInterceptor
    {
        /// <summary>Breaks once.</summary>
        public bool IsBreaking { get; set; }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (IsBreaking)
            {
                IsBreaking = false;
                throw new TimeoutException("Nobody heard that it was committed.");
            }

            return Task.CompletedTask;
        }
    }
}
