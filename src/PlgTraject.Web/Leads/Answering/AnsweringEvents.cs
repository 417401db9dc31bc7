using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Leads.Answering;

/// <summary>A colleague sends a mail to a school: it goes after the seconds in which it can be taken back.</summary>
public sealed record AnswerSubmitted : Event
{
    public override string Title => "Mail aan de school op weg";
}

/// <summary>A colleague took a mail to a school back before it went.</summary>
public sealed record AnswerTakenBack : Event
{
    public override string Title => "Mail aan de school teruggehaald";
}

/// <summary>A colleague took up a mail to a school that the server had refused, to put it right.</summary>
/// <param name="To">The address at which it was refused; null in the audit log.</param>
public sealed record RefusedAnswerTakenUp(string? To = null) : Event
{
    public override string Title => "Geweigerde mail aan de school verbeterd";

    public override string? Written => To is null ? null : $"Geweigerd voor {To}";

    public override Event ForAudit => new RefusedAnswerTakenUp();
}

/// <summary>A template was made or changed.</summary>
public sealed record TemplateSaved(string Name) : Event
{
    public override string Title => "Sjabloon bewaard";

    public override string Detail => Name;
}

/// <summary>A template was removed. What was written with it stays.</summary>
public sealed record TemplateRemoved(string Name) : Event
{
    public override string Title => "Sjabloon verwijderd";

    public override string Detail => Name;
}
