using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Bulk;

/// <summary>What somebody is about to do with several leads, counted and in words.</summary>
public sealed class LeadBulkModel
{
    /// <summary>The list from which they were chosen.</summary>
    public required LeadFilter Filter { get; init; }

    public required LeadBulkForm Form { get; init; }

    public required IReadOnlyList<ColleagueChoice> Colleagues { get; init; }

    /// <summary>Null when nothing is chosen yet.</summary>
    public required LeadAct? Act { get; init; }

    public required IReadOnlyList<BulkLead> Leads { get; init; }

    /// <summary>How many were asked for; more than are here when that is too many for once.</summary>
    public required int Asked { get; init; }

    /// <summary>The leads that a colleague was first with, when the rest is done; else empty.</summary>
    public IReadOnlyList<BulkLead> NotDone { get; init; } = [];

    /// <summary>How many were done before that was seen.</summary>
    public int Done { get; init; }

    /// <summary>The leads that change.</summary>
    public IReadOnlyList<BulkLead> Changing => [.. Leads.Where(lead => SeenOf(lead) != Target)];

    /// <summary>The leads that change, with what was seen of each, for the form that does it.</summary>
    public string Counted => LeadBulkForm.Write(Changing.Select(lead => (lead.Reference, SeenOf(lead))));

    /// <summary>"14 aanvragen van niemand naar Esther", one line for each owner or status that they leave.</summary>
    public IEnumerable<string> InWords =>
        from lead in Changing
        group lead by Act!.Status is null
            ? $"van {lead.Owner ?? "niemand"}"
            : $"van '{LeadStatuses.NameOf(lead.Status)}'"
        into leaving
        orderby leaving.Count() descending
        select $"{Count(leaving.Count())} {leaving.Key} naar {TargetName}";

    /// <summary>The new status or owner, as the page calls it.</summary>
    public string TargetName =>
        Act?.Status is { } status ? $"'{LeadStatuses.NameOf(status)}'" : Act?.OwnerName ?? "niemand";

    public static string Count(int count) =>
        count == 1 ? "1 aanvraag" : string.Create(DutchText.Culture, $"{count:N0} aanvragen");

    private string? Target => Act?.Status is { } status ? status.ToString() : Act?.OwnerId;

    private string? SeenOf(BulkLead lead) => Act?.Status is null ? lead.OwnerId : lead.Status.ToString();
}

/// <summary>One of several leads.</summary>
public sealed record BulkLead(string Reference, string School, LeadStatus Status, string? OwnerId, string? Owner);

/// <summary>What the list says after it.</summary>
public static class LeadBulkNotices
{
    public static Notice Done(int count, LeadAct act) => Notice.Success(
        (count == 1 ? "1 aanvraag " : string.Create(DutchText.Culture, $"{count:N0} aanvragen "))
        + (act.Status is { } status
            ? $"{(count == 1 ? "staat" : "staan")} nu op '{LeadStatuses.NameOf(status)}'."
            : $"{(count == 1 ? "is" : "zijn")} nu van {act.OwnerName ?? "niemand"}."));

    public static readonly Notice Nothing = Notice.Success("Er was niets meer te doen: alles stond al zo.");
}
