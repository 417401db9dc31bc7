using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access;

namespace PlgTraject.Tests.Access.SignIn;

/// <summary>A colleague signs in at the provider for the first time, twice at the same moment.</summary>
public sealed class OpenIdRaceTests : IAsyncDisposable
{
    private readonly Fixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task SignIn_LinkedMeanwhile_IsSignedInAndNotToldOfTwice()
    {
        await _app.HasStaff("tegelijk@academica.example", "Tess Tegelijk");
        _app.Person("sub-tegelijk", "tegelijk@academica.example");
        _app.Meanwhile.Act = link => _app.Database(database =>
        {
            database.UserLogins.Add(new IdentityUserLogin<string>
            {
                LoginProvider = link.LoginProvider,
                ProviderKey = link.ProviderKey,
                UserId = link.UserId,
            });
            return database.SaveChangesAsync(Stop);
        });
        var browser = _app.Visitor();

        using var answer = await _app.SignInThere(browser);

        Assert.Equal("/beheer", answer.Headers.Location!.ToString());
        var page = await browser.GetHtml("/beheer");
        Assert.Contains("Tess Tegelijk", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [nameof(SignedIn)],
            await _app.Database(database => database.AuditEntries.Select(entry => entry.Kind).ToListAsync(Stop)));
    }

    private sealed class Fixture : OpenIdFixture
    {
        public Meanwhile<IdentityUserLogin<string>> Meanwhile { get; } = new();

        protected override void Configure(IWebHostBuilder builder)
        {
            base.Configure(builder);
            builder.ConfigureTestServices(Meanwhile.AddTo);
        }
    }
}
