using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Absences;

/// <summary>Tells a colleague that there is somebody to stand in for.</summary>
public sealed class AbsenceMail(MailComposer composer, IOptions<SiteOptions> site)
{
    /// <param name="absence">When.</param>
    /// <param name="away">The name of who is away.</param>
    /// <param name="standIn">Who gets the mail.</param>
    internal OutboxMail Of(Absence absence, string away, Colleague standIn)
    {
        var (name, days) = (WritingDirection.Isolate(away), DutchText.Period(absence.FirstDay, absence.LastDay));
        var body = new MailBody()
            .Paragraph($"{name} is afwezig: {days}. Jij neemt waar.")
            .Paragraph("Aanvragen en taken die in die dagen op een antwoord wachten, staan dan bij jou. "
                + $"Daarna gaan ze vanzelf terug naar {name}.")
            .Link("Bekijk wat er vandaag is", site.Value.AbsoluteUrl(Addresses.Staff.Root));
        return composer.Compose(
            MailAudience.Colleague, $"Je neemt waar voor {name}: {days}", body, standIn.Email!, standIn.DisplayName);
    }
}
