using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Access;

/// <summary>Which kind of code of the second step somebody used.</summary>
/// <param name="RecoveryCodesLeft">
/// How many recovery codes are left after one was used; null when the code came from the app.
/// </param>
public sealed record CodeUse(int? RecoveryCodesLeft = null)
{
    public override string ToString() => RecoveryCodesLeft is { } left
        ? $"met een herstelcode; er zijn er nog {left}"
        : "met een code";
}

/// <param name="Code">The code of the second step; null when none was asked here.</param>
/// <param name="WithOpenId">Whether the colleague signed in at the organisation's own provider.</param>
public sealed record SignedIn(CodeUse? Code = null, bool WithOpenId = false) : Event
{
    public override string Title => "Ingelogd";

    public override string? Detail => WithOpenId ? "met OpenID" : Code?.ToString();
}

/// <summary>Why a guess at an account was refused.</summary>
public enum SignInFault
{
    UnknownAddress,
    WrongPassword,
    // Only in lines of before CurrentPasswordWrong.
    WrongPasswordAtChange,
    WrongPasswordAtSecondStep,
    WrongCode,
    CodeUsed,
    AccountLocked,
    AccountDeactivated,
    OpenIdWithoutAccount,
    OpenIdDeactivated,
}

public sealed record SignInFailed(SignInFault Why) : Event
{
    public override string Title => "Inloggen mislukt";

    public override bool IsByAnybody => true;

    public override string Detail => Why switch
    {
        // The address itself is not written down, since somebody may have typed a password in its place.
        SignInFault.UnknownAddress => "onbekend e-mailadres",
        SignInFault.WrongPassword => "verkeerd wachtwoord",
        SignInFault.WrongPasswordAtChange => "verkeerd wachtwoord bij het wijzigen",
        SignInFault.WrongPasswordAtSecondStep => "verkeerd wachtwoord bij de tweede stap",
        SignInFault.WrongCode => "verkeerde code",
        SignInFault.CodeUsed => "code al gebruikt",
        SignInFault.AccountLocked => "account op slot",
        SignInFault.AccountDeactivated => "account uitgeschakeld",
        SignInFault.OpenIdWithoutAccount => "met OpenID, zonder account",
        SignInFault.OpenIdDeactivated => "met OpenID, account uitgeschakeld",
        _ => throw new InvalidOperationException($"{Why} has no Dutch words yet."),
    };
}

/// <summary>A colleague who is signed in repeated the password of the account, and it was another one.</summary>
/// <param name="AtSecondStep">Whether it was asked for the second step, or else to change the password.</param>
public sealed record CurrentPasswordWrong(bool AtSecondStep = false) : Event
{
    public override string Title => "Huidig wachtwoord klopte niet";

    public override string Detail => AtSecondStep ? "bij de tweede stap" : "bij het wijzigen van het wachtwoord";
}

public sealed record SignedOut : Event
{
    public override string Title => "Uitgelogd";
}

/// <param name="IsFirst">Whether it was made with the link that the program wrote to its log at the start.</param>
public sealed record AccountCreated(bool IsFirst) : Event
{
    public override string Title => "Account gemaakt";

    public override string? Detail => IsFirst ? "eerste account" : null;
}

/// <param name="Role">The role of the new account; null when its invitation was sent again.</param>
public sealed record Invited(StaffRole? Role = null) : Event
{
    public override string Title => "Uitgenodigd";

    public override string Detail => Role is { } role ? StaffRoles.Of(role).Name : "opnieuw";
}

/// <param name="WithOpenId">Whether the colleague did so by signing in at the organisation's own provider.</param>
public sealed record InvitationAccepted(bool WithOpenId = false) : Event
{
    public override string Title => "Uitnodiging aangenomen";

    public override string? Detail => WithOpenId ? "met OpenID" : null;
}

public sealed record RoleChanged(StaffRole From, StaffRole To) : Event
{
    public override string Title => "Rol gewijzigd";

    public override string Detail => $"{StaffRoles.Of(From).Name} → {StaffRoles.Of(To).Name}";
}

public sealed record AccountDeactivated : Event
{
    public override string Title => "Account uitgeschakeld";
}

public sealed record AccountReactivated : Event
{
    public override string Title => "Account ingeschakeld";
}

public sealed record PasswordChanged : Event
{
    public override string Title => "Wachtwoord gewijzigd";
}

/// <param name="WithoutMail">
/// Whether no mail was sent, since no active account has the address and a password, or it was asked too often.
/// </param>
public sealed record PasswordResetAsked(bool WithoutMail = false) : Event
{
    public override string Title => "Nieuw wachtwoord gevraagd";

    public override bool IsByAnybody => true;

    public override string? Detail => WithoutMail
        ? "zonder mail: geen account met een wachtwoord in gebruik, of al te vaak gevraagd"
        : null;
}

public sealed record PasswordReset : Event
{
    public override string Title => "Nieuw wachtwoord gekozen";
}

public sealed record AccessRestored : Event
{
    public override string Title => "Toegang hersteld vanaf de server";
}

public sealed record SecondStepSwitchedOn : Event
{
    public override string Title => "Tweede stap aangezet";
}

public sealed record SecondStepSwitchedOff(CodeUse Code) : Event
{
    public override string Title => "Tweede stap uitgezet";

    public override string Detail => Code.ToString();
}

public sealed record SecondStepRemoved : Event
{
    public override string Title => "Tweede stap van een collega uitgezet";
}

public sealed record RecoveryCodesMade(CodeUse Code) : Event
{
    public override string Title => "Nieuwe herstelcodes gemaakt";

    public override string Detail => Code.ToString();
}

/// <param name="Provider">The name of the provider on the sign-in page.</param>
public sealed record OpenIdLinked(string Provider) : Event
{
    public override string Title => "Gekoppeld aan een ander account";

    public override string Detail => Provider;
}

/// <param name="Others">
/// How many sessions a colleague ended in other browsers at once; null when it was one session, or when a beheerder
/// ended all sessions of a colleague.
/// </param>
/// <param name="IsOne">Whether a colleague ended one session of their own.</param>
public sealed record SessionsEnded(int? Others = null, bool IsOne = false) : Event
{
    public override string Title => "Sessies beëindigd";

    public override string Detail => IsOne ? "één" : Others is { } count ? $"alle andere: {count}" : "alle";
}
