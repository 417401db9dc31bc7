using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;
using PlgTraject.Web.Infrastructure.Logging;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Commands.Checks;

/// <summary>Checks whether the folders that the product writes to can be written, and have room.</summary>
internal static class FolderCheck
{
    public static Task<IEnumerable<Finding>> LookAsync(IServiceProvider services)
    {
        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var database = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var mail = services.GetRequiredService<IOptions<MailOptions>>().Value;
        var log = services.GetRequiredService<IOptions<LogOptions>>().Value;
        var findings = new List<Finding>();
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            var file = services.GetRequiredService<SqliteFile>();
            var folder = file.Folder;
            findings.Add(TryToWrite(database.Key, folder));
            findings.AddRange(((Finding?[])[
                TryToOpen(database.Key, file.LockPath, FileAccess.Write),
                TryToOpen(database.Key, file.UsePath, FileAccess.Read),
            ]).OfType<Finding>());
            findings.Add(LookAtRoom(folder, database.MinimumFreeMegabytes));
        }

        if (string.IsNullOrEmpty(mail.Smtp.Host))
        {
            findings.Add(TryToWrite("Mail:PickupFolder", Path.GetFullPath(mail.PickupFolder, root)));
        }

        if (log.PathIn(root) is { } logFile)
        {
            findings.Add(TryToWrite("Log:File", Path.GetDirectoryName(logFile)!));
        }

        return Task.FromResult<IEnumerable<Finding>>(findings);
    }

    /// <summary>
    /// The folder, or the nearest folder above it that exists: there the product makes the missing ones when it needs
    /// them.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">Not even the root exists.</exception>
    private static string Nearest(string folder) => Directory.Exists(folder)
        ? folder
        : Nearest(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException(folder));

    /// <summary>
    /// Makes a file and removes it again, since only the operating system knows all that can prevent writing.
    /// </summary>
    private static Finding TryToWrite(string subject, string folder)
    {
        try
        {
            var file = Path.Combine(Nearest(folder), $".plgtraject-{Guid.NewGuid():N}");
            using var stream = new FileStream(
                file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            stream.WriteByte(0);
            return Finding.Ok(subject, $"{folder} can be written");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Finding.Fault(subject, $"{folder} cannot be written: {exception.Message} "
                + "Give the user this program runs as rights to it, or choose another folder.");
        }
    }

    /// <summary>
    /// Opens a file in the way the server does when it starts. A file that belongs to another user, since a command was
    /// run as root, would stop the start.
    /// </summary>
    /// <returns>Null when there is nothing to say.</returns>
    private static Finding? TryToOpen(string subject, string path, FileAccess access)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, access, FileShare.ReadWrite);
            return null;
        }
        catch (UnauthorizedAccessException exception)
        {
            return Finding.Fault(subject, $"{exception.Message} Give the user this program runs as rights to it.");
        }
        catch (IOException)
        {
            // The file does not exist yet, or another process holds it.
            return null;
        }
    }

    private static Finding LookAtRoom(string folder, int minimum)
    {
        var free = new DriveInfo(Nearest(folder)).AvailableFreeSpace / (1024 * 1024);
        return free >= minimum
            ? Finding.Ok("Disk", $"{free} MB free for the database")
            : Finding.Fault("Disk", $"{free} MB free for the database, "
                + $"less than Database:MinimumFreeMegabytes ({minimum}). Make room.");
    }
}
