using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Colleagues;

/// <summary>What the pages about colleagues say after an act.</summary>
public static class ColleagueNotices
{
    public static readonly Notice Invited = Notice.Success("De uitnodiging gaat nu per mail weg.");

    public static readonly Notice RoleChanged = Notice.Success(
        "De rol is gewijzigd. Wie ingelogd was, moet opnieuw inloggen.");

    public static readonly Notice Deactivated = Notice.Success(
        "Het account is uitgeschakeld. Niemand kan er nog mee inloggen.");

    public static readonly Notice Reactivated = Notice.Success("Het account is weer ingeschakeld.");

    public static readonly Notice SecondStepRemoved = Notice.Success(
        "De tweede stap staat uit. Wie ingelogd was, moet opnieuw inloggen.");

    public static readonly Notice SessionsEnded = Notice.Success("Je collega is overal uitgelogd.");

    public static readonly Notice Unchanged = Notice.Warning("Dat was al zo. Er is niets gewijzigd.");

    public static readonly Notice NotAllowed = Notice.Error(
        "Dat kan niet: het is je eigen account, of het account is intussen gewijzigd. Er is niets gewijzigd.");
}
