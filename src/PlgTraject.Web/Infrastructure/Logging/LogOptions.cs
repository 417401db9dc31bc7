using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>Where the log goes and how it looks. How much is logged is up to the section Serilog.</summary>
public sealed class LogOptions
{
    public const string Section = "Log";

    public LogFormat Format { get; set; } = LogFormat.Text;

    /// <summary>
    /// Path of a file to log to as well. Each day begins a new file, with the date in its name. A relative path starts
    /// at the content root.
    /// </summary>
    public string? File { get; set; }

    /// <summary>How many of those files are kept.</summary>
    [Range(1, 3650)]
    public int KeepFiles { get; set; } = 31;

    /// <summary>The full path of <see cref="File"/>, without the date; null when no file is set.</summary>
    /// <param name="root">Content root of the program.</param>
    public string? PathIn(string root) => File is null ? null : Path.GetFullPath(File, root);
}

/// <summary>How a log line looks.</summary>
public enum LogFormat
{
    /// <summary>A line for people to read.</summary>
    Text,

    /// <summary>A JSON object on each line, for a program that collects logs.</summary>
    Json,
}
