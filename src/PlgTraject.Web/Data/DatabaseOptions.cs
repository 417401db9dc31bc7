using System.ComponentModel.DataAnnotations;

namespace PlgTraject.Web.Data;

/// <summary>Which database, and where.</summary>
public sealed class DatabaseOptions : IValidatableObject
{
    public const string Section = "Database";

    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>SQLite only: the file; a relative path starts at the content root.</summary>
    [Required]
    public string File { get; set; } = "App_Data/plgtraject.db";

    /// <summary>SQL Server only: the connection string.</summary>
    public string? ConnectionString { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new ValidationResult(
                "Database:ConnectionString is required when Database:Provider is SqlServer.",
                [nameof(ConnectionString)]);
        }
    }
}
