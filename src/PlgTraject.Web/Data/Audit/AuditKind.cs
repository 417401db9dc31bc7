using PlgTraject.Web.Access.Accounts;

namespace PlgTraject.Web.Data.Audit;

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
    SecondStepOn,
    SecondStepOff,
    SecondStepRemoved,
    RecoveryCodesMade,
    OpenIdLinked,
    LeadRemoved,
    RetentionApplied,
    PersonLookedUp,
    PersonExported,
    PersonErased,
    ErasureRepeated,
    SessionsEnded,
}
