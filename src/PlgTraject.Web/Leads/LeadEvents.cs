using System.Text.Json.Serialization;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Leads;

public sealed record LeadRead : Event
{
    public override string Title => "Aanvraag gelezen";
}

/// <summary>A lead got another status.</summary>
/// <param name="From">The status before.</param>
/// <param name="To">The status from then on.</param>
/// <param name="Reason">Why the school does not take part, when that is the status.</param>
public sealed record LeadStatusMoved(LeadStatus From, LeadStatus To, LostReason? Reason = null) : Event
{
    public override string Title => "Status gewijzigd";

    public override string Detail => LeadStatuses.Step(From, To) + InWords;

    public override string Sentence => LeadStatuses.StepInWords(From, To) + InWords;

    private string InWords => Reason is { } reason ? $", reden: {LeadChoices.NameOf(reason)}" : "";
}

/// <summary>A colleague wrote down what a school asked without the form of the site.</summary>
/// <param name="Source">How the school asked it.</param>
public sealed record LeadAddedByHand(LeadSource Source) : Event
{
    public override string Title => "Aanvraag met de hand ingevoerd";

    public override string Detail => LeadChoices.NameOf(Source);
}

/// <summary>A colleague corrected what is known of a school.</summary>
/// <param name="Changes">What changed, as texts of forms.</param>
public sealed record LeadDetailsChanged(IReadOnlyList<FieldChange> Changes) : Event
{
    public override string Title => "Gegevens gewijzigd";

    public override string Detail => string.Join(", ", Changes.Select(change => LeadFacts.Of(change.Field).Name));

    public override string? Written => string.Join('\n', Changes.Select(change => change.InWords));

    public override Event ForAudit =>
        new LeadDetailsChanged([.. Changes.Select(change => new FieldChange(change.Field))]);
}

/// <summary>What became of one field.</summary>
/// <param name="Field">The property of <see cref="Lead"/>.</param>
/// <param name="From">The text of before; null when it was blank.</param>
/// <param name="To">The text from then on; null when it is blank.</param>
public sealed record FieldChange(string Field, string? From = null, string? To = null)
{
    [JsonIgnore]
    public string InWords => $"{LeadFacts.Of(Field).Name}: {Words(From)} → {Words(To)}";

    private string Words(string? text) => text is null ? "leeg" : LeadFacts.Of(Field).Field!.InWords(text);
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

/// <summary>A colleague took a list of leads along as a file.</summary>
/// <param name="Count">How many leads are in it.</param>
public sealed record LeadsExported(int Count) : Event
{
    public override string Title => "Lijst met aanvragen gedownload";

    public override string Detail =>
        Count == 1 ? "1 aanvraag" : string.Create(DutchText.Culture, $"{Count:N0} aanvragen");
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
