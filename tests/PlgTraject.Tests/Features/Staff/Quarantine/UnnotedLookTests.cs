using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Features.Staff.Quarantine;

/// <summary>That somebody looked is noted while a page is read, and the page matters more.</summary>
public sealed class UnnotedLookTests(UnnotedLookTests.Fixture app) : IClassFixture<UnnotedLookTests.Fixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Suspect_LookCannotBeNoted_IsShownAllTheSame()
    {
        var lead = TestData.Lead("Toch Te Zien", status: LeadStatus.Suspect);
        await app.Has(lead);
        var browser = await app.Staff();

        using var answer = await browser.GetAsync($"/beheer/verdacht/{lead.Reference}", Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, app.Refused);
        Assert.Null(await app.Database(database => database.Suspects.Where(found => found.Id == lead.Id)
            .Select(found => found.LookedAt).SingleAsync(Stop)));
    }

    /// <summary>A product whose database refuses to change leads.</summary>
    public sealed class Fixture : AppFixture
    {
        private readonly Refusal _refusal = new();

        public int Refused => _refusal.Count;

        protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_refusal))
            .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(_refusal)));
    }

    private sealed class Refusal : DbCommandInterceptor
    {
        public int Count { get; private set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            if (eventData.CommandSource == CommandSource.ExecuteUpdate
                && command.CommandText.Contains("LookedAt", StringComparison.Ordinal))
            {
                Count++;
                throw new InvalidOperationException("Refused by the test.");
            }

            return new(result);
        }
    }
}
