using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Infrastructure.Logging;

/// <summary>Where the log goes and how it looks. How much is logged is up to the section Serilog.</summary>
public sealed class LogOptions
{
    public const string Section = "Log";

    public LogFormat Format { get; set; } = LogFormat.Text;

    /// <summary>Also to a file, a new one each day, which has the date in its name; relative paths start at the content root.</summary>
    public string? File { get; set; }

    /// <summary>How many of those files are kept.</summary>
    [Range(1, 3650)]
    public int KeepFiles { get; set; } = 31;

    /// <summary>The whole path of <see cref="File"/>, without the date; null when there is none.</summary>
    /// <param name="root">Content root of the program.</param>
    public string? PathIn(string root) => File is null ? null : Path.GetFullPath(File, root);
}
