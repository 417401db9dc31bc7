using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PlgTraject.Tests.Support;

/// <summary>The product as it runs for visitors: in production, at an https address of its own.</summary>
public sealed class ProductionFixture : AppFixture
{
    public const string Address = "https://plg.example.nl";

    public HttpClient SecureVisitor() => CreateClient(
        new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(Address) });

    protected override void Configure(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("Site:BaseUrl", Address)
        .UseSetting("Site:SecurityContact", "mailto:veilig@plg.example.nl")
        .UseSetting("Proxy:Networks:0", "10.0.0.0/8");
}
