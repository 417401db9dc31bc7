using System.Globalization;
using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>The file of Log:File. Serilog says nothing when it cannot write to it.</summary>
public sealed class LogFile(IOptions<LogOptions> options, IHostEnvironment environment)
{
    /// <summary>Opens the file of today as Serilog will, if there is a setting for one; makes its folder too.</summary>
    /// <exception cref="IOException">It cannot be opened, or its folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not.</exception>
    public void TryOut()
    {
        if (options.Value.PathIn(environment.ContentRootPath) is not { } path)
        {
            return;
        }

        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Serilog goes by the clock of this machine too.
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(path)}{DateTime.Now:yyyyMMdd}{Path.GetExtension(path)}");
        using var file = new FileStream(
            Path.Combine(folder.FullName, name), FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
    }
}
