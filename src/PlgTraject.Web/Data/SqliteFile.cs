using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Data;

/// <summary>The file of the SQLite database, and a lock between the processes that use it.</summary>
public sealed class SqliteFile(IOptions<DatabaseOptions> options, IHostEnvironment environment)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.File, environment.ContentRootPath);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Room left on its disk.</summary>
    public long FreeMegabytes => new DriveInfo(Folder).AvailableFreeSpace / (1024 * 1024);

    /// <summary>
    /// Waits until no other process has the lock. The operating system holds it, so it ends with the process that has
    /// it, however that ends. Its file stays behind, empty.
    /// </summary>
    public async Task<IDisposable> LockAsync()
    {
        Directory.CreateDirectory(Folder);
        while (true)
        {
            try
            {
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            // Not any other fault: a full disk would be waited for without end.
            catch (IOException exception) when (exception.GetType() == typeof(IOException) && File.Exists(Path + ".lock"))
            {
                await Task.Delay(Pause);
            }
        }
    }
}
