using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Commands.Demo;

/// <summary>What colleagues who do not exist wrote to schools that do not exist, and what they begin with.</summary>
internal static class DemoAnswers
{
    public static IEnumerable<MailTemplate> Templates() =>
    [
        new()
        {
            Name = "Eerste antwoord",
            Text = "Dag {{voornaam}},\n\n"
                + "Dank voor je vraag over het traject voor {{school}}. Wanneer kunnen we bellen?",
        },
        new()
        {
            Name = "Brochure en tarief",
            Subject = "De brochure ({{kenmerk}})",
            Text = "Dag {{voornaam}},\n\n"
                + "Je leest de brochure op {{brochure}}. Het traject kost {{prijs}} voor de school.",
        },
    ];

    /// <summary>Makes of a mail to a school one that a colleague wrote, following the confirmation.</summary>
    public static OutboxMail Write(Lead lead, OutboxMail mail, OutboxMail confirmation, string author, DateTime at)
    {
        mail.Audience = MailAudience.School;
        mail.FromName = author;
        mail.MessageId = $"{confirmation.MessageId.Split('@')[0]}-antwoord@mail.example";
        mail.InReplyTo = mail.References = confirmation.MessageId;
        mail.Subject = $"Re: {confirmation.Subject}";
        mail.TextBody = $"Dag {lead.Name},\n\n"
            + "Dank voor je vraag. Zullen we deze week bellen?\n\nMet vriendelijke groet,";
        (mail.CreatedAt, mail.NextAttemptAt, mail.WaitingSince) = (at, at, at);
        (mail.State, mail.SentAt, mail.Attempts) = (MailState.Sent, at, 1);
        return mail;
    }

    /// <summary>The events that such mails went, of leads that are stored: they name the mails by their keys.</summary>
    public static IEnumerable<LeadEvent> Gone(IEnumerable<Lead> stored) =>
        from lead in stored
        from mail in lead.Mails
        where mail.Audience == MailAudience.School
        select Of(lead, new AnswerMailed(mail.Id, mail.SentAt!.Value), mail);

    private static LeadEvent Of(Lead lead, AnswerMailed what, OutboxMail mail)
    {
        var one = LeadEvent.Of(what, what.At, actorId: null, mail.FromName.Split(" (")[0]);
        one.LeadId = lead.Id;
        return one;
    }
}
