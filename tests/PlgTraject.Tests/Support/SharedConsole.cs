using System.Globalization;
using System.Text;

namespace PlgTraject.Tests.Support;

/// <summary>
/// The console of the tests' process, where each test that listens hears only what its own program writes, whatever
/// runs beside it.
/// </summary>
public sealed class SharedConsole : TextWriter
{
    private static readonly AsyncLocal<TextWriter?> Listener = new();
    private static readonly Lazy<bool> Installed = new(Install);

    private readonly TextWriter _console;

    private SharedConsole(TextWriter console) => _console = console;

    public override Encoding Encoding => _console.Encoding;

    private TextWriter Current => Listener.Value ?? _console;

    /// <summary>From now on what this test's program writes comes here, of both streams.</summary>
    /// <returns>Its text is what was heard, in lines that end in one line feed, without the last.</returns>
    public static StringWriter Listen()
    {
        _ = Installed.Value;
        var heard = new Heard();
        Listener.Value = Synchronized(heard);
        return heard;
    }

    public override void Write(char value) => Current.Write(value);

    public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

    public override void Write(string? value) => Current.Write(value);

    public override void Flush() => Current.Flush();

    private static bool Install()
    {
        Console.SetOut(new SharedConsole(Console.Out));
        Console.SetError(new SharedConsole(Console.Error));
        return true;
    }

    private sealed class Heard() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override string ToString() => base.ToString().TrimEnd('\n');
    }
}
