using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;

namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>
/// Writes the control characters in values as text, so that nobody can begin a line of the log or colour a terminal.
/// The lines of an exception stay lines, and are indented so that none looks like the beginning of an entry.
/// </summary>
internal sealed class PlainLines(ITextFormatter format) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output) => format.Format(
        new LogEvent(
            logEvent.Timestamp, logEvent.Level,
            logEvent.Exception is { } exception ? new TextOfException(Indent(exception.ToString())) : null,
            logEvent.MessageTemplate,
            logEvent.Properties.Select(property => new LogEventProperty(property.Key, Plain(property.Value))),
            logEvent.TraceId ?? default, logEvent.SpanId ?? default),
        output);

    /// <summary>The formatter itself writes values with parts as JSON, which escapes them.</summary>
    private static LogEventPropertyValue Plain(LogEventPropertyValue value) =>
        value is ScalarValue { Value: { } one and not IFormattable } ? new ScalarValue(Escape(one.ToString()!)) : value;

    private static string Indent(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => $"  {Escape(line)}"));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            if (IsControl(character))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }

    /// <summary>The characters that a terminal acts on, and the line ends that are no control characters.</summary>
    private static bool IsControl(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029';
}
