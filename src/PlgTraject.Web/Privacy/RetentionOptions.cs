using System.ComponentModel.DataAnnotations;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Privacy;

/// <summary>For how many days what is kept. The privacy page says the same.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>The database refuses to remove a line of the audit log that is younger.</summary>
    public const int ShortestAuditDays = 365;

    [Required]
    public LeadPeriods Leads { get; set; } = new();

    /// <summary>A mail, after it was sent; its lead may stay longer.</summary>
    [Range(1, 3650)]
    public int MailDays { get; set; } = 90;

    /// <summary>A line of the audit log.</summary>
    [Range(ShortestAuditDays + 1, 3650)]
    public int AuditDays { get; set; } = 730;

    /// <summary>For how long the owner keeps back-ups. So long it is remembered what must be erased again after a restore.</summary>
    [Range(0, 3650)]
    public int BackupDays { get; set; } = 35;
}
