using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Mail.Inbound.Reading;

namespace PlgTraject.Web.Features.Staff.Mailbox;

/// <summary>One mail: what it says, where it is and why, and where it may belong.</summary>
public sealed class MailModel
{
    public required long Id { get; init; }
    public required int Version { get; init; }
    public required ReadableMail Mail { get; init; }
    public required MailFate Fate { get; init; }

    /// <summary>Whether one of us wrote it, rather than somebody of a school.</summary>
    public required bool IsOfUs { get; init; }

    /// <summary>Why it is there, in Dutch; null when its fate says enough.</summary>
    public required string? Why { get; init; }

    /// <summary>The lead to which it belongs, or null.</summary>
    public required LeadOfMail? Lead { get; init; }

    /// <summary>
    /// Who decided it, when in UTC, and whether that is who looks; null when nobody did.
    /// </summary>
    public required (string Name, DateTime At, bool IsMe)? DecidedBy { get; init; }

    /// <summary>Leads to which it may belong, the likeliest first, and then those that were found.</summary>
    public required IReadOnlyList<LeadChoice> Choices { get; init; }

    /// <summary>What was searched for among all leads, or null.</summary>
    public required string? Words { get; init; }

    /// <summary>Who wrote what a colleague sent on, or null.</summary>
    public required ForwardedMail? Forwarded { get; init; }

    /// <summary>What colleagues answered to it already, though it has no lead; oldest first.</summary>
    public required IReadOnlyList<EarlyAnswer> Answers { get; init; }

    /// <summary>The mail without a lead that this one answers, or null.</summary>
    public required (long Id, string Subject)? Answered { get; init; }

    /// <summary>
    /// The mail that this one is about: what came back, what the product sent itself, or the first of the same mails;
    /// null when there is none any more.
    /// </summary>
    public required OtherMail? About { get; init; }

    /// <summary>The next mail that waits for a decision; null when there is none.</summary>
    public required long? NextId { get; init; }

    public AttachForm Attach { get; set; } = new();
    public AsideForm Aside { get; set; } = new();

    /// <summary>
    /// Whether somebody decided since the page was opened on which this was chosen, so that nothing was done.
    /// </summary>
    public bool IsRefused { get; set; }

    /// <summary>Who was first, in words: not always a colleague.</summary>
    public string RefusedBy => DecidedBy switch
    {
        null => "De mail is intussen verplaatst",
        (_, _, true) => "Je besliste dit intussen in een ander venster",
        _ => "Een collega was je voor",
    };

    /// <summary>Whether what was chosen can be seen on the page.</summary>
    public bool ShowsChoice => Aside.Reason is not null
        || Choices.Any(choice => choice.Reference == Attach.Reference);

    public bool Waits => Fate == MailFate.Triage;

    /// <summary>Whether there is anything to decide about it.</summary>
    public bool MayBeDecided => Fate is not (MailFate.SeenBefore or MailFate.Ours);
}

/// <summary>A mail of which another tells, to whom it went, and where it can be read.</summary>
public sealed record OtherMail(string Subject, string To, string Address);

/// <summary>A lead to which a mail may belong.</summary>
/// <param name="Reference">What school and staff call it.</param>
/// <param name="School">The school.</param>
/// <param name="Name">Who asked.</param>
/// <param name="Status">Where the conversation is.</param>
/// <param name="Why">Why it may belong there, in Dutch; null when somebody searched for it.</param>
public sealed record LeadChoice(string Reference, string School, string Name, LeadStatus Status, string? Why)
{
    public required string? Town { get; init; }

    /// <summary>When it came, in UTC.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Who wrote what somebody sent on. The moment is UTC.</summary>
public sealed record ForwardedMail(string Name, string Address, DateTime? SentAt);
