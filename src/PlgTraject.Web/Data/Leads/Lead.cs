using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Features.Inquiries.Spam;

namespace PlgTraject.Web.Data.Leads;

/// <summary>A stored inquiry of a school. All times are UTC.</summary>
public sealed class Lead : IVersioned
{
    public const int ReferenceMaxLength = 20;
    public const int SubmissionKeyLength = 64;
    public const int NameMaxLength = 100;
    public const int SchoolMaxLength = 150;
    public const int TownMaxLength = 100;
    public const int EmailMaxLength = 254;

    /// <summary>A plus sign and at most 15 digits.</summary>
    public const int PhoneMaxLength = 16;

    public const int QuestionMaxLength = 4000;
    public const int SuspicionMaxLength = 1000;
    public const int ContentKeyLength = 64;
    public const int SearchTextMaxLength = NameMaxLength + SchoolMaxLength + TownMaxLength + EmailMaxLength
        + ReferenceMaxLength + 4;

    public long Id { get; set; }

    /// <summary>What visitor and staff call it: unguessable, readable, unique.</summary>
    public required string Reference { get; set; }

    /// <summary>Same browser, same content, same key: SHA-256 in hexadecimal, unique, so that sending twice makes one lead.</summary>
    public required string SubmissionKey { get; set; }

    public required string Name { get; set; }
    public ContactRole? Role { get; set; }
    public required string School { get; set; }
    public string? Town { get; set; }
    public required string Email { get; set; }

    /// <summary>E.164, for example +31205217400.</summary>
    public string? Phone { get; set; }

    /// <summary>Size of the coalition; null when it was left blank or the school does not know yet.</summary>
    public int? Participants { get; set; }

    public PlacePreference? Place { get; set; }

    /// <summary>First day of the wished month; null when none was chosen, which the form calls "in overleg".</summary>
    public DateOnly? WishedStart { get; set; }

    public string? Question { get; set; }

    /// <summary>Name, school, town, e-mail and reference in lower case without accents, for searching.</summary>
    public required string SearchText { get; set; }

    /// <summary>Whose domain the e-mail address is on, for counting; empty when it came not through the form.</summary>
    public string EmailDomain { get; set; } = "";

    /// <summary>The e-mail address without the ways to write one address as many, for counting.</summary>
    public string SenderKey { get; set; } = "";

    /// <summary>SHA-256 in hexadecimal of a question long enough to be recognised, or null.</summary>
    public string? ContentKey { get; set; }

    /// <summary>While it is <see cref="LeadStatus.Suspect"/>: why, for staff; a reason a line, in Dutch.</summary>
    public string? Suspicion { get; set; }

    public required DateTime CreatedAt { get; set; }

    /// <summary>Of the <see cref="PrivacyText"/> the form pointed to; null for a lead from before that was noted.</summary>
    public string? PrivacyVersion { get; set; }

    public LeadStatus Status { get; set; }
    public int Version { get; set; }

    public List<LeadStatusChange> StatusChanges { get; } = [];
    public List<OutboxMail> Mails { get; } = [];
}
