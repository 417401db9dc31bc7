using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Shared.Absences;

/// <summary>What the pages about absence say after an act.</summary>
public static class AbsenceNotices
{
    public static readonly Notice Ended = Notice.Success(
        "De afwezigheid is beëindigd. Aanvragen en taken gaan niet meer naar wie waarneemt.");

    public static readonly Notice WasEnded = Notice.Warning("Die afwezigheid was al voorbij of beëindigd.");

    public static Notice Planned(string standIn) => Notice.Success(
        $"De afwezigheid is vastgelegd. Wat in die dagen moet gebeuren, staat nu bij {standIn}.");
}
