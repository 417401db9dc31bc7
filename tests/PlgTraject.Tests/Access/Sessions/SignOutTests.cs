using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Access.Sessions;

/// <summary>Who signs out is signed out, whatever happens to the audit log.</summary>
public sealed class SignOutTests(SignOutTests.FullDisk app) : IClassFixture<SignOutTests.FullDisk>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task SignOut_LogCanBeWrittenOrNot_EndsTheSession(bool isFull, int expected)
    {
        var email = $"weg-{isFull}@academica.example".ToLowerInvariant();
        var browser = await app.Staff(email);
        var page = await browser.GetHtml("/beheer/wachtwoord");

        app.IsFull = isFull;
        using var answer = await browser.SubmitForm(page, "/beheer/wachtwoord", [], "form[action$='/uitloggen']");
        app.IsFull = false;
        using var after = await browser.GetAsync("/beheer", Stop);

        Assert.Equal(
            (HttpStatusCode.SeeOther, "/beheer/inloggen"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        var id = await app.Database(
            database => database.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Stop));
        Assert.Equal(expected, await app.Database(database => database.AuditEntries
            .CountAsync(entry => entry.ActorId == id && entry.Kind == nameof(SignedOut), Stop)));
    }

    [Fact]
    public async Task SignOut_SessionHadEnded_SaysThatOneIsSignedOut()
    {
        const string email = "al-weg@academica.example";
        var browser = await app.Staff(email);
        var page = await browser.GetHtml("/beheer/wachtwoord");
        await app.Database(database => database.AccountSessions.ExecuteDeleteAsync(Stop));

        using var answer = await browser.SubmitForm(page, "/beheer/wachtwoord", [], "form[action$='/uitloggen']");

        Assert.Equal("/beheer/inloggen", answer.Headers.Location!.ToString());
        Assert.Equal("Je bent uitgelogd.", await browser.Said(answer));
    }

    /// <summary>The product with a database that takes no audit entries for a while.</summary>
    public sealed class FullDisk : AppFixture
    {
        private readonly Refusal _refusal = new();

        public bool IsFull
        {
            set => _refusal.IsOn = value;
        }

        protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_refusal))
            .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(_refusal)));
    }

    private sealed class Refusal : SaveChangesInterceptor
    {
        public bool IsOn { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default) =>
            IsOn && eventData.Context!.ChangeTracker.Entries<AuditEntry>().Any()
                ? throw new DbUpdateException("database or disk is full")
                : new(result);
    }
}
