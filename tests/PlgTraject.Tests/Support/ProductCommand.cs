using System.Reflection;
using Microsoft.Data.Sqlite;

namespace PlgTraject.Tests.Support;

/// <summary>
/// A start of the program that is expected to end by itself, in the process of the tests: its entry point with all that
/// comes after it, and its two streams. A process of its own would compile the whole product again for each start.
/// </summary>
/// <remarks><see cref="ProductProcess"/> is for what a process adds: signals, a kill, environment variables.</remarks>
public static class ProductCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The program is called as its process is, whose static files it finds by that name.</summary>
    private static readonly string[] Product = ["--applicationName", typeof(Program).Assembly.GetName().Name!];

    private static readonly Func<string[], Task<int>> Main = typeof(Program)
        .GetMethod("<Main>$", BindingFlags.NonPublic | BindingFlags.Static)!
        .CreateDelegate<Func<string[], Task<int>>>();

    /// <summary>Runs it to its end, with its files in a folder.</summary>
    /// <returns>Its exit code, and what it wrote.</returns>
    public static Task<(int ExitCode, string Output)> Run(string folder, params string[] arguments)
    {
        string[] environment = arguments.Contains("--environment") ? [] : ["--environment", "Development"];
        string[] settings = [.. ProductProcess.Content, .. ProductProcess.In(folder), .. Product, .. environment];
        return arguments is [['-', ..], ..]
            ? RunAlone([.. settings, .. arguments])
            : RunAlone([.. arguments, .. settings]);
    }

    /// <summary>Runs it to its end with these arguments alone.</summary>
    public static async Task<(int ExitCode, string Output)> RunAlone(params string[] arguments)
    {
        using var output = SharedConsole.Listen();
        // On a thread of its own, as the start of a process blocks nobody else.
        var exitCode = await Task.Run(() => Main(arguments), TestContext.Current.CancellationToken).WaitAsync(Patience);
        // A process takes its open files along when it ends.
        SqliteConnection.ClearAllPools();
        return (exitCode, output.ToString());
    }
}
