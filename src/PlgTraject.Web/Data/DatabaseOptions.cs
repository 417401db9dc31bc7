using System.ComponentModel.DataAnnotations;
using Microsoft.Data.SqlClient;

namespace PlgTraject.Web.Data;

/// <summary>Which database, and where.</summary>
public sealed class DatabaseOptions : IValidatableObject
{
    public const string Section = "Database";

    private const int ConnectSeconds = 5;

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>SQLite only: path of the file. A relative path starts at the content root.</summary>
    [Required]
    public string File { get; set; } = "App_Data/plgtraject.db";

    /// <summary>SQL Server only: the connection string.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// <see cref="ConnectionString"/>, with shorter times than the client's own where it names none: a visitor waits.
    /// </summary>
    public string ServerConnectionString
    {
        get
        {
            var builder = new SqlConnectionStringBuilder(ConnectionString);
            if (!builder.ShouldSerialize("Connect Timeout"))
            {
                builder.ConnectTimeout = ConnectSeconds;
            }

            if (!builder.ShouldSerialize("Connect Retry Interval"))
            {
                builder.ConnectRetryInterval = 1;
            }

            return builder.ConnectionString;
        }
    }

    /// <summary>Whether a server upgrades the database when it starts. If not, run the command "migrate".</summary>
    public bool MigrateAtStart { get; set; } = true;

    /// <summary>SQLite only: readiness is degraded when the disk has less free space than this, in megabytes.</summary>
    [Range(0, int.MaxValue)]
    public int MinimumFreeMegabytes { get; set; } = 200;

    /// <summary>Name of the setting that says where the database is.</summary>
    public string Key =>
        $"{Section}:{(Provider == DatabaseProvider.SqlServer ? nameof(ConnectionString) : nameof(File))}";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == DatabaseProvider.SqlServer && FaultInConnectionString() is { } fault)
        {
            yield return new ValidationResult(fault, [nameof(ConnectionString)]);
        }
    }

    private string? FaultInConnectionString()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            return "is required when Database:Provider is SqlServer";
        }

        try
        {
            _ = new SqlConnectionStringBuilder(ConnectionString);
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return $"cannot be read: {exception.Message}";
        }
    }
}

/// <summary>The databases the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, in a file: for one instance and for trying out.</summary>
    Sqlite,

    /// <summary>For production with several instances.</summary>
    SqlServer,
}
