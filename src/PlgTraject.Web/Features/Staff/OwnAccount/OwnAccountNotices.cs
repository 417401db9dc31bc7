using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.OwnAccount;

/// <summary>What the pages about one's own account say after an act.</summary>
public static class OwnAccountNotices
{
    public static readonly Notice PasswordChanged = Notice.Success("Je wachtwoord is gewijzigd.");

    public static readonly Notice SignatureSaved = Notice.Success("Je ondertekening is bewaard.");

    public static readonly Notice SecondStepTurnedOff = Notice.Success("De tweede stap is uitgezet.");

    public static readonly Notice SessionEnded = Notice.Success(
        "De sessie is beëindigd. Die browser is nu uitgelogd.");

    public static readonly Notice SessionWasEnded = Notice.Success("Die sessie was al beëindigd.");

    public static readonly Notice OtherSessionsEnded = Notice.Success(
        "Je bent overal uitgelogd, behalve in deze browser.");
}
