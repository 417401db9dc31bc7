using System.Text.Json.Nodes;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads.Duplicates;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Leads;

/// <summary>Writes all that is kept of a lead, under Dutch names, for the person to read.</summary>
internal static class LeadExportRows
{
    /// <summary>What is kept besides the facts, most of it to tell one inquiry from another.</summary>
    private static readonly IReadOnlyList<(string Name, Func<Lead, string?> Show)> Derived =
    [
        ("Zoektekst", lead => lead.SearchText),
        ("E-mailadres om te tellen", lead => lead.SenderKey),
        ("E-maildomein om te tellen", lead => lead.EmailDomain),
        ("School om op te sorteren", lead => lead.SchoolKey),
        ("School om te vergelijken", lead => lead.LikenessKey),
        ("Plaats om op te kiezen", lead => lead.TownKey),
        ("Code uit de vraag", lead => lead.ContentKey),
        ("Waarom verdacht", lead => lead.Suspicion),
        ("Door een medewerker bekeken", lead => lead.LookedAt is { } at ? DutchText.DateAndTime(at) : null),
        ("Status", lead => LeadStatuses.NameOf(lead.Status)),
        ("Status sinds", lead => DutchText.DateAndTime(lead.StatusSince)),
        ("Reden van afvallen", lead => lead.LostReason is { } reason ? LeadChoices.NameOf(reason) : null),
        ("Eerste vraag", lead => DutchText.DateAndTime(lead.ArrivedAt)),
        ("Eerste antwoord", lead => lead.AnsweredAt is { } at ? DutchText.DateAndTime(at) : null),
        ("Laatste antwoord", lead => lead.LastAnsweredAt is { } at ? DutchText.DateAndTime(at) : null),
        ("Samengevoegd met een andere aanvraag", lead => lead.MergedIntoId is null ? "nee" : "ja"),
        ("Wacht op ons sinds", lead => lead.WaitsSince is { } at ? DutchText.DateAndTime(at) : null),
    ];

    /// <param name="lead">The lead, with its events, tasks and mails.</param>
    /// <param name="merges">What was merged into it, as long as that can be undone.</param>
    public static JsonObject Of(Lead lead, IEnumerable<LeadMerge> merges)
    {
        var row = new JsonObject();
        foreach (var fact in LeadFacts.Of(lead))
        {
            row[fact.Name] = fact.Value;
        }

        foreach (var (name, show) in Derived)
        {
            row[name] = show(lead);
        }

        row["Voor het samenvoegen"] = ExportRows.List(merges.Select(Replaced));
        row["Geschiedenis"] = ExportRows.List(lead.Events.OrderBy(one => one.Id).Select(ExportRows.Of));
        row["Taken"] = ExportRows.List(lead.Tasks.OrderBy(task => task.Id).Select(Task));
        row["Mails"] = ExportRows.List(lead.Mails.OrderBy(mail => mail.Id).Select(ExportRows.Of));
        return row;
    }

    /// <summary>What the school told before another lead was merged into it.</summary>
    private static JsonObject Replaced(LeadMerge merge)
    {
        var (row, before) = (new JsonObject(), MergeRecord.Read(merge).Before.Details);
        foreach (var fact in LeadFacts.Told)
        {
            row[fact.Name] = fact.Field!.Write(before) is { } text ? fact.Field.InWords(text) : null;
        }

        return row;
    }

    private static JsonObject Task(LeadTask task) => new()
    {
        ["Taak"] = task.Text,
        ["Uiterlijk"] = DutchText.Date(task.DueOn),
        ["Gemaakt"] = DutchText.DateAndTime(task.CreatedAt),
        ["Gedaan"] = task.DoneAt is { } at ? DutchText.DateAndTime(at) : null,
    };
}
