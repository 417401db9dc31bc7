namespace PlgTraject.Tests.Support;

/// <summary>The whole product on real Kestrel, at an address of this machine.</summary>
public class KestrelFixture : AppFixture, IAsyncLifetime
{
    public Uri Address => ClientOptions.BaseAddress;

    public ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        return ValueTask.CompletedTask;
    }
}
