using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data;

namespace PlgTraject.Tests.Data;

/// <summary>A version that folds text in another way finds the leads that an older version stored.</summary>
public sealed class LeadDerivationTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upgrade_LeadsOfBefore_AreFoundOnceMore()
    {
        var lead = TestData.Lead(school: "Straße", with: details => details with { Phone = "+31612345678" });
        await app.Has(lead);
        await app.Database(database => database.AllLeads.ExecuteUpdateAsync(
            set => set.SetProperty(stored => stored.SearchText, "straße"), Stop));
        await app.Database(database => database.JobRuns
            .Where(run => run.Name.StartsWith("folding")).ExecuteDeleteAsync(Stop));

        await Upgrade();
        var anew = await Text();
        await app.Database(database => database.AllLeads.ExecuteUpdateAsync(
            set => set.SetProperty(stored => stored.SearchText, "x"), Stop));
        await Upgrade();

        Assert.Equal(lead.SearchText, anew);
        Assert.Contains("strasse", anew, StringComparison.Ordinal);
        // It is done once, and not at every start.
        Assert.Equal("x", await Text());
    }

    private async Task Upgrade()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseUpgrade>().RunAsync();
    }

    private Task<string> Text() =>
        app.Database(database => database.AllLeads.Select(lead => lead.SearchText).SingleAsync(Stop));
}
