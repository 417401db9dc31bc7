using Microsoft.Extensions.Options;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>The file of the SQLite database, and a lock between the processes that use it.</summary>
public sealed class SqliteFile(IOptions<DatabaseOptions> options, IHostEnvironment environment) : IDisposable
{
    private FileStream? _use;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.File, environment.ContentRootPath);

    /// <summary>Path of the file by which <see cref="LockAsync"/> locks.</summary>
    public string LockPath => Path + ".lock";

    /// <summary>Path of the file that <see cref="Use"/> keeps open.</summary>
    public string UsePath => Path + ".use";

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Free space on the disk of the database.</summary>
    public long FreeMegabytes => new DriveInfo(Folder).AvailableFreeSpace / (1024 * 1024);

    /// <summary>
    /// Whether this process can no longer write the database. It tries to open the journal, not the database itself:
    /// closing that file would release the locks that SQLite has on it, and a new SQLite connection may get a file that
    /// was opened when it could still be written.
    /// </summary>
    public bool IsReadOnly()
    {
        try
        {
            const FileShare others = FileShare.ReadWrite | FileShare.Delete;
            using var journal = new FileStream($"{Path}-wal", FileMode.Open, FileAccess.Write, others);
            return false;
        }
        catch (FileNotFoundException)
        {
            // There is no journal, because nobody has the database open.
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>
    /// Tells other processes, until this one ends, that a server uses the database. Several servers may use it, but a
    /// restore must be alone. This takes a separate file, because a server without visitors may have no connection
    /// open.
    /// </summary>
    /// <exception cref="IOException">A back-up is being restored.</exception>
    public void Use()
    {
        Directory.CreateDirectory(Folder);
        _use = Open(FileShare.Read) ?? throw new IOException("It is being restored.");
    }

    /// <summary>Keeps servers away from the database.</summary>
    /// <returns>A lock to dispose of, or null because a server uses the database.</returns>
    public IDisposable? TakeAlone()
    {
        Directory.CreateDirectory(Folder);
        return Open(FileShare.None);
    }

    public void Dispose() => _use?.Dispose();

    /// <summary>
    /// Takes the lock, and waits while another process has it. The operating system keeps the lock, and releases it
    /// when the process ends in whatever way. The empty file stays.
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
            // This type of exception means that another process has the lock. It must not wait for any other fault,
            // such as a full disk.
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
