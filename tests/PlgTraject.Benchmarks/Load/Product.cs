using System.Globalization;

namespace PlgTraject.Benchmarks.Load;

/// <summary>The published product and the bare server, as processes on a folder of their own.</summary>
internal sealed class Product(string published, int port) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plgtraject-load-").FullName;

    /// <summary>The file of its database.</summary>
    public string Database => Path.Combine(_folder, "plgtraject.db");

    private Dictionary<string, string> Settings => new()
    {
        ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Database__File"] = Database,
        ["Mail__PickupFolder"] = Path.Combine(_folder, "mail"),
        // These limits are off, because all load comes from one client and one domain.
        ["Spam__PerClientPerHour"] = "0",
        ["Spam__PerAddressPerDay"] = "0",
        ["Spam__PerDomainPerDay"] = "0",
    };

    private string Program => Path.Combine(published, "PlgTraject.Web");

    public Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(published, Program, [], port, Settings);

    /// <summary>Starts the server to compare with, which takes its answers from the product.</summary>
    public Task<ServerProcess> StartBareAsync(ServerProcess product) => ServerProcess.StartAsync(
        _folder,
        "dotnet",
        [
            typeof(Product).Assembly.Location, "bare", (port + 1).ToString(CultureInfo.InvariantCulture),
            product.Address.ToString(), Path.Combine(_folder, "bare.db"),
        ],
        port + 1,
        new Dictionary<string, string>());

    /// <summary>Removes the database, so that the next start makes a new one.</summary>
    public void Forget()
    {
        foreach (var file in Directory.GetFiles(_folder, "*.db*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>Fills the empty database with made-up leads.</summary>
    /// <returns>False when that fails, or takes more than five minutes.</returns>
    public async Task<bool> FillAsync(int leads)
    {
        var start = new System.Diagnostics.ProcessStartInfo(
            Program, ["demo", "--leads", leads.ToString(CultureInfo.InvariantCulture)]);
        start.WorkingDirectory = published;
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        using var tooLate = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            await process.WaitForExitAsync(tooLate.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            return false;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
