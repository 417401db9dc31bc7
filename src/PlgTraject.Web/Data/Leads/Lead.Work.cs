namespace PlgTraject.Web.Data.Leads;

/// <summary>What a lead is to staff: whose it is, how it came, and whether the school waits for us.</summary>
public sealed partial class Lead
{
    /// <summary>
    /// The account of the colleague who sees to it; null while nobody does. It is no foreign key, since SQL Server
    /// allows only one path by which the removal of an account reaches a task.
    /// </summary>
    public string? OwnerId { get; set; }

    public LeadSource Source { get; init; }

    /// <summary>Why the school does not take part; null unless the lead is <see cref="LeadStatus.Lost"/>.</summary>
    public LostReason? LostReason { get; private set; }

    /// <summary>
    /// When the school first asked. The promised answer counts from then: it is earlier than <see cref="CreatedAt"/>
    /// when an older lead was merged into this one.
    /// </summary>
    public DateTime ArrivedAt { get; private set; }

    /// <summary>When a colleague first answered the school; null while nobody did.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>
    /// The account of the colleague who first answered; null while nobody did, and when it is not known who did.
    /// </summary>
    public string? AnsweredById { get; private set; }

    /// <summary>
    /// Derived: the time between arrival and first answer, so that a query can compare, order and count it; null while
    /// nobody answered. Whatever changes those two, this is right when it is saved.
    /// </summary>
    public TimeSpan? AnsweredAfter
    {
        get => AnsweredAt - ArrivedAt;
        private set => _ = value;
    }

    /// <summary>When a colleague last answered the school; null while nobody did.</summary>
    public DateTime? LastAnsweredAt { get; private set; }

    /// <summary>Since when the school waits for us; null while we wait for the school.</summary>
    public DateTime? WaitsSince { get; private set; }

    /// <summary>The last thing staff were reminded of about the promised answer.</summary>
    public ReplyReminder Reminded { get; set; }

    /// <summary>A colleague answered: the first answer stops the clock, and the school waits no longer.</summary>
    /// <param name="at">When, in UTC; possibly before an answer that is known already.</param>
    /// <param name="by">The account of the colleague, or null when it is not known.</param>
    public void Answer(DateTime at, string? by)
    {
        if (AnsweredAt is null || at < AnsweredAt)
        {
            (AnsweredAt, AnsweredById) = (at, by);
        }

        LastAnsweredAt = LastAnsweredAt > at ? LastAnsweredAt : at;
        WaitsSince = WaitsSince <= at ? null : WaitsSince;
    }

    /// <summary>The school wrote again: from the first mail that no answer followed it waits for us.</summary>
    /// <param name="at">When, in UTC.</param>
    /// <param name="doneUntil">What it wrote until this moment wants no answer any more; null when it does.</param>
    public void Hear(DateTime at, DateTime? doneUntil = null)
    {
        // Mails and answers are not always found in the order in which they were sent.
        if (!(LastAnsweredAt >= at) && !(at <= doneUntil))
        {
            WaitsSince = WaitsSince < at && !(WaitsSince <= doneUntil) ? WaitsSince : at;
        }
    }

    /// <summary>The events by which colleagues answered, without those that were withdrawn. Read them first.</summary>
    public IReadOnlyList<LeadEvent> Answers() => [.. Standing().Where(one => one.AnsweredAt is not null)];

    /// <summary>
    /// Counts anew which answer was the first and since when the school waits, after an answer or a mail of the school
    /// was withdrawn.
    /// </summary>
    /// <param name="doneUntil">What the school wrote until then wants no answer any more; null when it does.</param>
    public void CountAnswers(DateTime? doneUntil)
    {
        (AnsweredAt, AnsweredById, LastAnsweredAt, WaitsSince) = (null, null, null, ArrivedAt);
        foreach (var one in Answers())
        {
            Answer(one.AnsweredAt!.Value, one.ActorId);
        }

        foreach (var message in Standing().Select(one => one.What).OfType<ISchoolMessage>())
        {
            Hear(message.At, doneUntil);
        }
    }

    /// <summary>The events that no later one withdrew. Read them first.</summary>
    public IEnumerable<LeadEvent> Standing()
    {
        var withdrawn = Events.Select(one => one.What).OfType<ILeadAnswerWithdrawal>().Select(one => one.EventId)
            .ToHashSet();
        return Events.Where(one => !withdrawn.Contains(one.Id));
    }
}

/// <summary>How a school came to us.</summary>
public enum LeadSource
{
    /// <summary>By the form of the site.</summary>
    Website,

    Phone,
    Mail,

    /// <summary>At a meeting, such as a conference.</summary>
    Meeting,

    Other,
}

/// <summary>Why a school does not take part.</summary>
public enum LostReason
{
    Price,

    /// <summary>Later perhaps, but not this year.</summary>
    NotNow,

    /// <summary>The school chose another provider.</summary>
    OtherProvider,

    /// <summary>The programme is not what the school looks for.</summary>
    NoFit,

    /// <summary>The school did not answer any more.</summary>
    NoAnswer,

    /// <summary>It was no question of a school.</summary>
    NoSchool,

    Other,
}

/// <summary>What staff were reminded of about the promised answer to a lead.</summary>
public enum ReplyReminder
{
    None,

    /// <summary>That little time is left.</summary>
    DueSoon,

    /// <summary>That it is late.</summary>
    Late,
}
