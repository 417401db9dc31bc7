using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>
/// Tells whoever sees to a lead, by mail, what came in our mailbox and needs somebody. It never mails anybody else, and
/// never about a mail to a colleague, so that no machine can keep it talking.
/// </summary>
public sealed class InboundNotices(LeadReceivers receivers, MailComposer composer, IOptions<SiteOptions> site)
{
    /// <summary>A closed lead is open again, because its school wrote.</summary>
    public Task ReopenedAsync(Lead lead, CancellationToken cancellationToken) => TellAsync(
        lead, $"Weer open: {School(lead)} ({lead.Reference})",
        $"{School(lead)} mailde over een aanvraag die afgesloten was. De aanvraag is weer open, en de school wacht op "
        + "antwoord.",
        cancellationToken);

    /// <summary>A school that takes part wrote, and the lead stays closed.</summary>
    public Task WroteAsync(Lead lead, CancellationToken cancellationToken) => TellAsync(
        lead, $"Mail van {School(lead)} ({lead.Reference})",
        $"{School(lead)} mailde over een aanvraag die '{LeadStatuses.NameOf(lead.Status)}' is. Dat blijft zo, en de "
        + "school wacht op antwoord.",
        cancellationToken);

    /// <summary>A mail to the school came back.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="reason">What the other server said; null when that is not known.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task BouncedAsync(Lead lead, string? reason, CancellationToken cancellationToken) => TellAsync(
        lead, $"Mail kwam terug: {School(lead)} ({lead.Reference})",
        $"Een mail aan {School(lead)} kon niet worden bezorgd. De school heeft hem dus niet gelezen. "
        + "Kijk of het e-mailadres klopt, of bel."
        + (reason is null ? "" : $"\n\nDe mailserver van de ontvanger zei: {WritingDirection.Isolate(reason)}"),
        cancellationToken);

    private async Task TellAsync(Lead lead, string subject, string text, CancellationToken cancellationToken)
    {
        var (colleagues, away) = (await receivers.ReadAsync(cancellationToken)).Of(lead);
        lead.Mails.AddRange(colleagues.Select(one => Mail(lead, one, subject, text, away)));
    }

    private OutboxMail Mail(Lead lead, Colleague to, string subject, string text, string? away)
    {
        var body = new MailBody();
        foreach (var paragraph in text.Split("\n\n"))
        {
            body.Paragraph(paragraph);
        }

        body.Link("Bekijk de aanvraag", site.Value.AbsoluteUrl(Addresses.Staff.Lead(lead.Reference)));
        if (away is not null)
        {
            body.Paragraph($"{WritingDirection.Isolate(away)} is afwezig. Daarom krijg jij deze mail.");
        }

        return composer.Compose(MailAudience.Colleague, subject, body, to.Email!, to.DisplayName);
    }

    private static string School(Lead lead) => WritingDirection.Isolate(lead.School);
}
