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
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Staff.LeadDetail;

/// <summary>A lead that is another by the time its new status is saved.</summary>
public sealed class ChangeStatusTests(ChangeStatusTests.Race app) : IClassFixture<ChangeStatusTests.Race>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ChangeStatus_ErasedBeforeItIsSaved_IsNotFound()
    {
        var lead = await Store();
        app.BeforeSave = leads => leads.ExecuteDeleteAsync(Stop);

        using var answer = await (await app.Staff()).SubmitForm(Url(lead), Won, "form.status-form");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Deze pagina is er niet", (await answer.ReadHtml()).QuerySelector("h1")!.TextContent);
        Assert.Equal(0, await Entries(lead));
    }

    /// <summary>A double click is no colleague.</summary>
    [Fact]
    public async Task ChangeStatus_SameFormTwice_IsDoneOnce()
    {
        var lead = await Store();
        var browser = await app.Staff();
        var page = await browser.GetHtml(Url(lead));
        using var first = await browser.SubmitForm(page, Url(lead), Won, "form.status-form");

        using var second = await browser.SubmitForm(page, Url(lead), Won, "form.status-form");

        Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await Entries(lead));
        Assert.Equal(
            1, await app.Database(database => database.LeadEvents.CountAsync(one => one.LeadId == lead.Id, Stop)));
    }

    [Fact]
    public async Task ChangeStatus_ColleagueSavesTheSameFirst_IsDone()
    {
        var lead = await Store();
        app.BeforeSave = leads => Save(leads, LeadStatus.Won);

        using var answer = await (await app.Staff()).SubmitForm(Url(lead), Won, "form.status-form");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(0, await Entries(lead));
    }

    [Fact]
    public async Task ChangeStatus_ColleagueSavesAnotherFirst_IsAConflict()
    {
        var lead = await Store();
        app.BeforeSave = leads => Save(leads, LeadStatus.Lost);

        using var answer = await (await app.Staff()).SubmitForm(Url(lead), Won, "form.status-form");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var notice = (await answer.ReadHtml()).QuerySelector(".notice--warning")!.TextContent;
        Assert.Contains("intussen 'Verloren'. Jij koos 'Gewonnen'", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_DeletedBeforeItIsSaved_IsNotFound()
    {
        var lead = await Store(LeadStatus.Suspect);
        app.BeforeSave = leads => leads.ExecuteDeleteAsync(Stop);

        using var answer = await (await app.Staff())
            .SubmitForm($"/beheer/verdacht/{lead.Reference}", [], "form[action$='/vrijgeven']");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, await app.Database(database => database.AuditEntries
            .CountAsync(entry => entry.About == lead.Reference && entry.Kind == nameof(SuspectReleased), Stop)));
    }

    private static Dictionary<string, string> Won => new() { ["status"] = nameof(LeadStatus.Won) };

    private static string Url(Lead lead) => $"/beheer/aanvragen/{lead.Reference}";

    private static Task<int> Save(IQueryable<Lead> leads, LeadStatus status) => leads.ExecuteUpdateAsync(
        set => set.SetProperty(lead => lead.Status, status).SetProperty(lead => lead.Version, lead => lead.Version + 1),
        Stop);

    private async Task<Lead> Store(LeadStatus status = LeadStatus.New)
    {
        var lead = TestData.Lead(status: status);
        await app.Has(lead);
        return lead;
    }

    private Task<int> Entries(Lead lead) => app.Database(database => database.AuditEntries
        .CountAsync(entry => entry.About == lead.Reference && entry.Kind == nameof(LeadStatusMoved), Stop));

    /// <summary>
    /// A product in which something happens once to a lead, after it was read and before it is saved.
    /// </summary>
    public sealed class Race : AppFixture
    {
        private readonly Meanwhile _meanwhile = new();

        public Func<IQueryable<Lead>, Task<int>>? BeforeSave
        {
            set => _meanwhile.Act = value;
        }

        protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_meanwhile))
            .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(_meanwhile)));
    }

    private sealed class Meanwhile : SaveChangesInterceptor
    {
        public Func<IQueryable<Lead>, Task<int>>? Act { get; set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var changed = eventData.Context!.ChangeTracker.Entries<Lead>()
                .Where(entry => entry.State == EntityState.Modified).Select(entry => entry.Entity.Id).ToList();
            if (changed.Count > 0 && Act is { } act)
            {
                Act = null;
                await act(((PlgTrajectDbContext)eventData.Context).AllLeads.Where(lead => changed.Contains(lead.Id)));
            }

            return result;
        }
    }
}
