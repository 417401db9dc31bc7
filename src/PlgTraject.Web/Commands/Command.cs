namespace PlgTraject.Web.Commands;

/// <summary>What the program does: serve, or something else that its first argument names.</summary>
/// <param name="Name">The first argument.</param>
/// <param name="Options">Options of its own, besides the settings, as the usage shows them: "[--leads 200]".</param>
/// <param name="Purpose">One line for the usage.</param>
/// <param name="Run">Does it, with the built but not started program, and returns the exit code.</param>
public sealed record Command(string Name, string Options, string Purpose, Func<WebApplication, Task<int>> Run)
{
    /// <summary>As the options of a command: it takes a file. The name of the setting that then holds its path.</summary>
    public const string File = "FILE";

    public const int Done = 0;
    public const int Failed = 1;
    public const int Misused = 2;

    public async Task<int> RunAsync(WebApplication app)
    {
        await using (app)
        {
            return await Run(app);
        }
    }
}
