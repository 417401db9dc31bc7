using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads;

/// <summary>
/// A lead got another owner, or none. It holds accounts and no names, so that erasing an account erases its name here.
/// </summary>
/// <param name="FromId">The account of the colleague who saw to it before; null when nobody did.</param>
/// <param name="ToId">The account of the colleague who sees to it now; null when nobody does.</param>
public sealed record LeadAssigned(string? FromId, string? ToId) : Event
{
    public override string Title => "Eigenaar gewijzigd";

    public override string SentenceWith(Func<string, string> nameOf) =>
        $"{Title}: {NameOf(FromId, nameOf)} → {NameOf(ToId, nameOf)}";

    private static string NameOf(string? id, Func<string, string> nameOf) => id is null ? "niemand" : nameOf(id);
}

/// <summary>A colleague answered the school without the product, and says so.</summary>
/// <param name="How">By which way.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Text">What was said, as the colleague noted it; null when nothing was noted.</param>
public sealed record AnsweredOutside(AnswerWay How, DateTime At, string? Text = null)
    : Event, ILeadAnswer, IDatedEvent
{
    public override string Title => "Beantwoord buiten het systeem";

    public override string Detail => AnswerWays.NameOf(How);

    public override string? Written => Text;

    public override Event ForAudit => this with { Text = null };

    DateTime? ILeadAnswer.AnsweredAt => At;
}

/// <summary>A colleague called or visited the school, or tried to.</summary>
/// <param name="Way">By telephone or at the school.</param>
/// <param name="Outcome">Whether somebody was spoken to.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Text">What was said, as the colleague noted it; null when nothing was noted.</param>
public sealed record SchoolContacted(ContactWay Way, ContactOutcome Outcome, DateTime At, string? Text = null)
    : Event, ILeadAnswer, IDatedEvent
{
    public override string Title => "Contact met de school";

    public override string Detail =>
        $"{AnswerWays.NameOf(Way)}, {AnswerWays.NameOf(Outcome)}";

    public override string? Written => Text;

    public override Event ForAudit => this with { Text = null };

    DateTime? ILeadAnswer.AnsweredAt => Outcome == ContactOutcome.Spoke ? At : null;
}

/// <summary>A recorded answer was a mistake: the clock counts without it.</summary>
/// <param name="EventId">The key of the event that is no answer after all.</param>
public sealed record AnswerWithdrawn(long EventId) : Event, ILeadAnswerWithdrawal
{
    public override string Title => "Antwoord ingetrokken";
}

/// <summary>A colleague wrote something down for colleagues.</summary>
/// <param name="Text">The note.</param>
public sealed record NoteWritten(string Text) : Event
{
    public override string Title => "Notitie";

    public override string? Written => Text;

    public override Event ForAudit => new NoteWritten("");
}

/// <summary>A colleague wrote a note of the colleague's own anew. What it said before stays in its own event.</summary>
/// <param name="NoteId">The key of the event in which it was written first.</param>
/// <param name="Text">What it says now.</param>
public sealed record NoteChanged(long NoteId, string Text) : Event
{
    public override string Title => "Notitie gewijzigd";

    public override string? Written => Text;

    public override Event ForAudit => this with { Text = "" };
}

/// <summary>A colleague took a note away: the page shows that there was one, and no longer what it said.</summary>
/// <param name="NoteId">The key of the event in which it was written first.</param>
public sealed record NoteRemoved(long NoteId) : Event
{
    public override string Title => "Notitie weggehaald";
}

/// <summary>Something must be done about a lead.</summary>
/// <param name="Text">What.</param>
/// <param name="DueOn">The last day for it.</param>
public sealed record TaskAdded(string Text, DateOnly DueOn) : Event
{
    public override string Title => "Taak toegevoegd";

    public override string? Written => $"{Text} (uiterlijk {DutchText.Date(DueOn)})";

    public override Event ForAudit => this with { Text = "" };
}

/// <summary>Something that had to be done about a lead is done.</summary>
public sealed record TaskFinished(string Text) : Event
{
    public override string Title => "Taak gedaan";

    public override string? Written => Text;

    public override Event ForAudit => new TaskFinished("");
}

/// <summary>A task that was called done is not.</summary>
public sealed record TaskReopened(string Text) : Event
{
    public override string Title => "Taak weer open";

    public override string? Written => Text;

    public override Event ForAudit => new TaskReopened("");
}

/// <summary>How a colleague answered without the product.</summary>
public enum AnswerWay
{
    Mail,
    Other,
}

/// <summary>How a colleague reached for the school.</summary>
public enum ContactWay
{
    Call,
    Visit,
}

/// <summary>What came of reaching for the school.</summary>
public enum ContactOutcome
{
    Spoke,
    NoAnswer,

    /// <summary>A message was left, with a person or a machine.</summary>
    MessageLeft,
}

/// <summary>The Dutch words for how schools are answered.</summary>
public static class AnswerWays
{
    public static string NameOf(AnswerWay way) => way switch
    {
        AnswerWay.Mail => "per mail",
        AnswerWay.Other => "anders",
        _ => throw new InvalidOperationException($"{way} has no Dutch words yet."),
    };

    public static string NameOf(ContactWay way) => way switch
    {
        ContactWay.Call => "gebeld",
        ContactWay.Visit => "bezoek",
        _ => throw new InvalidOperationException($"{way} has no Dutch words yet."),
    };

    public static string NameOf(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Spoke => "gesproken",
        ContactOutcome.NoAnswer => "niet bereikt",
        ContactOutcome.MessageLeft => "bericht achtergelaten",
        _ => throw new InvalidOperationException($"{outcome} has no Dutch words yet."),
    };
}
