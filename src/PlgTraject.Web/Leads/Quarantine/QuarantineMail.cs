using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Quarantine;

/// <summary>Writes the mail that tells staff what waits in quarantine. It repeats no message.</summary>
public sealed class QuarantineMail(MailComposer composer, IOptions<SiteOptions> site)
{
    /// <param name="total">How many wait.</param>
    /// <param name="going">How many of them go by themselves soon.</param>
    /// <param name="first">The first of them, which are named.</param>
    public OutboxMail Of(int total, int going, IReadOnlyList<WaitingSuspect> first)
    {
        var body = new MailBody()
            .Paragraph(
                (total == 1 ? "1 aanvraag lijkt" : $"{total} aanvragen lijken")
                + " op spam en wacht" + (total == 1 ? "" : "en") + " tot een collega besluit. "
                + "Wie dit stuurde, kreeg geen bevestiging. Er kan een school bij zijn.");
        if (going > 0)
        {
            body.Paragraph(
                (going == 1 ? "1 daarvan gaat" : $"{going} daarvan gaan")
                + $" binnen {DutchText.Days(WaitingSuspects.DaysOfWarning)} vanzelf weg.");
        }

        body.Facts([.. first.Select(suspect => (suspect.Reference, (string?)Words(suspect)))]);
        if (total > first.Count)
        {
            body.Paragraph($"Er wachten er nog {total - first.Count} die hier niet staan.");
        }

        body.Link("Bekijk de verdachte aanvragen", site.Value.AbsoluteUrl(Addresses.Staff.Quarantine))
            .Paragraph(
                "Een adviseur geeft vrij wat van een school komt, een beheerder verwijdert de rest. "
                + "Deze mail komt hoogstens één keer per dag, zolang er iets wacht.");
        var mail = composer.ToStaff(
            total == 1 ? "1 verdachte aanvraag wacht" : $"{total} verdachte aanvragen wachten", body);
        mail.Audience = MailAudience.StaffDaily;
        return mail;
    }

    private static string Words(WaitingSuspect suspect) => string.Join('\n',
    [
        suspect.School,
        .. Suspicion.InOurWords(suspect.Suspicion),
        .. suspect.GoesSoonOn is { } day ? (string[])[$"Gaat vanzelf weg op {DutchText.Date(day)}"] : [],
    ]);
}
