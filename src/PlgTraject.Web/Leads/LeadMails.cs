using Microsoft.Extensions.Options;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Leads;

/// <summary>Writes the two mails about a new lead: one to staff, one to the visitor.</summary>
public sealed class LeadMails(
    ProgrammeContent programme, Planner planner, MailComposer composer, IOptions<SiteOptions> site)
{
    public IEnumerable<OutboxMail> For(Lead lead) => [ToStaff(lead), ToVisitor(lead)];

    private OutboxMail ToStaff(Lead lead)
    {
        var (school, name) = (WritingDirection.Isolate(lead.School), WritingDirection.Isolate(lead.Name));
        var body = new MailBody()
            .Paragraph(
                $"{school} vraagt naar de mogelijkheden. "
                + $"Antwoord binnen {programme.Contact.AnswerHours} uur.")
            .Facts(
            [
                .. LeadFacts.Of(lead, nameof(Lead.PrivacyVersion), nameof(Lead.Plan))
                    .Select(fact => (fact.Name, fact.Value)),
            ]);
        AddPlan(body, lead.Plan);
        body.Link("Bekijk de aanvraag", site.Value.AbsoluteUrl(Addresses.Staff.Lead(lead.Reference)))
            .Paragraph($"Beantwoord deze mail: je antwoord gaat dan naar {name}.");
        var mail = composer.ToStaff($"Nieuwe aanvraag: {school} ({lead.Reference})", body);
        mail.ReplyToAddress = lead.Email;
        mail.ReplyToName = lead.Name;
        return mail;
    }

    /// <summary>The plan as dates, and as a drawing when the school holidays of its year are known.</summary>
    private void AddPlan(MailBody body, string? code)
    {
        if (code is null)
        {
            return;
        }

        body.Paragraph("De school maakte een plan voor de bijeenkomsten:")
            .Facts(
            [
                .. LeadPlan.DaysOf(code).Select((day, index) =>
                    ($"Bijeenkomst {(index + 1).ToString(DutchText.Culture)}", (string?)DutchText.LongDate(day))),
            ]);
        if (planner.Open(code) is PlanFound { Plan: var plan })
        {
            body.Paragraph($"{PlanWords.InShort(plan.Wishes)}.")
                .Paragraph("Elk vakje is een week. Een getal is een bijeenkomst, een streepje een week zonder school.")
                .Drawing(PlanWeeks.Of(plan).Select(month => (
                    DutchText.Month(month.FirstDay),
                    month.Weeks.Select(week => new MailCell(week.Session, week.IsClosed)))));
        }

        body.Link("Bekijk het plan", site.Value.AbsoluteUrl(Addresses.PlanOf(code)));
    }

    /// <summary>It repeats nothing that was typed, or anybody could mail anything to any address through us.</summary>
    private OutboxMail ToVisitor(Lead lead)
    {
        var contact = programme.Contact;
        var body = new MailBody()
            .Paragraph("Goedendag,")
            .Paragraph(
                $"Bedankt voor je vraag over het traject \"{programme.Title}\". "
                + "We hebben je aanvraag goed ontvangen.")
            .Paragraph($"Je kenmerk is {lead.Reference}. Noem het als je ons belt of mailt.")
            .Paragraph(
                "Wat er nu gebeurt: een adviseur leest je vraag en neemt contact met je op. "
                + $"{contact.AnswerText}.")
            .Link("Lees alvast de brochure", site.Value.AbsoluteUrl(Addresses.Brochure));
        if (lead.Plan is { } plan)
        {
            body.Link("Bekijk jullie plan", site.Value.AbsoluteUrl(Addresses.PlanOf(plan)));
        }

        body.Paragraph(
                "Heb je eerder iets nodig? "
                + $"Bel {contact.Phone}, {contact.OpeningHoursText}, of mail naar {contact.Email}.")
            .Paragraph($"Met vriendelijke groet,\n{programme.Provider.Name}")
            .Paragraph("Heb jij niets gevraagd? Dan heeft iemand jouw adres ingevuld. Je hoeft niets te doen.");
        return composer.Compose(
            MailAudience.Visitor, $"We hebben je vraag ontvangen ({lead.Reference})", body, lead.Email, toName: "");
    }
}
