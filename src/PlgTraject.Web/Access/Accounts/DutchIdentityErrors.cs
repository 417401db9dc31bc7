using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>The errors of ASP.NET Core Identity that staff can meet, in Dutch, each with what to do about it.</summary>
public sealed class DutchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() =>
        Error(nameof(DefaultError), "Het is niet gelukt. Probeer het opnieuw");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Iemand anders wijzigde dit account net. Probeer het opnieuw");

    public override IdentityError PasswordMismatch() =>
        Error(nameof(PasswordMismatch), "Dit is niet je huidige wachtwoord. Typ het opnieuw");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Maak het wachtwoord langer: minstens {length} tekens");

    /// <summary>
    /// An error that Identity does not have. The name begins with "Password", as those of Identity about passwords do.
    /// </summary>
    public static IdentityError PasswordTooEasy() =>
        Error(nameof(PasswordTooEasy), "Dit wachtwoord is te makkelijk te raden. "
            + "Neem een paar woorden die niets met elkaar, je naam of je werk te maken hebben");

    public override IdentityError InvalidEmail(string? email) =>
        Error(nameof(InvalidEmail), EmailAddress.Invalid);

    public override IdentityError InvalidUserName(string? userName) =>
        Error(nameof(InvalidUserName), "Vul een e-mailadres in zonder bijzondere tekens");

    public override IdentityError DuplicateEmail(string email) =>
        Error(nameof(DuplicateEmail), "Er is al een account met dit e-mailadres");

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), "Er is al een account met dit e-mailadres");

    private static IdentityError Error(string code, string description) =>
        new() { Code = code, Description = description };
}
