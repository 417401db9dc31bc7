using System.Diagnostics;

namespace PlgTraject.Tests.Support;

/// <summary>
/// A real file system of four megabytes in memory, to be filled to its last byte. Only root can make one.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _filler;

    private SmallDisk(string path) => (Path, _filler) = (path, System.IO.Path.Combine(path, "filler"));

    public string Path { get; }

    /// <returns>Null where this user may not.</returns>
    public static SmallDisk? TryMount(string path)
    {
        Directory.CreateDirectory(path);
        return OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", path)
            ? new SmallDisk(path)
            : null;
    }

    /// <summary>Takes every byte that is left.</summary>
    public void Fill()
    {
        using var stream = new FileStream(_filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 65536; size > 0; size /= 2)
        {
            try
            {
                while (true)
                {
                    stream.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // Not this many any more.
            }
        }
    }

    public void MakeRoom() => File.Delete(_filler);

    public void Dispose() => Assert.True(Run("umount", "--lazy", Path), "the disk is taken away");

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
