using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Features.Staff.Shared.Mails;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Answering;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Leads.Reply;
using PlgTraject.Web.Planning;

namespace PlgTraject.Web.Features.Staff.LeadDetail;

/// <summary>Everything about one lead. Times are UTC.</summary>
public sealed class LeadDetailModel
{
    public static IReadOnlyList<FieldOption> LostReasons { get; } =
    [
        new("", "Kies een reden"),
        .. Enum.GetValues<LostReason>()
            .Select(reason => new FieldOption(reason.ToString(), LeadChoices.NameOf(reason))),
    ];

    public required string Reference { get; init; }
    public required string School { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required LeadStatus Status { get; init; }

    /// <summary>Whether the conversation goes on.</summary>
    public bool IsOpen => LeadStatuses.Of(Status).IsOpen;

    public required LostReason? LostReason { get; init; }
    public required LeadFactsModel Facts { get; init; }

    /// <summary>What the school planned, or null.</summary>
    public required LeadPlanModel? Plan { get; init; }

    /// <summary>The account of the colleague who sees to it, or null.</summary>
    public required string? OwnerId { get; init; }

    public required string? OwnerName { get; init; }

    /// <summary>Who sees to it while its owner is away, in words; null when the owner does.</summary>
    public required string? StandIn { get; init; }

    /// <summary>The colleagues who may be its owner.</summary>
    public required IReadOnlyList<ColleagueChoice> Workers { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<TimelineLine> Timeline { get; init; }

    /// <summary>What is open first, by the day for which it is.</summary>
    public required IReadOnlyList<LeadTaskRow> Tasks { get; init; }

    /// <summary>The leads that are likely of the same school or person.</summary>
    public required DuplicateList Duplicates { get; init; }

    /// <summary>What was merged into it and can still be undone, the last first.</summary>
    public required IReadOnlyList<MergeRow> Merges { get; init; }

    /// <summary>On a Dutch calendar.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The last moment at which somebody at the office can keep the promised answer.</summary>
    public required DateTime AnswerBefore { get; init; }

    public required DateTime PromisedBy { get; init; }
    public required ReplyState Reply { get; init; }

    /// <summary>What answered the school first, or null.</summary>
    public required LeadAnswerRow? Answer { get; init; }

    /// <summary>What answered it last; null when that is the first answer.</summary>
    public required LeadAnswerRow? LastAnswer { get; init; }

    /// <summary>Since when the school waits for another answer; null when it does not, or for the first.</summary>
    public required DateTime? WaitsSince { get; init; }

    /// <summary>
    /// When the colleague who looks last wrote at an answer that is not sent; null when there is none.
    /// </summary>
    public required DateTime? DraftOf { get; init; }

    /// <summary>Other colleagues who are writing to the school.</summary>
    public required IReadOnlyList<OtherDraft> OtherDrafts { get; init; }

    public LogForm Log { get; set; } = new();
    public TaskForm NewTask { get; set; } = new();

    /// <summary>The status that was chosen while a colleague chose another, or that lacks a reason; or null.</summary>
    public LeadStatus? Chosen { get; set; }

    /// <summary>Whether a colleague chose another status meanwhile.</summary>
    public bool IsRefused { get; set; }
}

/// <summary>A line of the timeline: something that happened, a mail of ours, or both.</summary>
public sealed record TimelineLine(DateTime At, TimelineEntry? Entry, LeadMailRow? Mail)
{
    /// <summary>The key of the mail in our mailbox that it tells of; null when there is none any more.</summary>
    public long? InboundMailId { get; init; }

    /// <summary>That mail, unless it is an old one of many. The last one is open, and so is what is short.</summary>
    public FoldedMail? Inbound { get; init; }
}

/// <summary>A lead that was merged into this one. Times are UTC.</summary>
public sealed record MergeRow(string Reference, string School, DateTime At, DateTime Until, string? ById);

/// <summary>What answered a school, and who did it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who did it; null when that is not known.</param>
/// <param name="How">What was done.</param>
/// <param name="InboundMailId">The mail by which it was done, when our mailbox shows it; or null.</param>
/// <param name="BounceId">The mail that says that it came back; null when it did not.</param>
public sealed record LeadAnswerRow(DateTime At, string? By, string How, long? InboundMailId, long? BounceId);

/// <summary>A task of a lead.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Text">What must be done.</param>
/// <param name="DueOn">The last day for it.</param>
/// <param name="Owner">Who does it; null for the owner of the lead.</param>
/// <param name="DoneAt">UTC, or null.</param>
public sealed record LeadTaskRow(long Id, string Text, DateOnly DueOn, string? Owner, DateTime? DoneAt);

/// <summary>A mail about a lead, and how far it is. Times are UTC.</summary>
public sealed record LeadMailRow(
    long Id,
    MailAudience Audience,
    string ToAddress,
    string? Cc,
    string Subject,
    string? AuthorId,
    MailState State,
    int Attempts,
    DateTime CreatedAt,
    DateTime? SentAt,
    DateTime NextAttemptAt,
    bool IsDue,
    string? LastError,
    DateTime? BouncedAt)
{
    /// <summary>The sender that the school sees: the colleague who wrote it and whose site it is.</summary>
    public string? Author { get; init; }

    /// <summary>What a colleague wrote; null for one that the program made.</summary>
    public string? Text { get; init; }

    /// <summary>What goes or went with it.</summary>
    public IReadOnlyList<DraftFileName> Files { get; init; } = [];

    /// <summary>Whether its draft is still there, so that it can be taken back or put right.</summary>
    public bool HasDraft { get; init; }
}

/// <summary>What a school planned.</summary>
/// <param name="Code">The text of its link.</param>
/// <param name="Days">The days of the sessions, in their order.</param>
/// <param name="Plan">The plan to draw; null when the school holidays of its year are not known.</param>
public sealed record LeadPlanModel(string Code, IReadOnlyList<DateOnly> Days, Plan? Plan);
