namespace PlgTraject.Web.Commands;

/// <summary>
/// Reads the program's arguments: a command or none, then settings and the options that only this command has.
/// </summary>
public static class CommandLine
{
    /// <summary>Every command besides serving. A new command gets a file and a line here.</summary>
    private static readonly Command[] Commands =
    [
        MigrateCommand.Definition,
        BackupCommand.Definition,
        RestoreCommand.Definition,
        CheckCommand.Definition,
        DemoCommand.Definition,
        ResetAccessCommand.Definition,
        RetentionCommand.Definition,
        ImportHolidaysCommand.Definition,
    ];

    /// <summary>Options that the host reads itself and that every command takes.</summary>
    private static readonly string[] OptionsOfTheHost = ["environment", "contentRoot", "applicationName"];

    /// <summary>Finds the command that the arguments name.</summary>
    /// <param name="arguments">The program's arguments.</param>
    /// <param name="settings">The arguments that are settings and options, for the configuration.</param>
    /// <param name="exitCode">The exit code of the program when there is no command to run.</param>
    /// <returns>The command; null when the usage was shown instead.</returns>
    public static Command? Parse(string[] arguments, out string[] settings, out int exitCode)
    {
        settings = arguments;
        exitCode = Command.Done;
        if (arguments is ["--help" or "-h" or "-?", ..])
        {
            ShowUsage(Console.Out);
            return null;
        }

        if (arguments is [] or [['-' or '/', ..], ..])
        {
            return ServeCommand.Definition;
        }

        settings = arguments[1..];
        var command = Array.Find(Commands, command => command.Name == arguments[0]);
        var fault = command is null ? $"There is no command '{arguments[0]}'." : NameFile(command, ref settings);
        if (fault is null)
        {
            settings = [.. settings.Select(argument => IsSwitch(command!, argument) ? $"{argument}=true" : argument)];
            return command;
        }

        exitCode = Misused(fault);
        return null;
    }

    /// <summary>
    /// Says where the files of the program are: in the working folder, as while developing, or else beside the program.
    /// Without this, a program that is started from another folder would find neither its settings nor its style
    /// sheets.
    /// </summary>
    public static WebApplicationOptions HostOptions(string[] settings)
    {
        const string file = "appsettings.json";
        var isSaid = new ConfigurationBuilder()
            .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(settings)
            .Build()[WebHostDefaults.ContentRootKey] is not null;
        var isElsewhere = !File.Exists(file) && File.Exists(Path.Combine(AppContext.BaseDirectory, file));
        return new() { Args = settings, ContentRootPath = isElsewhere && !isSaid ? AppContext.BaseDirectory : null };
    }

    /// <summary>Writes to the standard error what is wrong with the arguments, and the usage.</summary>
    /// <returns>The exit code <see cref="Command.Misused"/>.</returns>
    public static int Misused(string fault)
    {
        Console.Error.WriteLine(fault);
        Console.Error.WriteLine();
        ShowUsage(Console.Error);
        return Command.Misused;
    }

    /// <summary>
    /// Puts the name <see cref="Command.File"/> before the file that a command takes, so that the configuration reads
    /// it like a setting, and checks the other arguments.
    /// </summary>
    /// <returns>What is wrong with the arguments; null when they are right.</returns>
    private static string? NameFile(Command command, ref string[] settings)
    {
        if (!command.Options.StartsWith(Command.File, StringComparison.Ordinal))
        {
            return FaultIn(command, settings);
        }

        if (settings is [] or [['-', ..], ..])
        {
            return $"'{command.Name}' needs a file.";
        }

        var fault = FaultIn(command, settings[1..]);
        settings = [$"--{Command.File}", .. settings];
        return fault;
    }

    // The configuration accepts anything that begins with two dashes, so a mistyped option would silently do nothing.
    private static string? FaultIn(Command command, string[] settings)
    {
        for (var index = 0; index < settings.Length; index++)
        {
            var argument = settings[index];
            var name = argument.TrimStart('-').Split('=')[0];
            var isKnown = argument.StartsWith("--", StringComparison.Ordinal)
                && (name.Contains(':', StringComparison.Ordinal)
                    || OptionsOfTheHost.Contains(name, StringComparer.OrdinalIgnoreCase)
                    || IsSwitch(command, argument)
                    || command.Options.Contains($"[--{name} ", StringComparison.Ordinal));
            if (!isKnown)
            {
                return $"'{command.Name}' does not know '{argument}'.";
            }

            if (!IsSwitch(command, argument) && !argument.Contains('=', StringComparison.Ordinal)
                && ++index == settings.Length)
            {
                return $"'{argument}' needs a value.";
            }
        }

        return null;
    }

    /// <summary>
    /// Whether this is an option that takes no value; the usage shows such an option as "[--dry-run]".
    /// </summary>
    private static bool IsSwitch(Command command, string argument) =>
        command.Options.Contains($"[{argument}]", StringComparison.Ordinal);

    private static void ShowUsage(TextWriter output)
    {
        output.WriteLine("Usage: PlgTraject.Web [command] [options] [--Section:Setting value ...]");
        output.WriteLine();
        output.WriteLine($"  {"",-32}{ServeCommand.Definition.Purpose}");
        foreach (var command in Commands)
        {
            output.WriteLine($"  {$"{command.Name} {command.Options}",-32}{command.Purpose}");
        }

        output.WriteLine();
        output.WriteLine("Settings can also be environment variables (Section__Setting); see docs/configuration.md.");
    }
}
