using System.Globalization;
using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>The file of Log:File. Serilog says nothing when it cannot write to it.</summary>
public sealed class LogFile(IOptions<LogOptions> options, IHostEnvironment environment)
{
    /// <summary>
    /// Opens the file of today as Serilog will, and makes its folder. It does nothing when no file is set.
    /// </summary>
    /// <exception cref="IOException">It cannot be opened, or its folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public void TryOut()
    {
        if (options.Value.PathIn(environment.ContentRootPath) is not { } path)
        {
            return;
        }

        if (Path.EndsInDirectorySeparator(path) || Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder; name a file in it");
        }

        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Serilog also takes the date from the clock of this machine.
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(path)}{DateTime.Now:yyyyMMdd}{Path.GetExtension(path)}");
        const FileShare others = FileShare.ReadWrite | FileShare.Delete;
        using var file = new FileStream(
            Path.Combine(folder.FullName, name), FileMode.Append, FileAccess.Write, others);
    }
}
