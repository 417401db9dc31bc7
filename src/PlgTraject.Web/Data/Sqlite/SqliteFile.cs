using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>The file of the SQLite database, and a lock between the processes that use it.</summary>
public sealed class SqliteFile(IOptions<DatabaseOptions> options, IHostEnvironment environment) : IDisposable
{
    private FileStream? _use;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.File, environment.ContentRootPath);

    /// <summary>Of the lock that <see cref="LockAsync"/> takes.</summary>
    public string LockPath => Path + ".lock";

    /// <summary>Of the file that <see cref="Use"/> holds.</summary>
    public string UsePath => Path + ".use";

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Room left on its disk.</summary>
    public long FreeMegabytes => new DriveInfo(Folder).AvailableFreeSpace / (1024 * 1024);

    /// <summary>
    /// Whether this process may only read it now. The journal beside it is asked: opening and closing the database itself would take
    /// away the locks that SQLite has on it, and SQLite's own new connections get what an old one left open.
    /// </summary>
    public bool IsReadOnly()
    {
        try
        {
            using var journal = new FileStream($"{Path}-wal", FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            return false;
        }
        catch (FileNotFoundException)
        {
            // Nobody has it open.
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>
    /// Tells other processes, until this one ends, that a server uses the database. Any number of servers may; who restores
    /// must be alone. A file of its own, for a server without visitors has no connection open that would show it.
    /// </summary>
    /// <exception cref="IOException">A restore is under way.</exception>
    public void Use()
    {
        Directory.CreateDirectory(Folder);
        _use = Open(FileShare.Read) ?? throw new IOException("It is being restored.");
    }

    /// <summary>Keeps servers away from the database.</summary>
    /// <returns>What to dispose, or null while a server uses it.</returns>
    public IDisposable? TakeAlone()
    {
        Directory.CreateDirectory(Folder);
        return Open(FileShare.None);
    }

    public void Dispose() => _use?.Dispose();

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
                return new FileStream(LockPath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            // Not any other fault: a full disk would be waited for without end.
            catch (IOException exception) when (exception.GetType() == typeof(IOException) && File.Exists(LockPath))
            {
                await Task.Delay(Pause);
            }
        }
    }

    private FileStream? Open(FileShare share)
    {
        try
        {
            return new FileStream(UsePath, FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException exception) when (exception.GetType() == typeof(IOException) && File.Exists(UsePath))
        {
            return null;
        }
    }
}
