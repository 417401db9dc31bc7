using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Web.Commands.Demo;

/// <summary>Writes the mails of a mailbox that does not exist.</summary>
/// <param name="mailbox">The address to which they are sent.</param>
/// <param name="domain">The domain of colleagues.</param>
/// <param name="now">The present moment, in UTC.</param>
internal sealed class DemoLetters(string mailbox, string domain, DateTime now)
{
    private static readonly string[] Answers =
    [
        "Dank voor je snelle reactie. Donderdag na drie uur kan ik bellen.",
        "Fijn, dit is precies wat we zoeken. Wat zijn de mogelijkheden voor het nieuwe schooljaar?",
        "Ik leg het maandag voor aan het team en laat het je daarna weten.",
        "Kun je een offerte sturen? Het bestuur wil weten wat het kost.",
        "We willen graag met vier collega's meedoen. Is dat genoeg?",
    ];

    private int _number;

    /// <summary>What follows on mails to schools: answers, of several people, of machines and of servers.</summary>
    public IEnumerable<ReceivedMessage> About(IReadOnlyList<DemoConversation> conversations) =>
        conversations.SelectMany((one, index) => (index % 8) switch
        {
            0 => [Bounce(one)],
            1 => [Away(one)],
            2 => [Answer(one, index), InCopy(one, index)],
            3 => [Answer(one, index), FromOutlook(one, index)],
            4 => [Answer(one, index) with { Files = [Picture(), Sheet()] }],
            5 => Array.Empty<ReceivedMessage>(),
            _ => [Answer(one, index)],
        });

    /// <summary>What nobody can tell where it belongs.</summary>
    /// <param name="twice">Somebody with more than one open lead, or null.</param>
    /// <param name="known">A lead of which somebody else at the school writes.</param>
    public IEnumerable<ReceivedMessage> ForTriage((string Name, string Address)? twice, Lead known)
    {
        var question = Letter(
            "Bestuur Drie Bruggen", "secretariaat@driebruggen.example", "Informatie over het traject voor twee scholen",
            "Geachte heer of mevrouw,\n\nVoor twee van onze scholen willen we het traject bekijken. Bijgevoegd vindt u "
            + "ons plan en de teamgrootte. Kunt u aangeven wat mogelijk is?\n\nMet vriendelijke groet,\nAnneke Verzin",
            now.AddHours(-2)) with
        { Files = [Sheet(), Picture()] };
        yield return question;
        // A colleague answered before anybody said where the mail belongs.
        yield return FromColleague(
            question.FromAddress, $"Re: {question.Subject}",
            "Dag Anneke,\n\nDank voor je mail. Ik bel je morgen.\n\nGroet,\nRuben", now.AddHours(-1)) with
        { InReplyTo = question.MessageId };
        yield return FromColleague(
            "drukker@papier.example", "Brochures bijbestellen", "Kunnen er honderd bij?", now.AddDays(-2));
        yield return Letter(
            "Mail Delivery System", "mailer-daemon@mail.example", "Undelivered Mail Returned to Sender",
            $"<{known.Email}>: host mail.example said: 552 5.2.2 Mailbox full", now.AddHours(-9)) with
        {
            Machine = MachineKind.Bounce,
            // Which mail it was is not to be found any more.
            Bounce = new BounceReport(["weg@mail.example"], "552 5.2.2 Mailbox full")
            {
                Receivers = [EmailAddress.MailboxOf(known.Email)],
            },
        };
        yield return Letter(
            "De Bonte Vlinder", "info@debontevlinder.example", "Wat we zoeken", "", now.AddHours(-30)) with
        {
            Text = null,
            Html = "<h1>Wat we zoeken</h1><p>Een traject voor <strong>vier</strong> leerkrachten. Zie "
                + "<a href=\"https://debontevlinder.example/plan\">ons plan</a>.</p><table border=\"1\"><tr>"
                + "<th>Dag</th><th>Tijd</th></tr><tr><td>woensdag</td><td>14.00</td></tr></table>"
                + "<img src=\"https://volg.example/pixel.png\" alt=\"\">",
        };
        yield return Letter(
            "Boekhouding", "boekhouding@onbekend.example", "Openstaande factuur",
            "Zie de bijlage en betaal vandaag nog.", now.AddHours(-31)) with
        { Files = [new("Factuur 2026.pdf.exe", "application/pdf", null, "MZ"u8.ToArray())] };
        var asked = DutchText.InAmsterdam(now.AddDays(-2)).ToString("dddd d MMMM yyyy HH:mm", DutchText.Culture);
        yield return Letter(
            "Noor Bedacht", $"noor.bedacht@{domain}", "FW: Vraag over de PLG",
            "Kwam bij mij binnen, kun jij dit oppakken?\n\n"
            + $"Van: Joris Voorbeeld <joris@dewilgenhof.example>\nVerzonden: {asked}\nAan: Noor Bedacht\n"
            + "Onderwerp: Vraag over de PLG\n\nDag Noor,\n\nWe spraken elkaar op de studiedag. Kun je me sturen wat "
            + "het traject van ons team vraagt?\n\nGroet,\nJoris Voorbeeld\nKindcentrum De Wilgenhof",
            now.AddDays(-1));
        if (twice is { } one)
        {
            yield return Letter(
                one.Name, one.Address, "Nog een vraag", "Dag,\n\nGeldt het aanbod ook voor onze tweede locatie?",
                now.AddHours(-5));
        }

        yield return Letter(
            "Administratie", $"administratie@{EmailAddress.DomainOf(known.Email)}", "Factuurgegevens",
            "Goedemiddag,\n\nOp welke naam kan de offerte komen te staan?", now.AddHours(-20));
        yield return Letter(
            "Beurs Onderwijs Vandaag", "stands@beurs.example", "Uw stand op de beurs",
            "Wilt u dit jaar op onze beurs staan? De vroegboekkorting loopt tot vrijdag.", now.AddDays(-3));
        yield return Letter(
            "", "directie@obsdehorizon.example", "", "Bel me even over het traject. 06 00000000", now.AddDays(-4));
        yield return Letter(
            "Onderwijsnieuws", "nieuws@onderwijsnieuws.example", "Het nieuws van deze week",
            "Dit las je deze week het meest.", now.AddDays(-6)) with
        { Machine = MachineKind.Perhaps };
    }

    /// <summary>A school that did not want to take part, and does now.</summary>
    public IEnumerable<ReceivedMessage> Again(DemoConversation? lost) => lost is null
        ? []
        :
        [
            Letter(
                lost.Name, lost.Address, lost.Subject,
                $"Dag {lost.Author.Split(' ')[0]},\n\nEr is toch geld voor. Kunnen we weer praten?\n\n{Quote(lost)}",
                now.AddHours(-26)) with
            {
                InReplyTo = lost.MessageId,
                References = [lost.MessageId],
            },
        ];

    /// <summary>What a colleague set aside, what came twice, and what the product sent itself.</summary>
    public IEnumerable<(ReceivedMessage Mail, MailFate Fate, string? Because)> Aside(IEnumerable<OutboxMail> own)
    {
        yield return (
            Letter("Kantoorvoordeel", "actie@kantoor.example", "Papier met korting", "Alleen deze week.",
                now.AddDays(-8)),
            MailFate.SetAside, "Reclame of nieuwsbrief");
        yield return (
            Letter("Pien Zoekt", "pien@stage.example", "Open sollicitatie", "Zoeken jullie nog een stagiair?",
                now.AddDays(-5)),
            MailFate.SetAside, "Gaat niet over het traject");
        yield return (
            Letter("Pien Zoekt", "pien@stage.example", "Open sollicitatie", "", now.AddDays(-5)),
            MailFate.SeenBefore, null);
        foreach (var mail in own)
        {
            yield return (
                Sent(mailbox, mail.ToAddress, mail.Subject, "", mail.SentAt!.Value) with { MessageId = mail.MessageId },
                MailFate.Ours, null);
        }
    }

    private ReceivedMessage Answer(DemoConversation one, int index) => Letter(
        one.Name, one.Address, one.Subject,
        $"{Answers[index % Answers.Length]}\n\nMet vriendelijke groet,\n{one.Name}\n\n{Quote(one)}",
        one.SentAt.AddHours(5 + (7 * (index % 6)))) with
    {
        MessageId = NumberOf(one, "antwoord"),
        InReplyTo = one.MessageId,
        References = [one.MessageId],
        Cc = index % 8 == 2 ? ColleagueOf(one) : null,
    };

    private ReceivedMessage InCopy(DemoConversation one, int index) => Letter(
        "Intern begeleider", ColleagueOf(one), one.Subject,
        "Goedemorgen,\n\nAanvullend: ons rooster ligt vast tot mei. Op woensdag kunnen we het best.",
        one.SentAt.AddHours(20 + (7 * (index % 6)))) with
    {
        InReplyTo = NumberOf(one, "antwoord"),
        References = [one.MessageId, NumberOf(one, "antwoord")],
    };

    private ReceivedMessage FromColleague(string to, string subject, string text, DateTime at) =>
        Sent($"ruben.verzonnen@{domain}", to, subject, text, at) with { FromName = "Ruben Verzonnen" };

    private ReceivedMessage FromOutlook(DemoConversation one, int index) => FromColleague(
        one.Address, one.Subject,
        "Dag,\n\nDat kan. Ik bel je donderdag om half vier.\n\nGroet,\nRuben",
        one.SentAt.AddHours(8 + (7 * (index % 6)))) with
    {
        InReplyTo = NumberOf(one, "antwoord"),
        References = [one.MessageId, NumberOf(one, "antwoord")],
    };

    private ReceivedMessage Away(DemoConversation one) => Letter(
        one.Name, one.Address, $"Automatisch antwoord: {one.Subject}",
        "Ik ben deze week op schoolreis en lees mijn mail maandag weer.", one.SentAt.AddMinutes(2)) with
    {
        InReplyTo = one.MessageId,
        References = [one.MessageId],
        Machine = MachineKind.Certainly,
    };

    private ReceivedMessage Bounce(DemoConversation one) => Letter(
        "Mail Delivery System", "mailer-daemon@mail.example", "Undelivered Mail Returned to Sender",
        $"<{one.Address}>: host mail.example said: 550 5.1.1 User unknown", one.SentAt.AddMinutes(3)) with
    {
        Machine = MachineKind.Bounce,
        Bounce = new BounceReport([one.MessageId], "550 5.1.1 User unknown"),
    };

    private ReceivedMessage Letter(string name, string address, string subject, string text, DateTime at) =>
        Message(InboundFolder.Inbox, address, mailbox, subject, text, at) with { FromName = name };

    private ReceivedMessage Sent(string from, string to, string subject, string text, DateTime at) =>
        Message(InboundFolder.Sent, from, to, subject, text, at);

    private ReceivedMessage Message(
        InboundFolder folder, string from, string to, string subject, string text, DateTime at)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"demo-{++_number}@mail.example");
        return new ReceivedMessage
        {
            Server = new ServerFacts(folder, 1, _number, at, 2000 + text.Length),
            Fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(number))),
            MessageId = number,
            FromAddress = from,
            To = to,
            Subject = subject,
            SentAt = at,
            Headers = $"From: {from}\nTo: {to}\nSubject: {subject}",
            Text = text,
        };
    }

    private static string ColleagueOf(DemoConversation one) => $"ib@{EmailAddress.DomainOf(one.Address)}";

    private static string NumberOf(DemoConversation one, string what) =>
        $"{one.MessageId.Split('@')[0]}-{what}@school.example";

    private static string Quote(DemoConversation one) =>
        $"Op {DutchText.DateAndTime(one.SentAt)} schreef {one.Author}:\n"
        + string.Join('\n', one.Text.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}"));

    private static ReceivedFile Picture() =>
        new("teamfoto.png", "image/png", null, Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

    private static ReceivedFile Sheet() =>
        new("planning.csv", "text/csv", null, Encoding.UTF8.GetBytes("week;bijeenkomst\n4;1\n8;2\n"));
}
