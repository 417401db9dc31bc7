using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Features.Staff.PersonalData;

/// <summary>What the page about privacy says after somebody confirmed that data must be erased.</summary>
public static class ErasureNotices
{
    public static Notice Of(ErasureOutcome outcome) => outcome switch
    {
        ErasureOutcome.Done => Notice.Success(
            "De gegevens zijn gewist. "
            + "Denk ook aan de mailbox waar de melding van de aanvraag aankwam: daar kan deze site niet bij."),
        ErasureOutcome.JournalInUse => Notice.Warning(
            "De gegevens zijn gewist. "
            + "Een laatste kopie in de bestanden van de database verdwijnt vannacht, "
            + "omdat een ander programma ze nu leest."),
        ErasureOutcome.MailUnderWay => Notice.Error(
            "Er is niets gewist: er wordt nu juist een mail verstuurd. Probeer het over een paar minuten opnieuw."),
        ErasureOutcome.NotFound => Notice.Warning("Er was niets te wissen. Misschien was een collega je voor."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Has no Dutch words yet."),
    };
}
