using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data;

namespace PlgTraject.Tests.Features.Staff;

/// <summary>A lead goes, by retention or on request, between what staff loaded and what they save.</summary>
public sealed class ErasedMeanwhileTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ChangeStatus_LeadErasedMeanwhile_IsNotFound()
    {
        Assert.SkipWhen(SqlServerDatabase.ConfiguredServer is not null, "The eraser hangs on SQLite's context.");
        await using var app = new Fixture();
        var lead = TestData.Lead();
        await app.Database(database =>
        {
            database.AllLeads.Add(lead);
            return database.SaveChangesAsync(Stop);
        });
        var browser = await app.Staff();
        var url = $"/beheer/aanvragen/{lead.Reference}";
        var page = await browser.GetHtml(url);
        app.Eraser.Id = lead.Id;

        using var answer = await browser.SubmitForm(
            page, url, new Dictionary<string, string> { ["status"] = "Won" }, "form.status-form");

        Assert.Null(app.Eraser.Id);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private sealed class Fixture : AppFixture
    {
        public Eraser Eraser { get; } = new();

        protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(
            services => services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(Eraser)));
    }

    private sealed class Eraser : SaveChangesInterceptor
    {
        /// <summary>Goes at the next save.</summary>
        public long? Id { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Id is { } id)
            {
                Id = null;
                await ((PlgTrajectDbContext)eventData.Context!).AllLeads.Where(lead => lead.Id == id).ExecuteDeleteAsync(cancellationToken);
            }

            return result;
        }
    }
}
