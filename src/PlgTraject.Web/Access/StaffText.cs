using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Access;

/// <summary>The Dutch words for roles and for what the audit log tells of.</summary>
public static class StaffText
{
    public static string Of(StaffRole role) => role switch
    {
        StaffRole.Reader => "Lezer",
        StaffRole.Advisor => "Adviseur",
        _ => "Beheerder",
    };

    /// <summary>The role with what it may, where one is chosen.</summary>
    public static string Explain(StaffRole role) => role switch
    {
        StaffRole.Reader => "Lezer: leest aanvragen",
        StaffRole.Advisor => "Adviseur: beantwoordt ook aanvragen en geeft verdachte vrij",
        _ => "Beheerder: verwijdert ook verdachte aanvragen, beheert medewerkers en gegevens, en leest het logboek",
    };

    /// <summary>How somebody signed in, by <see cref="AccountSession.Method"/>.</summary>
    public static string OfMethod(string method) => method switch
    {
        StaffSessions.Password => "Wachtwoord",
        StaffSessions.MultiFactor => "Twee stappen",
        _ => "Via de organisatie",
    };

    public static string Of(AuditKind kind) => kind switch
    {
        AuditKind.SignedIn => "Ingelogd",
        AuditKind.SignInFailed => "Inloggen mislukt",
        AuditKind.SignedOut => "Uitgelogd",
        AuditKind.LeadRead => "Aanvraag gelezen",
        AuditKind.LeadStatusChanged => "Status gewijzigd",
        AuditKind.MailSentAgain => "Mail opnieuw verstuurd",
        AuditKind.SuspectReleased => "Verdachte aanvraag vrijgegeven",
        AuditKind.SuspectDeleted => "Verdachte aanvraag verwijderd",
        AuditKind.AccountCreated => "Account gemaakt",
        AuditKind.Invited => "Uitgenodigd",
        AuditKind.InvitationAccepted => "Uitnodiging aangenomen",
        AuditKind.RoleChanged => "Rol gewijzigd",
        AuditKind.AccountDeactivated => "Account uitgeschakeld",
        AuditKind.AccountReactivated => "Account ingeschakeld",
        AuditKind.PasswordChanged => "Wachtwoord gewijzigd",
        AuditKind.PasswordResetAsked => "Nieuw wachtwoord gevraagd",
        AuditKind.PasswordReset => "Nieuw wachtwoord gekozen",
        AuditKind.AccessReset => "Toegang hersteld vanaf de server",
        AuditKind.SecondStepOn => "Tweede stap aangezet",
        AuditKind.SecondStepOff => "Tweede stap uitgezet",
        AuditKind.SecondStepRemoved => "Tweede stap van een collega uitgezet",
        AuditKind.RecoveryCodesMade => "Nieuwe herstelcodes gemaakt",
        AuditKind.OpenIdLinked => "Gekoppeld aan een ander account",
        AuditKind.LeadRemoved => "Aanvraag weg na bewaartermijn",
        AuditKind.RetentionApplied => "Bewaartermijnen toegepast",
        AuditKind.PersonLookedUp => "Gegevens van een persoon opgezocht",
        AuditKind.PersonExported => "Gegevens van een persoon gedownload",
        AuditKind.PersonErased => "Gegevens van een persoon gewist",
        AuditKind.ErasureRepeated => "Opnieuw gewist na terugzetten",
        AuditKind.SessionsEnded => "Sessies beëindigd",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Has no Dutch words yet."),
    };

    /// <summary>Whether it is done by somebody we do not know, when it is not done within a session.</summary>
    public static bool IsByAnybody(AuditKind kind) => kind is AuditKind.SignInFailed or AuditKind.PasswordResetAsked;
}
