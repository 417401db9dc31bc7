using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Enrolments;

namespace PlgTraject.Tests.Data.Enrolments;

/// <summary>What was sent or accepted never changes: the context refuses it, and so does the database itself.</summary>
public sealed class FrozenOfferTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Version_Sent_IsChangedByNobody()
    {
        var offer = await Store();
        await app.Database(async database =>
        {
            var version = await database.OfferVersions.SingleAsync(one => one.OfferId == offer, Stop);
            version.Draft = "anders";
            // Sending it is the last change.
            version.Freeze("{}", new string('a', OfferVersion.HashLength), AppFixture.Start.UtcDateTime);
            return await database.SaveChangesAsync(Stop);
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Database(async database =>
        {
            var version = await database.OfferVersions.SingleAsync(one => one.OfferId == offer, Stop);
            version.Draft = "nog anders";
            return await database.SaveChangesAsync(Stop);
        }));
        await Refuses(database => database.OfferVersions.Where(one => one.OfferId == offer)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Draft, "nog anders"), Stop));

        var stored = await app.Database(database =>
            database.OfferVersions.AsNoTracking().SingleAsync(one => one.OfferId == offer, Stop));
        Assert.Equal("anders", stored.Draft);
    }

    [Fact]
    public async Task Acceptance_Stored_IsNeitherChangedNorRemoved()
    {
        var offer = await Store();
        await app.Database(async database =>
        {
            var version = await database.OfferVersions.SingleAsync(one => one.OfferId == offer, Stop);
            database.OfferAcceptances.Add(new OfferAcceptance
            {
                OfferVersionId = version.Id,
                Hash = new string('a', OfferVersion.HashLength),
                At = DateTime.UtcNow,
                Name = "Bo Smit",
                Role = "bestuurder",
                Email = "bo@school.example",
                InvoiceTo = InvoiceParty.School,
                InvoiceName = "De School",
                InvoiceAddress = "Dorpsstraat 1",
                InvoiceEmail = "bo@school.example",
            });
            return await database.SaveChangesAsync(Stop);
        });

        await Refuses(database => database.OfferAcceptances
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Name, "Een ander"), Stop));
        await Refuses(database => database.OfferAcceptances.ExecuteDeleteAsync(Stop));

        Assert.Equal("Bo Smit", await app.Database(database =>
            database.OfferAcceptances.Select(one => one.Name).SingleAsync(Stop)));
    }

    private Task<DbException> Refuses(Func<PlgTrajectDbContext, Task<int>> act) =>
        Assert.ThrowsAnyAsync<DbException>(() => app.Database(act));

    /// <summary>An offer with a version that is not sent.</summary>
    private Task<long> Store() => app.Database(async database =>
    {
        var now = AppFixture.Start.UtcDateTime;
        var offer = new Offer { StateSince = now, CreatedAt = now };
        offer.Versions.Add(new OfferVersion { Number = 1, Draft = "{}", ChangedAt = now });
        database.Offers.Add(offer);
        await database.SaveChangesAsync(Stop);
        return offer.Id;
    });
}
