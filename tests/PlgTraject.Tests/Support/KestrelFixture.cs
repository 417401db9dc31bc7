using System.Net;

namespace PlgTraject.Tests.Support;

/// <summary>The whole product on real Kestrel, at an address of this machine.</summary>
public class KestrelFixture : AppFixture, IAsyncLifetime
{
    public Uri Address => ClientOptions.BaseAddress;

    public override HttpClient Visitor(CookieContainer cookies)
    {
#pragma warning disable CA2000 // The client disposes it.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies };
#pragma warning restore CA2000
        return new HttpClient(handler) { BaseAddress = Address };
    }

    public ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        return ValueTask.CompletedTask;
    }
}
