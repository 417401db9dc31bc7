using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>
/// Copies the SQLite database to a file and back. It throws an IOException or a SqliteException when it cannot.
/// </summary>
public sealed class SqliteBackup(SqliteFile file, ErasureKeys keys)
{
    private static readonly string[] Journals = ["-wal", "-shm", "-journal"];

    /// <summary>
    /// Writes a copy of the database as it is at one moment, while others go on reading and writing. What was committed
    /// before this is called is in it.
    /// </summary>
    /// <param name="target">
    /// A file that does not exist. It appears when it is complete, and needs no journal beside it.
    /// </param>
    /// <exception cref="IOException">There is such a file already, or the copy is damaged.</exception>
    public void CopyTo(string target)
    {
        if (File.Exists(target))
        {
            throw new IOException($"{target} is there already, and is not overwritten.");
        }

        var partial = target + ".partial";
        try
        {
            Create(partial);
            using (var source = Open(file.Path))
            using (var copy = Open(partial))
            {
                source.BackupDatabase(copy);
                Ask(copy, "PRAGMA journal_mode=DELETE;");
            }

            Verify(partial);
            Flush(partial);
            File.Move(partial, target, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>
    /// Puts a copy in the place of the database. Wherever the process may be killed, the old database or the new one is
    /// there.
    /// </summary>
    /// <param name="source">A file that <see cref="CopyTo"/> wrote. It stays as it is.</param>
    /// <returns>The new path of the old database, or of what was left of it; null when there was nothing.</returns>
    /// <exception cref="IOException">
    /// The database is in use, or the file is damaged or not a database of this product.
    /// </exception>
    public async Task<string?> RestoreAsync(string source)
    {
        if (File.Exists(source + "-wal"))
        {
            throw new IOException($"{source}-wal stands beside it, so it is a database in use and no backup.");
        }

        using var alone = file.TakeAlone()
            ?? throw new IOException("A server uses the database: stop every instance first.");
        using var turn = await file.LockAsync();
        var copy = file.Path + ".restoring";
        try
        {
            Create(copy);
            await using (var from = File.OpenRead(source))
            await using (var to = File.OpenWrite(copy))
            {
                await from.CopyToAsync(to);
            }

            Verify(copy);
            Flush(copy);
            return Replace(copy);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private string? Replace(string copy)
    {
        var isThere = File.Exists(file.Path);
        if (isThere)
        {
            Close(file.Path);
        }

        var aside = $"{file.Path}.before-{DateTime.UtcNow:yyyyMMdd-HHmmss}";
        // A journal belongs to the old database, even when that is gone. SQLite would write it into the new one and
        // spoil it.
        List<string> journals = [.. Journals.Where(journal => File.Exists(file.Path + journal))];
        journals.ForEach(journal => File.Move(file.Path + journal, aside + journal));
        if (!isThere)
        {
            File.Move(copy, file.Path);
            return journals is [var left, ..] ? aside + left : null;
        }

        File.Replace(copy, file.Path, aside);
        return aside;
    }

    /// <summary>
    /// Notes what was erased, to erase it again after the restore, and leaves WAL mode: that writes the journal into
    /// the database, and fails while another program has the database open.
    /// </summary>
    private void Close(string path)
    {
        try
        {
            using var old = Open(path);
            keys.Keep(old);
            Ask(old, "PRAGMA journal_mode=DELETE;");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            throw new IOException("Another program has the database open: end it first.", exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            // A restore often replaces a broken database. It is kept as it is, with its journal.
        }
    }

    private static void Verify(string path)
    {
        try
        {
            using var connection = Open(path);
            if (Ask(connection, "PRAGMA integrity_check;") is not "ok")
            {
                throw new IOException("The file is damaged: SQLite's integrity check does not pass.");
            }

            if (Ask(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory';") is null)
            {
                throw new IOException("The file is no database of this product.");
            }
        }
        catch (SqliteException exception)
        {
            throw new IOException($"The file is no sound database: {exception.Message}", exception);
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        command.CommandTimeout = 5;
        return command.ExecuteScalar();
    }

    /// <summary>Makes an empty file that only this user can read, because it will hold names and addresses.</summary>
    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }

    private static void Flush(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
