using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PlgTraject.Tests.Support.SqlServer;

namespace PlgTraject.Tests.Support;

/// <summary>The built product as a process of its own, the way it runs in production.</summary>
public sealed partial class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProductProcess(
        IEnumerable<string> arguments, string? workingFolder = null, (string Name, string Value)? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingFolder ?? AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "PlgTraject.Web.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_gcServer"] = "0";
        // It lives for seconds: counting how its code is used, to compile it better once more, is not worth it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (environment is { } variable)
        {
            start.Environment[variable.Name] = variable.Value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it wrote so far, on both streams.</summary>
    public string Output => string.Join('\n', _lines);

    /// <summary>The link that makes the first account, as the start wrote it.</summary>
    public string FirstAccountPath => FirstAccount().Match(Output).Value;

    /// <summary>Starts a server, on a port the system chooses.</summary>
    /// <param name="folder">Holds database and mails; with PLG_TEST_SQLSERVER the database is at that server.</param>
    /// <param name="settings">Further settings, as arguments.</param>
    public static ProductProcess Serve(string folder, params string[] settings) =>
        new([.. Listening, .. Content, .. In(folder), .. WithoutLimits, .. settings]);

    /// <summary>Starts a server with its own content, while standing in another folder than the program's.</summary>
    public static ProductProcess ServeFrom(string workingFolder, string folder, params string[] settings) =>
        new([.. Listening, .. In(folder), .. settings], workingFolder);

    /// <summary>Runs it to its end, with its files in a folder and with one more environment variable.</summary>
    /// <returns>Its exit code, and what it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> RunWith(
        string variable, string value, string folder, params string[] arguments)
    {
        await using var process = new ProductProcess(
            [.. arguments, .. Content, .. In(folder)], environment: (variable, value));
        return (await process.Exit(), process.Output);
    }

    /// <summary>Waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public async Task<Uri> Address()
    {
        await Task.WhenAny(_address.Task, _process.WaitForExitAsync(TestContext.Current.CancellationToken))
            .WaitAsync(Patience);
        return _address.Task.IsCompleted
            ? await _address.Task
            : throw new InvalidOperationException($"The product ended:\n{Output}");
    }

    /// <summary>A browser without JavaScript: keeps cookies, follows no redirects.</summary>
    public async Task<HttpClient> Visitor()
    {
#pragma warning disable CA2000 // The client disposes it.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
#pragma warning restore CA2000
        return new HttpClient(handler) { BaseAddress = await Address() };
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> Exit()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, as a service manager does, and waits for its end.</summary>
    public async Task<int> Stop()
    {
        AskToStop();
        return await Exit();
    }

    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends it without giving it a chance.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Exit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    /// <summary>On a port the system chooses.</summary>
    private static string[] Listening => ["--urls", "http://127.0.0.1:0"];

    /// <summary>The setting that names the content of the tests.</summary>
    public static string[] Content => [$"--{TestContent.Setting}", TestContent.File];

    private static IEnumerable<string> WithoutLimits =>
        AppFixture.WithoutLimits.SelectMany(limit => new[] { $"--{limit}", "0" });

    /// <summary>The settings for files in a folder.</summary>
    public static IEnumerable<string> In(string folder) =>
    [
        "--Database:File", Path.Combine(folder, "plgtraject.db"),
        "--Mail:PickupFolder", Path.Combine(folder, "mail"),
        .. (SqlServerDatabase.Of(folder)?.Settings() ?? []).SelectMany(
            setting => new[] { $"--{setting.Name}", setting.Value }),
    ];

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (line.Contains("listening", StringComparison.OrdinalIgnoreCase)
            && AddressIn().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Value));
        }
    }

    [GeneratedRegex("/beheer/eerste-account[^\\s\"]+")]
    private static partial Regex FirstAccount();

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex AddressIn();
}
