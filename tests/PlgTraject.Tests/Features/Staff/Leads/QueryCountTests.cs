using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Sqlite;
using PlgTraject.Web.Features.Brochure.Blocks;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Staff.Leads;

/// <summary>A page asks the database as often with many leads as with few.</summary>
public sealed class QueryCountTests(QueryCountTests.CountingFixture app) : IClassFixture<QueryCountTests.CountingFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("?status=New")]
    [InlineData("?zoek=regenboog")]
    [InlineData("?zoek=nergens")]
    [InlineData("?pagina=999")]
    public async Task List_FewOrManyLeads_AsksAsOften(string query)
    {
        var browser = await app.Staff();
        await Store(TestData.Lead());
        var few = await app.Count(() => browser.GetHtml("/beheer" + query));
        await Store([.. Enumerable.Range(0, 600).Select(_ => TestData.Lead())]);

        // Two of them are about the session.
        Assert.InRange(few, 6, 8);
        Assert.Equal(few, await app.Count(() => browser.GetHtml("/beheer" + query)));
    }

    [Fact]
    public async Task Lead_FewOrManyMailsAndChanges_AsksAsOften()
    {
        var browser = await app.Staff();
        var (few, many) = (TestData.Lead(), TestData.Lead());
        many.Mails.AddRange(Enumerable.Range(0, 20).Select(_ => TestData.Mail()));
        many.Events.AddRange(Enumerable.Range(0, 20).Select(_ => LeadEvent.Of(
            new LeadStatusMoved(LeadStatus.New, LeadStatus.Offer), AppFixture.Start.UtcDateTime, null, "Eva de Wit")));
        await Store(few, many);

        Assert.Equal(
            await app.Count(() => browser.GetHtml($"/beheer/aanvragen/{few.Reference}")),
            await app.Count(() => browser.GetHtml($"/beheer/aanvragen/{many.Reference}")));
    }

    private Task<int> Store(params Lead[] leads) => app.Database(database =>
    {
        database.AllLeads.AddRange(leads);
        return database.SaveChangesAsync(Stop);
    });

    /// <summary>Nothing runs by itself here, so what is counted is what the page asks.</summary>
    public sealed class CountingFixture : AppFixture
    {
        private readonly Counter _counter = new();

        public async Task<int> Count(Func<Task> use)
        {
            _counter.Commands = 0;
            await use();
            return _counter.Commands;
        }

        protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_counter))
            .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(_counter)));
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public int Commands { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Commands++;
            return new(result);
        }
    }
}
