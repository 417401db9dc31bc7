using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>What is said after an act with a mail, on the page of the next mail, of the lead or of the list.</summary>
public static class MailNotices
{
    public static readonly Notice TakenUp = Notice.Success("De mail staat weer bij wat te verdelen is.");

    /// <param name="reference">The lead to which the mail belongs now.</param>
    /// <param name="isThere">Whether the notice stands on the page of the lead itself.</param>
    public static Notice Attached(string reference, bool isThere) => Notice.Success(
        isThere ? "De mail staat nu hieronder in de tijdlijn." : $"De mail hangt nu bij aanvraag {reference}.") with
    {
        Link = isThere ? null : (Addresses.Staff.Lead(reference), "Open de aanvraag"),
    };

    /// <param name="mail">The mail that was set aside.</param>
    public static Notice SetAside(long mail) => Notice.Success("De mail ligt terzijde.") with
    {
        Link = (Addresses.Staff.Mail(mail), "Bekijk hem of zet hem terug"),
    };

    /// <param name="next">The next mail that waits for a decision, or null.</param>
    public static Notice MadeLead(long? next) => Notice.Success(
        "Van de mail is een aanvraag gemaakt. De school krijgt er geen bericht van, en de antwoordtijd loopt.") with
    {
        Link = next is { } id ? (Addresses.Staff.Mail(id), "Naar de volgende mail") : null,
    };
}
