using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads.Answering;

/// <summary>
/// The mails between us and a school, as a mail program puts them together: by what each one follows (RFC 5322, 3.6.4).
/// </summary>
public sealed record MailThread
{
    /// <summary>
    /// How many references a mail names: the first one says where the thread began, the last ones where it is.
    /// </summary>
    private const int MostReferences = 10;

    /// <summary>What the school got and what it wrote, oldest first.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    public string? InReplyTo => Messages.Count == 0 ? null : Messages[^1].MessageId;

    public string? References
    {
        get
        {
            var (ids, room) = (new List<string>(), OutboxMail.ReferencesMaxLength);
            // The newest matter most, and the first one says where the thread began.
            foreach (var id in Messages.TakeLast(MostReferences - 1).Reverse().Concat(Messages.Take(1))
                .Select(message => message.MessageId).Distinct())
            {
                room -= id.Length + 1;
                if (room >= 0)
                {
                    ids.Insert(0, id);
                }
            }

            return ids.Count == 0 ? null : string.Join(' ', ids);
        }
    }

    /// <summary>The last one that a colleague wrote; null when nobody did.</summary>
    public Message? LastWritten => Messages.LastOrDefault(message => message.IsWritten);

    /// <summary>Who else took part in the last mail that a human wrote.</summary>
    public IReadOnlyList<string> Others =>
        Messages.LastOrDefault(message => message.Id == 0 || message.IsWritten)?.Others ?? [];

    /// <summary>Those outside that wrote to us, the last one last.</summary>
    public IEnumerable<string> Writers => Messages.Select(message => message.Writer).OfType<string>();

    /// <param name="Id">The key of the mail; 0 for one that came in our mailbox.</param>
    /// <param name="MessageId">Without angle brackets.</param>
    /// <param name="Subject">As the school got it.</param>
    /// <param name="Others">Who else got it or wrote it.</param>
    /// <param name="IsWritten">Whether a colleague wrote it in the product.</param>
    public sealed record Message(
        long Id, string MessageId, string Subject, IReadOnlyList<string> Others, bool IsWritten)
    {
        /// <summary>Who wrote it to us; null for what we sent and for what a colleague wrote.</summary>
        public string? Writer { get; init; }
    }

    /// <summary>
    /// The subject of the next mail: that of the last one, so that mail programs show both as one thread.
    /// </summary>
    public string Subject(string reference, ProgrammeContent programme) => Messages.Count == 0
        ? $"{programme.Title} ({reference})"
        : Messages[^1].Subject is var last && last.StartsWith("Re: ", StringComparison.OrdinalIgnoreCase)
            ? last
            : Cut($"Re: {last}");

    /// <summary>The subject with the reference in it, by which an answer to it finds its lead.</summary>
    public static string WithReference(string subject, string reference)
    {
        var addition = subject.Contains(reference, StringComparison.OrdinalIgnoreCase) ? "" : $" ({reference})";
        var room = OutboxMail.SubjectMaxLength - addition.Length;
        return subject[..Math.Min(subject.Length, room)] + addition;
    }

    /// <summary>Reads the mails that a school got, also one that still has to go, and those of our mailbox.</summary>
    public static async Task<MailThread> ReadAsync(
        PlgTrajectDbContext database, long lead, CancellationToken cancellationToken)
    {
        var sent = await database.OutboxMails.AsNoTracking()
            .Where(mail => mail.LeadId == lead && mail.State != MailState.Parked
                && (mail.Audience == MailAudience.School || mail.Audience == MailAudience.Visitor))
            .Select(mail => new
            {
                At = mail.SentAt ?? mail.WaitingSince,
                mail.Id,
                mail.MessageId,
                mail.Subject,
                mail.Cc,
                IsWritten = mail.Audience == MailAudience.School,
            })
            .ToListAsync(cancellationToken);
        var apart = await LeadParticipants.ApartAsync(database, lead, cancellationToken);
        var received = await database.InboundMails.AsNoTracking()
            .Where(mail => mail.LeadId == lead && mail.Fate == MailFate.Lead && mail.MessageId != null
                && !apart.Contains(mail.Id)
                && mail.MessageId.Length <= OutboxMail.MessageIdMaxLength)
            .Select(mail => new
            {
                mail.ReceivedAt,
                mail.MessageId,
                mail.Subject,
                mail.FromAddress,
                mail.To,
                mail.Cc,
                IsToUs = mail.Folder == InboundFolder.Inbox && mail.ColleagueId == null,
            })
            .ToListAsync(cancellationToken);
        return new MailThread
        {
            Messages =
            [
                .. sent.Select(mail => (mail.At, Message: new Message(
                        mail.Id, mail.MessageId, mail.Subject, CcAddresses.Read(mail.Cc), mail.IsWritten)))
                    .Concat(received.Select(mail => (At: mail.ReceivedAt, Message: new Message(
                        Id: 0, mail.MessageId!, Cut(mail.Subject),
                        [.. CcAddresses.Read($"{mail.FromAddress}, {mail.To}, {mail.Cc}")],
                        IsWritten: false)
                    {
                        Writer = mail.IsToUs && mail.FromAddress.Length > 0 ? mail.FromAddress : null,
                    })))
                    .OrderBy(one => one.At).ThenBy(one => one.Message.Id).Select(one => one.Message),
            ],
        };
    }

    private static string Cut(string subject) =>
        subject.Length <= OutboxMail.SubjectMaxLength ? subject : subject[..OutboxMail.SubjectMaxLength];
}
