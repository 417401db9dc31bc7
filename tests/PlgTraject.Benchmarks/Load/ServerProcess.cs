using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace PlgTraject.Benchmarks.Load;

/// <summary>A server under load, in a process of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<string> _firstAccount =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The link that makes the first account, which the product prints at start while there is none.</summary>
    public Task<string> FirstAccount => _firstAccount.Task;

    /// <summary>The time from the start of the process to its first answer.</summary>
    public TimeSpan StartUp { get; private set; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <param name="folder">Where it is started: the product reads its settings there.</param>
    /// <param name="program">What is started.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="port">The port on which it listens, on this machine only.</param>
    /// <param name="environment">Settings of the product.</param>
    public static async Task<ServerProcess> StartAsync(
        string folder, string program, IEnumerable<string> arguments, int port,
        IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"));
        server._process.OutputDataReceived += (_, line) => server.Read(line.Data);
        server._process.BeginOutputReadLine();
        await server.AnswersAsync();
        server.StartUp = clock.Elapsed;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var tooLate = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync("/", tooLate.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5, tooLate.Token);
            }
        }

        throw new InvalidOperationException($"The server ended with code {_process.ExitCode} instead of answering.");
    }

    private void Read(string? line)
    {
        if (Link().Match(line ?? "") is { Success: true } link)
        {
            _firstAccount.TrySetResult(link.Value);
        }
    }

    [GeneratedRegex(@"/beheer/[a-z-]+\?code=[\w-]+")]
    private static partial Regex Link();
}
