using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Privacy;

/// <summary>For how many days what is kept. The privacy page says the same.</summary>
public sealed class RetentionOptions : IValidatableObject
{
    public const string Section = "Retention";

    /// <summary>The database refuses to remove a line of the audit log that is younger.</summary>
    public const int ShortestAuditDays = 365;

    private const int LongestDays = 3650;

    /// <summary>
    /// A lead, by its status, after it came or got that status. A status that is not named here has the days that stand in
    /// the table of statuses.
    /// </summary>
    public IDictionary<LeadStatus, int> Leads { get; set; } = new Dictionary<LeadStatus, int>();

    /// <summary>A mail, after it was sent; its lead may stay longer.</summary>
    [Range(1, LongestDays)]
    public int MailDays { get; set; } = 90;

    /// <summary>A line of the audit log.</summary>
    [Range(ShortestAuditDays + 1, LongestDays)]
    public int AuditDays { get; set; } = 730;

    /// <summary>For how long the owner keeps back-ups. So long it is remembered what must be erased again after a restore.</summary>
    [Range(0, LongestDays)]
    public int BackupDays { get; set; } = 35;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from period in Leads
        where period.Value is < 1 or > LongestDays
        select new ValidationResult(
            $"must be between 1 and {LongestDays}.", [$"{nameof(Leads)}:{period.Key}"]);
}
