using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Leads.Answering;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Web.Features.Staff.Answering;

/// <summary>The page on which a colleague answers a school.</summary>
public sealed class AnswerModel
{
    public required string Reference { get; init; }
    public required string School { get; init; }
    public required bool IsNew { get; init; }
    public required LeadFactsModel Facts { get; init; }
    public required AnswerForm Form { get; init; }

    /// <summary>Who asked, and at which address: not always who gets the answer.</summary>
    public required string Name { get; init; }

    /// <inheritdoc cref="Name"/>
    public required string Email { get; init; }
    public required IReadOnlyList<DraftFileName> Files { get; init; }
    public required IReadOnlyList<FieldOption> Templates { get; init; }
    public required string Signature { get; init; }

    /// <summary>Colleagues who are writing to the school as well.</summary>
    public required IReadOnlyList<OtherDraft> Others { get; init; }

    /// <summary>The last mails of the lead in our mailbox, newest first.</summary>
    public required IReadOnlyList<ReadableMail> Mailbox { get; init; }

    /// <summary>What colleagues sent the school, newest first.</summary>
    public required IReadOnlyList<SentAnswer> Sent { get; init; }

    /// <summary>Those of them that do not stand among <see cref="Mailbox"/>.</summary>
    public IReadOnlyList<SentAnswer> SentFromHere => [.. Sent.Where(mail => !mail.IsFound)];

    /// <summary>All that stands on the page.</summary>
    public required SeenAnswers Seen { get; init; }

    /// <summary>When it was last stored, in UTC; null when it was not.</summary>
    public required DateTime? StoredAt { get; init; }

    /// <summary>What another window stored meanwhile, or null.</summary>
    public string? TextElsewhere { get; set; }

    /// <summary>Those that went since the page was opened, for which sending was held.</summary>
    public IReadOnlyList<SentAnswer> Newer { get; set; } = [];

    /// <summary>The mails of the school with the keys of their events, oldest first.</summary>
    public required IReadOnlyList<HeardMail> Heard { get; init; }

    /// <summary>Those that came since then.</summary>
    public IReadOnlyList<HeardMail> NewerHeard { get; set; } = [];

    /// <summary>Whether something was written since the page was opened.</summary>
    public bool IsHeld => Newer.Count + NewerHeard.Count > 0;
}

/// <summary>A mail of a colleague to the school. The time is UTC.</summary>
public sealed record SentAnswer(long Id, string Author, DateTime At, string Subject, string Text)
{
    /// <summary>Whether it went from a mail program, and our mailbox showed it.</summary>
    public bool IsFound { get; init; }

    public bool IsAfter(SeenAnswers seen) => Id > (IsFound ? seen.Found : seen.Sent);
}

/// <summary>A mail of the school, and the key of the event that tells of it.</summary>
public sealed record HeardMail(long Event, ReadableMail Mail);

/// <summary>What the school will read.</summary>
public sealed record AnswerPreviewModel(
    string Reference, string School, SeenAnswers Seen, int Version, string? To, string? Cc, WrittenAnswer Written,
    IReadOnlyList<string> Files);
