namespace PlgTraject.Web.Commands;

/// <summary>What the program does: it serves the site, or does what its first argument names.</summary>
/// <param name="Name">The first argument; empty for serving.</param>
/// <param name="Options">
/// The options that only this command has, as the usage shows them, such as "[--leads 200]", after <see cref="File"/>
/// when it takes a file.
/// </param>
/// <param name="Purpose">One line about the command, for the usage.</param>
/// <param name="Run">
/// Carries out the command, with the program built but not started, and returns the exit code.
/// </param>
public sealed record Command(string Name, string Options, string Purpose, Func<WebApplication, Task<int>> Run)
{
    /// <summary>
    /// The options of a command that takes a file, and also the name of the setting that then holds the path of the
    /// file.
    /// </summary>
    public const string File = "FILE";

    /// <summary>The exit code when the command did its work.</summary>
    public const int Done = 0;

    /// <summary>The exit code when the command could not do its work.</summary>
    public const int Failed = 1;

    /// <summary>The exit code when the arguments are wrong.</summary>
    public const int Misused = 2;

    public async Task<int> RunAsync(WebApplication app)
    {
        await using (app)
        {
            return await Run(app);
        }
    }
}
