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
    SuspectReleased,
    SuspectDeleted,
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
    TwoStepOn,
    TwoStepOff,
    TwoStepRemoved,
    RecoveryCodesMade,
    OpenIdLinked,
}
