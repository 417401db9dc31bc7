using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Web.Leads.Inbound;

/// <summary>Something that happened to a lead and that a mail in our mailbox tells of.</summary>
public interface IMailEvent
{
    /// <summary>The key of the mail.</summary>
    long MailId { get; }
}

/// <summary>The school, or somebody in its thread, mailed us: from then on it waits for us.</summary>
/// <param name="MailId">The key of the mail.</param>
/// <param name="At">When it came, in UTC.</param>
public sealed record SchoolMailReceived(long MailId, DateTime At) : Event, IMailEvent, ISchoolMessage, IDatedEvent
{
    public override string Title => "Mail van de school";
}

/// <summary>A colleague answered the school from a mail program, as our mailbox shows.</summary>
/// <param name="MailId">The key of the mail.</param>
/// <param name="At">When it was sent, in UTC.</param>
public sealed record AnswerFound(long MailId, DateTime At) : Event, IMailEvent, ILeadAnswer, IDatedEvent
{
    public override string Title => "Mail aan de school, vanuit een mailprogramma";

    DateTime? ILeadAnswer.AnsweredAt => At;
}

/// <summary>
/// A colleague mailed about a lead to nobody of the school, but to colleagues or a third party: it answers nobody.
/// </summary>
/// <param name="MailId">The key of the mail.</param>
/// <param name="At">When it came, in UTC.</param>
public sealed record ColleagueMailReceived(long MailId, DateTime At) : Event, IMailEvent, IDatedEvent
{
    public override string Title => "Mail van een collega";
}

/// <summary>A machine of the school answered. It touches no clock.</summary>
/// <param name="MailId">The key of the mail.</param>
/// <param name="At">When it came, in UTC.</param>
public sealed record AutomaticReplyReceived(long MailId, DateTime At) : Event, IMailEvent, IDatedEvent
{
    public override string Title => "Automatisch antwoord";
}

/// <summary>A mail to the school came back. It touches no clock; whoever sees to the lead is told.</summary>
/// <param name="MailId">The key of the mail that says so.</param>
/// <param name="At">When that came, in UTC.</param>
/// <param name="OutboxMailId">The key of the mail of ours that came back; null for one from a mail program.</param>
public sealed record MailBounced(long MailId, DateTime At, long? OutboxMailId = null) : Event, IMailEvent, IDatedEvent
{
    public override string Title => "Mail aan de school kwam terug";
}

/// <summary>A colleague said to which lead a mail belongs.</summary>
public sealed record MailPlaced(long MailId) : Event, IMailEvent
{
    public override string Title => "Mail bij een aanvraag gezet";
}

/// <summary>A colleague moved a mail to another lead, or away from all.</summary>
/// <param name="EventId">The key of the event in this history that told of the mail.</param>
/// <param name="MailId">The key of the mail.</param>
/// <param name="To">The reference of the other lead; null when it belongs to none.</param>
public sealed record MailMovedAway(long EventId, long MailId, string? To = null)
    : Event, IMailEvent, ILeadAnswerWithdrawal
{
    public override string Title => "Mail weggehaald";

    public override string? Detail => To is null ? null : $"naar {To}";
}

/// <summary>A colleague made a lead of a mail.</summary>
public sealed record LeadMadeOfMail(long MailId) : Event, IMailEvent
{
    public override string Title => "Aanvraag gemaakt van een mail";
}

/// <summary>A colleague set a mail aside that belongs to no lead.</summary>
/// <param name="MailId">The key of the mail.</param>
/// <param name="Because">Why, as the colleague wrote it; null in the audit log.</param>
public sealed record MailSetAside(long MailId, string? Because = null) : Event, IMailEvent
{
    public override string Title => "Mail terzijde gelegd";

    public override string? Written => Because;

    public override Event ForAudit => this with { Because = null };
}

/// <summary>A colleague wants to decide anew about a mail that was ignored.</summary>
public sealed record MailTakenUp(long MailId) : Event, IMailEvent
{
    public override string Title => "Mail teruggezet bij te verdelen";
}

/// <summary>A colleague opened the page of a mail.</summary>
public sealed record MailRead(long MailId) : Event, IMailEvent
{
    public override string Title => "Mail gelezen";
}
