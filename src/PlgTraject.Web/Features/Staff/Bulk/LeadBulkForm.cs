using Microsoft.AspNetCore.Mvc;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.Shared.Lists;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Bulk;

/// <summary>
/// Which leads somebody chose, and what to do with them. It comes from the form of the list, and then from that of the
/// page that asks to confirm it.
/// </summary>
public sealed class LeadBulkForm
{
    /// <summary>Between a reference and what was seen of its lead.</summary>
    private const char Mark = '=';

    /// <summary>The references that were ticked, unless it is the whole list.</summary>
    [ModelBinder(Name = Addresses.Staff.ReferenceParameter)]
    public IReadOnlyList<string>? References { get; set; }

    [ModelBinder(Name = Addresses.Staff.AllParameter)]
    public string? All { get; set; }

    /// <summary>One of the <see cref="LeadActs"/>.</summary>
    [ModelBinder(Name = Addresses.Staff.ActParameter)]
    public string? Act { get; set; }

    /// <summary>
    /// The leads that were counted on the page that asks to confirm it, each with the owner or status that was seen:
    /// what came or changed since is not done unseen.
    /// </summary>
    [ModelBinder(Name = "gekozen")]
    public string? Counted { get; set; }

    /// <summary>Name of a <see cref="LostReason"/>.</summary>
    [ModelBinder(Name = "waarom")]
    public string? Reason { get; set; }

    public bool IsAll => All == LeadActs.Yes;

    public LostReason? ParsedReason => LeadChoices.Parse<LostReason>(Reason);

    /// <summary>The leads that were counted, as they were seen.</summary>
    public IReadOnlyList<(string Reference, string Seen)> ParsedCounted =>
    [
        .. (Counted ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split(Mark, 2)).Where(parts => parts.Length == 2)
            .Select(parts => (parts[0], parts[1])).DistinctBy(one => one.Item1),
    ];

    public static string Write(IEnumerable<(string Reference, string? Seen)> leads) =>
        string.Join(' ', leads.Select(lead => $"{lead.Reference}{Mark}{lead.Seen}"));
}
