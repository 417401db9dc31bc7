namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>How a log line looks.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>A JSON object a line, for whatever collects logs.</summary>
    Json,
}
