using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Privacy;

/// <summary>What a domain counts is told in Dutch without a word in Privacy.</summary>
public sealed class KeptKindTests(AppFixture app) : IClassFixture<AppFixture>
{
    /// <summary>Names that stand in databases. One that is renamed or removed fails here; a new one is added.</summary>
    private static readonly string[] Stored =
        ["accounts", "audit entries", "erasure keys", "inbound mails", "leads", "mails"];

    [Fact]
    public void Kinds_Always_AreThoseThatAreStored() => Assert.Equal(
        Stored, KeptKind.All.Select(kind => kind.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Kinds_Any_HaveDutchWordsOfTheirOwn()
    {
        Assert.All(KeptKind.All, kind => Assert.NotEmpty(kind.Plural));
        Assert.Equal(KeptKind.All.Count, KeptKind.All.Select(kind => kind.Plural).Distinct().Count());
    }

    [Fact]
    public void Counts_Stored_AreNamedWhenRead()
    {
        var counts = KeptCounts.Sum(
        [
            new KeptCount(new LeadKind(), 0), new KeptCount(new MailKind(), 1),
            new KeptCount(new AccountKind(), 3), new KeptCount(new MailKind(), 1),
        ]);
        var data = EventTypes.Write(new PersonErased(counts));

        Assert.Equal("""{"Erased":{"leads":0,"mails":2,"accounts":3}}""", data);
        Assert.Equal("aanvragen: 0, mails: 2, accounts: 3", EventTypes.Read(nameof(PersonErased), data).Detail);
    }

    [Fact]
    public void Counts_OfALaterVersion_ShowTheName() => Assert.Equal(
        "offers: 1", EventTypes.Read(nameof(RetentionApplied), """{"Removed":{"offers":1}}""").Detail);

    /// <summary>A table of events that is added fails here until erasing an account looks for names in it.</summary>
    [Fact]
    public void Histories_Always_AreAllTablesOfEventsButTheAuditLog()
    {
        using var scope = app.Services.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>();

        Assert.Equal(
            database.Model.GetEntityTypes().Select(entity => entity.ClrType)
                .Where(type => type.IsSubclassOf(typeof(StoredEvent)) && type != typeof(AuditEntry)),
            database.Histories.Select(history => history.ElementType));
    }
}
