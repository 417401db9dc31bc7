using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Content;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Mail;

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

    /// <summary>What the school got, oldest first.</summary>
    public required IReadOnlyList<Message> Messages { get; init; }

    public string? InReplyTo => Messages.Count == 0 ? null : Messages[^1].MessageId;

    public string? References => Messages.Count == 0
        ? null
        : string.Join(' ', Messages.Take(1).Concat(Messages.Skip(Math.Max(1, Messages.Count - MostReferences + 1)))
            .Select(message => message.MessageId));

    /// <summary>The last one that a colleague wrote; null when nobody did.</summary>
    public Message? LastWritten => Messages.LastOrDefault(message => message.IsWritten);

    /// <param name="Id">The key of the mail.</param>
    /// <param name="MessageId">Without angle brackets.</param>
    /// <param name="Subject">As the school got it.</param>
    /// <param name="Cc">Who else got it.</param>
    /// <param name="IsWritten">Whether a colleague wrote it, and not the program.</param>
    public sealed record Message(long Id, string MessageId, string Subject, string? Cc, bool IsWritten);

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

    /// <summary>Reads the mails that a school got, also one that still has to go.</summary>
    public static async Task<MailThread> ReadAsync(
        PlgTrajectDbContext database, long lead, CancellationToken cancellationToken) => new()
        {
            Messages = await database.OutboxMails.AsNoTracking()
                .Where(mail => mail.LeadId == lead && mail.State != MailState.Parked
                    && (mail.Audience == MailAudience.School || mail.Audience == MailAudience.Visitor))
                .OrderBy(mail => mail.Id)
                .Select(mail => new Message(
                    mail.Id, mail.MessageId, mail.Subject, mail.Cc, mail.Audience == MailAudience.School))
                .ToListAsync(cancellationToken),
        };

    private static string Cut(string subject) =>
        subject.Length <= OutboxMail.SubjectMaxLength ? subject : subject[..OutboxMail.SubjectMaxLength];
}
