using System.Data.Common;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Serilog.Events;
using Serilog.Formatting;

namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>
/// Keeps what a database server said out of the log, because SQL Server quotes the values of a duplicate key and of a
/// text that is too long. The number of the error, the types of the exceptions and their stack traces stay. SQLite
/// quotes no values.
/// </summary>
internal sealed class WithheldMessages(ITextFormatter format) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        var mustWithhold = logEvent.Exception is { } exception && MayHoldValues(exception);
        format.Format(mustWithhold ? Withhold(logEvent, logEvent.Exception!) : logEvent, output);
    }

    private static LogEvent Withhold(LogEvent logEvent, Exception exception) => new(
        logEvent.Timestamp, logEvent.Level, new TextOfException(Describe(exception)), logEvent.MessageTemplate,
        logEvent.Properties.Select(property => new LogEventProperty(property.Key, property.Value)),
        logEvent.TraceId ?? default, logEvent.SpanId ?? default);

    private static bool MayHoldValues(Exception exception) =>
        Chain(exception).Any(one => one is DbException and not SqliteException);

    private static string Describe(Exception exception)
    {
        var text = new StringBuilder();
        foreach (var one in Chain(exception))
        {
            text.Append(text.Length == 0 ? "" : " ---> ").Append(one.GetType().FullName).Append(": ")
                .AppendLine(MessageOf(one)).AppendLine(one.StackTrace);
        }

        return text.ToString();
    }

    private static string MessageOf(Exception exception)
    {
        const string withheld = "what it said may hold data and is withheld";
        return exception switch
        {
            SqliteException => exception.Message,
            SqlException server => FormattableString.Invariant($"error {server.Number}; {withheld}"),
            DbException => withheld,
            _ => exception.Message,
        };
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}

/// <summary>An exception of which only this text is known.</summary>
internal sealed class TextOfException(string text) : Exception(text)
{
    public override string ToString() => Message;
}
