using System.Globalization;
using System.Text.RegularExpressions;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Mail;

/// <summary>What a refusal of the mail server is about, which decides what becomes of the mail.</summary>
public enum RefusalSubject
{
    /// <summary>Our settings, or how the server sees us. It holds for every mail, so this one waits.</summary>
    Us,

    /// <summary>This one mail: it is parked.</summary>
    Mail,

    /// <summary>The address it is for: it is parked.</summary>
    Receiver,
}

/// <summary>How far the conversation with the mail server was.</summary>
public enum SmtpStep
{
    /// <summary>Connecting, greeting (EHLO), TLS and signing in.</summary>
    Greeting,

    /// <summary>MAIL FROM.</summary>
    Sender,

    /// <summary>RCPT TO.</summary>
    Receiver,

    /// <summary>DATA, and the mail after it.</summary>
    Content,
}

/// <summary>
/// An answer of a mail server that refuses something: its code (RFC 5321), the enhanced status that most servers add
/// (RFC 3463), and its words. docs/operations.md has the table of what each means for a mail.
/// </summary>
public sealed partial record SmtpAnswer(int Code, string? Status, string Words)
{
    private const int FirstPermanentCode = 500;

    /// <summary>
    /// Words of servers that say no status, or none that tells: about passing mail on for us, and about our sender,
    /// our sign-in or our name. Servers say them in English.
    /// </summary>
    private static readonly string[] WordsAboutUs =
    [
        "relay", "authenticat", "sender", "not owned", "helo", "ehlo", "spf", "dkim", "dmarc", "client host",
        "blocklist", "blacklist", "reputation",
    ];

    /// <summary>False for an answer by which the server says itself that it may work later.</summary>
    public bool IsPermanent => Code >= FirstPermanentCode;

    /// <summary>Code and status, such as "550 5.7.1". They hold nothing of a person.</summary>
    public string Number => Status is null
        ? Code.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Code} {Status}");

    /// <summary>Reads an answer back as it is stored with a mail; null when it was no answer of a server.</summary>
    /// <param name="text">What <see cref="ToString"/> gave.</param>
    public static SmtpAnswer? Read(string? text) => Shape().Match(text ?? "") is { Success: true } match
        ? Of(int.Parse(match.Groups["code"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["words"].Value)
        : null;

    /// <param name="code">The code of three digits.</param>
    /// <param name="words">The rest of the answer; several lines are one here, without control characters.</param>
    public static SmtpAnswer Of(int code, string words)
    {
        var line = CleanText.Line(words);
        var status = StatusShape().Match(line);
        return new SmtpAnswer(code, status.Success ? status.Groups["status"].Value : null, line);
    }

    /// <summary>What an answer that refuses for good is about.</summary>
    public RefusalSubject About(SmtpStep step) => step switch
    {
        SmtpStep.Greeting => RefusalSubject.Us,
        // Whatever it says: the sender is the same for every mail. Only the size is announced there too.
        SmtpStep.Sender => IsAboutTheMail ? RefusalSubject.Mail : RefusalSubject.Us,
        SmtpStep.Receiver or SmtpStep.Content => ByCode ?? ByStatus ?? ByWords(step),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Has no rule yet."),
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code} {Words}");

    private bool IsAboutTheMail => ByStatus is RefusalSubject.Mail || (Status is null && Code == 552);

    /// <summary>Codes that mean one thing whatever the status: our name in EHLO, and signing in.</summary>
    private RefusalSubject? ByCode => Code is 504 or (>= 530 and <= 535) ? RefusalSubject.Us : null;

    private RefusalSubject? ByStatus => StatusParts() switch
    {
        // The sender's address is bad (7), or its domain is (8); all other addressing is of the receiver.
        (1, 7 or 8) => RefusalSubject.Us,
        (1, 0) when Says("sender") => RefusalSubject.Us,
        (1, _) => RefusalSubject.Receiver,
        // Microsoft 365 says with 5.2 that we may not send as this sender, which is no fault of any mailbox.
        (2, 252) => RefusalSubject.Us,
        (2, _) => Says("SendAsDenied") ? RefusalSubject.Us : RefusalSubject.Receiver,
        // Larger than the server takes; all other faults of the system are not of one mail.
        (3, 4) => RefusalSubject.Mail,
        (3, _) => RefusalSubject.Us,
        // Gmail says with it that we sent too much today; all other routing is towards the receiver.
        (4, 5) => RefusalSubject.Us,
        (4, _) => RefusalSubject.Receiver,
        (5, _) => RefusalSubject.Us,
        (6, _) => RefusalSubject.Mail,
        (7, _) => RefusalSubject.Us,
        _ => null,
    };

    private RefusalSubject ByWords(SmtpStep step) => Code switch
    {
        _ when WordsAboutUs.Any(Says) => RefusalSubject.Us,
        550 or 551 or 552 or 556 =>
            step == SmtpStep.Content ? RefusalSubject.Mail : RefusalSubject.Receiver,
        554 when step == SmtpStep.Content => RefusalSubject.Mail,
        // What cannot be told waits: that loses nothing, and the outbox says so.
        _ => RefusalSubject.Us,
    };

    private bool Says(string word) => Words.Contains(word, StringComparison.OrdinalIgnoreCase);

    private (int Subject, int Detail)? StatusParts()
    {
        if (Status is null)
        {
            return null;
        }

        var parts = Status.Split('.');
        return (
            int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    // An authentication that fails is stored as "535: 5.7.8 …".
    [GeneratedRegex(@"^(?<code>[45]\d\d)(?!\d)[: ]*(?<words>.*)$", RegexOptions.Singleline)]
    private static partial Regex Shape();

    /// <summary>The status at the begin, or as qmail writes it at the end: "(#5.1.1)".</summary>
    [GeneratedRegex(@"(^|\(#)(?<status>[45]\.\d{1,3}\.\d{1,3})(?![\d.])")]
    private static partial Regex StatusShape();
}
