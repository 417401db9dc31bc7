using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads;

public sealed record LeadRead : Event
{
    public override string Title => "Aanvraag gelezen";
}

/// <summary>A lead got another status.</summary>
public sealed record LeadStatusMoved(LeadStatus From, LeadStatus To) : Event
{
    public override string Title => "Status gewijzigd";

    public override string Detail => LeadStatuses.Step(From, To);

    public override string Sentence => LeadStatuses.StepInWords(From, To);
}

/// <summary>An inquiry left the quarantine: from then on it is a lead like any other.</summary>
public sealed record SuspectReleased(LeadStatus From, LeadStatus To) : Event
{
    public override string Title => "Verdachte aanvraag vrijgegeven";

    public override string Detail => LeadStatuses.Step(From, To);

    public override string Sentence => LeadStatuses.StepInWords(From, To);
}

public sealed record SuspectDeleted : Event
{
    public override string Title => "Verdachte aanvraag verwijderd";

    public override string Detail => $"{LeadStatuses.NameOf(LeadStatus.Suspect)} → verwijderd";
}

public sealed record MailSentAgain : Event
{
    public override string Title => "Mail opnieuw verstuurd";
}

/// <param name="Days">The period for which a lead with its status is kept.</param>
/// <param name="Received">The day it came, in the Netherlands.</param>
public sealed record LeadRemoved(int Days, DateOnly Received) : Event
{
    public override string Title => "Aanvraag weg na bewaartermijn";

    public override string Detail => $"na {DutchText.Days(Days)}, ontvangen {DutchText.Date(Received)}";
}
