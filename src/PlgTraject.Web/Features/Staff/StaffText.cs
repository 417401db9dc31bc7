using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>The Dutch words for roles and for what the audit log tells of.</summary>
public static class StaffText
{
    public static string Of(StaffRole role) => role switch
    {
        StaffRole.Reader => "Lezer",
        StaffRole.Advisor => "Adviseur",
        _ => "Beheerder",
    };

    public static string Of(AuditKind kind) => kind switch
    {
        AuditKind.SignedIn => "Ingelogd",
        AuditKind.SignInFailed => "Inloggen mislukt",
        AuditKind.SignedOut => "Uitgelogd",
        AuditKind.LeadRead => "Aanvraag gelezen",
        AuditKind.LeadStatusChanged => "Status gewijzigd",
        AuditKind.MailSentAgain => "Mail opnieuw verstuurd",
        AuditKind.AccountCreated => "Account gemaakt",
        AuditKind.PasswordChanged => "Wachtwoord gewijzigd",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Has no Dutch words yet."),
    };
}
