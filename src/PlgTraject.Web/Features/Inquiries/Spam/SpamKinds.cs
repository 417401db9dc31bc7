namespace PlgTraject.Web.Features.Inquiries.Spam;

/// <summary>Evidence of what sort it is. Nothing is held back for evidence of one kind alone.</summary>
public enum SpamKind
{
    Offer,
    Ware,
    Threat,
    Elsewhere,
    Sender,
    Markup,
    Disguise,
    NonsenseName,
    NonsenseText,
    Copied,
    Repetition,
    Trap,
    Timing,
    Price,
    Action,
    Urgency,
    Guarantee,
    Claim,
    Salutation,
}

/// <summary>What code looks for, because no list of words can say it. The file has a row for each.</summary>
public enum SpamFinding
{
    ForeignLink,
    ManyLinks,
    OnlyLink,
    ShortLink,
    ChatLink,
    CheapLink,
    LinkInName,
    OtherMailbox,
    ChatNumber,
    DemandElsewhere,
    DemandHere,
    CheapSender,
    DisposableSender,
    NobodySender,
    RandomSender,
    ForumCode,
    ActiveHtml,
    LinkedHtml,
    Disguised,
    LuckyEmoji,
    Arrows,
    NonsenseName,
    NonsenseSchool,
    SameFields,
    NonsenseQuestion,
    Copied,
    Repeated,
    RepeatedOften,
    Trap,
    NoSeal,
    TooFast,
}

/// <summary>By what a school is known, each from another source.</summary>
public enum SchoolSign
{
    School,
    Address,
    Chosen,
    Town,
    Teaching,
    Request,
}

/// <summary>The fields that somebody types words in.</summary>
public enum SpamField
{
    Name,
    School,
    Town,
    Question,
}
