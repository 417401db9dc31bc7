using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Mail.Inbound;

/// <summary>What five kinds of servers send when they can't deliver a mail, each in its own shape.</summary>
internal static class BounceCorpus
{
    /// <summary>Name, what is sent for an address and the number of a mail, and whether it says why.</summary>
    public static IReadOnlyList<(string Server, Func<string, string, string> Write)> All { get; } =
    [
        ("Postfix", Postfix), ("Exim", Exim), ("Exchange Online", Exchange), ("Gmail", Gmail), ("qmail", Qmail),
    ];

    public static string Postfix(string to, string id) => Lines($"""
        Return-Path: <>
        From: MAILER-DAEMON@mx.example (Mail Delivery System)
        To: {Dovecot.User}
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"
        Message-ID: <{Guid.NewGuid():N}@mx.example>
        Date: Mon, 7 Dec 2026 09:31:00 +0100

        --b1
        Content-Type: text/plain; charset=us-ascii

        This is the mail system at host mx.example. I'm sorry to have to inform you.

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example
        Arrival-Date: Mon, 7 Dec 2026 09:30:00 +0100

        Final-Recipient: rfc822; {to}
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 <{to}>: Recipient address rejected: User unknown

        --b1
        Content-Type: message/rfc822

        From: info@provider.example
        To: {to}
        Subject: Je vraag
        Message-ID: <{id}>

        Tekst
        --b1--
        """);

    private static string Exim(string to, string id) => Lines($"""
        Return-path: <>
        From: Mail Delivery System <Mailer-Daemon@mail.example>
        To: {Dovecot.User}
        Subject: Mail delivery failed: returning message to sender
        X-Failed-Recipients: {to}
        Message-Id: <E1{Guid.NewGuid():N}@mail.example>
        Date: Mon, 07 Dec 2026 09:31:00 +0100

        This message was created automatically by mail delivery software.

          {to}
            host mx.example [192.0.2.1]
            SMTP error from remote mail server after RCPT TO:<{to}>:
            550 5.1.1 User unknown

        ------ This is a copy of the message, including all the headers. ------

        From: info@provider.example
        Message-ID: <{id}>
        Subject: Je vraag

        Tekst
        """);

    private static string Exchange(string to, string id) => Lines($"""
        From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@provider.example>
        To: {Dovecot.User}
        Subject: Onbestelbaar: Je vraag
        X-MS-Exchange-Message-Is-Ndr:
        In-Reply-To: <{id}>
        References: <{id}>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b2"
        Message-ID: <{Guid.NewGuid()}@EUR.prod.example>
        Date: Mon, 7 Dec 2026 08:31:00 +0000

        --b2
        Content-Type: multipart/alternative; boundary="b3"

        --b3
        Content-Type: text/plain; charset="iso-8859-1"

        Uw bericht aan {to} kan niet worden bezorgd.
        --b3--

        --b2
        Content-Type: message/delivery-status

        Reporting-MTA: dns;EUR.prod.example

        Final-recipient: RFC822; {to}
        Action: failed
        Status: 5.1.10
        Diagnostic-code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; User unknown

        --b2--
        """);

    private static string Gmail(string to, string id) => Lines($"""
        From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
        To: {Dovecot.User}
        Auto-Submitted: auto-replied
        Subject: Delivery Status Notification (Failure)
        References: <{id}>
        In-Reply-To: <{id}>
        X-Failed-Recipients: {to}
        Message-ID: <{Guid.NewGuid():N}@mx.google.com>
        Date: Mon, 07 Dec 2026 00:31:00 -0800
        MIME-Version: 1.0
        Content-Type: multipart/report; boundary="b4"; report-type=delivery-status

        --b4
        Content-Type: text/plain; charset="UTF-8"

        Adres niet gevonden

        --b4
        Content-Type: message/delivery-status

        Reporting-MTA: dns; googlemail.com

        Final-Recipient: rfc822; {to}
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist: User unknown

        --b4
        Content-Type: message/rfc822

        Message-ID: <{id}>
        Subject: Je vraag

        --b4--
        """);

    private static string Qmail(string to, string id) => Lines($"""
        Return-Path: <>
        From: MAILER-DAEMON@oud.example
        To: {Dovecot.User}
        Subject: failure notice
        Date: 7 Dec 2026 08:31:00 -0000

        Hi. This is the qmail-send program at oud.example.
        I'm afraid I wasn't able to deliver your message to the following addresses.
        This is a permanent error; I've given up. Sorry it didn't work out.

        <{to}>:
        192.0.2.1 does not like recipient.
        Remote host said: 550 5.1.1 User unknown

        --- Below this line is a copy of the message.

        Return-Path: <info@provider.example>
        Message-ID: <{id}>
        Subject: Je vraag

        Tekst
        """);

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n") + "\r\n";
}
