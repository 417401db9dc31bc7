using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>What the sign-in page says to a colleague who was sent there.</summary>
public static class SignInNotices
{
    public static readonly Notice NoAccount = Notice.Error(
        "Er is geen account voor jou. Vraag een beheerder om een uitnodiging voor het e-mailadres van je organisatie.");

    public static readonly Notice Failed = Notice.Error(
        "Het inloggen is afgebroken of niet gelukt. Probeer het opnieuw.");

    public static readonly Notice SessionEnded = Notice.Warning(
        "Je was niet meer ingelogd. Wat je net verstuurde, is niet bewaard. "
        + "Log in: dan kom je terug op de pagina, en kun je het opnieuw doen.");

    public static readonly Notice SignedOut = Notice.Success("Je bent uitgelogd.");

    public static readonly Notice PasswordChosen = Notice.Success(
        "Je wachtwoord is gewijzigd. Log in met je nieuwe wachtwoord.");

    /// <param name="provider">The name on the button of the OpenID Connect provider.</param>
    public static Notice Unreachable(string provider) => Notice.Error(
        $"De inlogpagina van {provider} is nu niet te bereiken. Probeer het later opnieuw.");
}
