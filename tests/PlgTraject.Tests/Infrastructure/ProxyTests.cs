using System.Net;
using Microsoft.AspNetCore.Hosting;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure;

/// <summary>In production, behind a proxy that speaks TLS with the visitor.</summary>
public sealed class ProxyTests(ProxyTests.ProductionFixture app) : IClassFixture<ProxyTests.ProductionFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_ThroughTheProxy_SetsASecureHostCookie()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/vraag-naar-de-mogelijkheden");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await app.Visitor().SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-plg-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    public sealed class ProductionFixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder) => builder
            .UseEnvironment("Production").UseSetting("Proxy:Networks:0", "10.0.0.0/8");
    }
}
