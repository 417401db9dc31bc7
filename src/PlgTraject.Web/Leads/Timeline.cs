using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Leads;

/// <summary>
/// What happened to a lead, in the order in which it happened: the steps of its history, with notes as they are now,
/// and the arrival of the inquiry as the first.
/// </summary>
public static class Timeline
{
    /// <param name="lead">The lead, with its events.</param>
    /// <param name="merged">The leads that were merged into it.</param>
    /// <param name="nameOf">Gives the name of a colleague for the key of the account.</param>
    /// <returns>Newest first.</returns>
    public static IReadOnlyList<TimelineEntry> Of(
        Lead lead, IEnumerable<Lead> merged, Func<string, string> nameOf)
    {
        var later = lead.Events.OrderBy(one => one.Id).Where(one => NoteOf(one.What) is not null)
            .ToLookup(one => NoteOf(one.What)!.Value);
        var answers = lead.Answers().Select(one => one.Id).ToHashSet();
        var moved = lead.Events.Select(one => one.What).OfType<MailMovedAway>().Select(one => one.EventId).ToHashSet();
        return
        [
            .. lead.Events.Where(one => NoteOf(one.What) is null)
                .Select(one => Entry(one, later[one.Id].LastOrDefault(), answers, nameOf) with
                {
                    InboundMailId = moved.Contains(one.Id) ? null : MailOf(one.What),
                    IsMovedAway = moved.Contains(one.Id),
                })
                .Append(new TimelineEntry { At = lead.CreatedAt, Title = "Aanvraag ontvangen" })
                .Concat(merged.Select(one => new TimelineEntry
                {
                    At = one.CreatedAt,
                    Title = $"Aanvraag ontvangen die nu is samengevoegd: {one.Reference}",
                    Text = one.Question,
                }))
                .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id),
        ];
    }

    /// <summary>The versions of a note, oldest first; none when there is no such note any more.</summary>
    /// <param name="lead">The lead, with its events.</param>
    /// <param name="id">The key of the event in which it was written first.</param>
    /// <param name="writer">The account that wrote it.</param>
    public static IReadOnlyList<(DateTime At, string Text)> NoteVersions(Lead lead, long id, string writer)
    {
        var own = lead.Events.OrderBy(one => one.Id)
            .Where(one => one.ActorId == writer && (one.Id == id || NoteOf(one.What) == id)).ToList();
        return own.Count == 0 || own[0].What is not NoteWritten || own[^1].What is NoteRemoved
            ? []
            : [.. own.Select(one => (one.At, one.What.Written!))];
    }

    private static long? NoteOf(Event what) => what switch
    {
        NoteChanged changed => changed.NoteId,
        NoteRemoved removed => removed.NoteId,
        _ => null,
    };

    /// <summary>The mail in our mailbox that an event tells of; that a lead was made of one is another story.</summary>
    private static long? MailOf(Event what) => what is IMailEvent mail and IDatedEvent ? mail.MailId : null;

    private static TimelineEntry Entry(
        LeadEvent one, LeadEvent? last, HashSet<long> answers, Func<string, string> nameOf) => new()
        {
            Id = one.Id,
            At = (one.What as IDatedEvent)?.At ?? one.At,
            By = one.ActorName,
            ById = one.ActorId,
            Title = last?.What is NoteRemoved removed ? removed.Title : one.What.SentenceWith(nameOf),
            Text = (last?.What ?? one.What).Written,
            ChangedAt = last?.At,
            IsNote = one.What is NoteWritten && last?.What is not NoteRemoved,
            IsAnswer = answers.Contains(one.Id),
            IsWithdrawn = one.AnsweredAt is not null && !answers.Contains(one.Id),
            MailId = (one.What as AnswerMailed)?.MailId,
            IsOfMachine = one.What is AutomaticReplyReceived or MailBounced,
            OtherLead = (one.What as MailMovedAway)?.To,
        };
}

/// <summary>One line of a timeline. Times are UTC.</summary>
public sealed record TimelineEntry
{
    /// <summary>The key of its event; 0 for the arrival of the inquiry.</summary>
    public long Id { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The name of who did it; null for the program and for the school.</summary>
    public string? By { get; init; }

    /// <summary>The account of who did it.</summary>
    public string? ById { get; init; }

    /// <summary>What happened, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What a colleague wrote with it.</summary>
    public string? Text { get; init; }

    /// <summary>When a note was last written anew or taken away; null when it is as it was first.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>Whether its writer may write it anew.</summary>
    public bool IsNote { get; init; }

    /// <summary>Whether it answered the school and was not withdrawn.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Whether it was called an answer until somebody withdrew it.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The key of the mail of ours that it tells of, or null.</summary>
    public long? MailId { get; init; }

    /// <summary>The key of the mail in our mailbox that it shows, or null.</summary>
    public long? InboundMailId { get; init; }

    /// <summary>Whether the mail that it told of belongs to the lead no more.</summary>
    public bool IsMovedAway { get; init; }

    /// <summary>Whether a machine wrote the mail.</summary>
    public bool IsOfMachine { get; init; }

    /// <summary>The reference of the lead to which a mail went from here, or null.</summary>
    public string? OtherLead { get; init; }
}
