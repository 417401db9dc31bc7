using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.SecondStep;
using PlgTraject.Web.Data.Privacy;

namespace PlgTraject.Web.Infrastructure.Web;

/// <summary>The addresses of pages.</summary>
public static class Addresses
{
    /// <summary>The addresses of the staff area.</summary>
    public static class Staff
    {
        public const string Root = "/beheer";
        public const string Leads = Root + "/aanvragen";
        public const string Quarantine = Root + "/verdacht";
        public const string SignIn = Root + "/inloggen";
        public const string SecondStep = SignIn + "/code";
        public const string RecoveryCode = SignIn + "/herstelcode";
        public const string OpenId = SignIn + "/organisatie";
        public const string OpenIdCallback = SignIn + "/terug";
        public const string SignOut = Root + "/uitloggen";
        public const string FirstAccount = Root + "/eerste-account";
        public const string Password = Root + "/wachtwoord";
        public const string OwnSecondStep = Root + "/tweede-stap";
        public const string Sessions = Root + "/sessies";
        public const string Invitation = Root + "/uitnodiging";
        public const string ForgottenPassword = Root + "/wachtwoord-vergeten";
        public const string NewPassword = Root + "/nieuw-wachtwoord";
        public const string Colleagues = Root + "/medewerkers";
        public const string Audit = Root + "/logboek";
        public const string Privacy = Root + "/privacy";
        public static string PrivacyText(string version) => $"{Privacy}/tekst/{Uri.EscapeDataString(version)}";

        public const string StyleGuide = Root + "/stijlgids";

        /// <summary>The query parameter with the page somebody wanted before signing in.</summary>
        public const string ReturnParameter = "terug";
    }
}
