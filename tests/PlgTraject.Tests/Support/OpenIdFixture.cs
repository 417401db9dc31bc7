using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace PlgTraject.Tests.Support;

/// <summary>The product where staff sign in at a provider, too.</summary>
public class OpenIdFixture : AppFixture
{
    public const string Button = "/beheer/inloggen/organisatie";

    /// <summary>What the sign-in page calls the provider.</summary>
    public const string ProviderName = "Schoolinlog";

    public FakeOpenIdProvider Provider { get; } = new();

    /// <summary>Says who signs in at the provider the next time.</summary>
    public void Person(string subject, string email, bool isVerified = true, params (string Claim, object Value)[] more)
    {
        Provider.Claims = new Dictionary<string, object>
        {
            ["sub"] = subject,
            ["email"] = email,
            ["email_verified"] = isVerified,
            ["name"] = "Noor van de Organisatie",
        };
        foreach (var (claim, value) in more)
        {
            Provider.Claims[claim] = value;
        }
    }

    /// <summary>Follows the button to the provider.</summary>
    /// <returns>Where the provider sends the browser back to.</returns>
    public async Task<string> GoToProvider(HttpClient browser, string start = Button)
    {
        using var there = await browser.GetAsync(start, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, there.StatusCode);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var back = await client.GetAsync(there.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        return back.Headers.Location!.PathAndQuery;
    }

    /// <summary>There and back.</summary>
    public async Task<HttpResponseMessage> SignInThere(HttpClient browser, string start = Button) =>
        await browser.GetAsync(await GoToProvider(browser, start), TestContext.Current.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void Configure(IWebHostBuilder builder) => builder
        .UseSetting("Staff:OpenId:Authority", Provider.Issuer)
        .UseSetting("Staff:OpenId:ClientId", FakeOpenIdProvider.ClientId)
        .UseSetting("Staff:OpenId:ClientSecret", FakeOpenIdProvider.ClientSecret)
        .UseSetting("Staff:OpenId:DisplayName", ProviderName);
}
