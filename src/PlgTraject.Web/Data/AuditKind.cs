namespace PlgTraject.Web.Data;

/// <summary>What an <see cref="AuditEntry"/> tells of. The names are stored: add, never rename.</summary>
public enum AuditKind
{
    SignedIn,
    SignInFailed,
    SignedOut,
    LeadRead,
    LeadStatusChanged,
    MailSentAgain,
    AccountCreated,
    Invited,
    InvitationAccepted,
    RoleChanged,
    AccountDeactivated,
    AccountReactivated,
    PasswordChanged,
    PasswordResetAsked,
    PasswordReset,
    AccessReset,
    LeadRemoved,
    RetentionApplied,
    PersonLookedUp,
    PersonExported,
    PersonErased,
    ErasureRepeated,
}
