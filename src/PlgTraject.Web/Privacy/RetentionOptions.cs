using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Privacy;

/// <summary>For how many days things are kept. The privacy page tells the same numbers.</summary>
public sealed class RetentionOptions : IValidatableObject
{
    public const string Section = "Retention";

    /// <summary>A trigger of the database refuses to remove a line of the audit log that is younger, in days.</summary>
    public const int ShortestAuditDays = 365;

    private const int LongestDays = 3650;

    /// <summary>
    /// A lead, by its status, counted from when it came or got that status; in quarantine from when a colleague looked
    /// at it. For a status that is not named here, the table of statuses tells the number of days.
    /// </summary>
    public IDictionary<LeadStatus, int> Leads { get; set; } = new Dictionary<LeadStatus, int>();

    /// <summary>
    /// A lead in quarantine that no colleague looked at, counted from when it came. It is long, so that a holiday of
    /// everybody costs no school its question, and not endless, because a person may be in it.
    /// </summary>
    [Range(1, LongestDays)]
    public int UnseenSuspectDays { get; set; } = 180;

    /// <summary>A mail, counted from when it was sent. Its lead may be kept longer.</summary>
    [Range(1, LongestDays)]
    public int MailDays { get; set; } = 90;

    /// <summary>A mail that came in our mailbox and belongs to no lead, counted from when it was taken.</summary>
    [Range(1, LongestDays)]
    public int InboundMailDays { get; set; } = 90;

    /// <summary>A line of the audit log.</summary>
    [Range(ShortestAuditDays + 1, LongestDays)]
    public int AuditDays { get; set; } = 730;

    /// <summary>
    /// A back-up, which the owner keeps. What is erased is remembered as long, to erase it again after a restore.
    /// </summary>
    [Range(0, LongestDays)]
    public int BackupDays { get; set; } = 35;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from period in Leads
        where period.Value is < 1 or > LongestDays
        select new ValidationResult(
            $"must be between 1 and {LongestDays}.", [$"{nameof(Leads)}:{period.Key}"]);
}
