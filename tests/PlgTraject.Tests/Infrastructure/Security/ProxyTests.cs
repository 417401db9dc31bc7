using System.Net;
using Microsoft.AspNetCore.Hosting;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Infrastructure.Security;

/// <summary>In production, behind a proxy that speaks TLS with the visitor.</summary>
public sealed class ProxyTests(ProxyTests.ProductionFixture app) : IClassFixture<ProxyTests.ProductionFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>
    /// The page answers also when no proxy says a word: the product warms it up itself, and whoever tries it on the
    /// server gets no error.
    /// </summary>
    [Theory]
    [InlineData("https")]
    [InlineData(null)]
    public async Task Form_WhateverItCameBy_SetsASecureHostCookie(string? scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/vraag-naar-de-mogelijkheden");
        if (scheme is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", scheme);
        }

        using var answer = await app.Visitor().SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-plg-form=", cookie, StringComparison.Ordinal);
        foreach (var attribute in (string[])["secure", "httponly", "samesite=lax", "path=/"])
        {
            Assert.Contains($"; {attribute}", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    public sealed class ProductionFixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder) => builder
            .UseEnvironment("Production").UseSetting("Proxy:Networks:0", "10.0.0.0/8");
    }
}
