using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Shared.Lists;

/// <summary>The form in which somebody chooses leads.</summary>
/// <param name="Filter">What is chosen now.</param>
/// <param name="Accounts">The accounts, by name.</param>
/// <param name="Where">The address of the page for a filter.</param>
public sealed record LeadFilterModel(
    LeadFilter Filter, IReadOnlyList<ColleagueChoice> Accounts, Func<LeadFilter, string> Where)
{
    public IReadOnlyList<FieldOption> Colleagues { get; } =
        [.. Accounts.Select(one => new FieldOption(one.Id, one.Name))];

    /// <summary>What is chosen: "Van mij, 'linde', Nieuw, Bron: Telefoon"; "Alle aanvragen" when nothing is.</summary>
    public string InWords => string.Join(", ", new[]
    {
        Filter.Work?.Name,
        Filter.Search is { } words ? $"'{words}'" : null,
        Filter.Status is { } status ? LeadStatuses.NameOf(status) : null,
    }
        .Concat(Filter.Asked.Select(one => $"{one.Title}: {one.Say(Filter[one.Name]!, Colleagues)}"))
        .Where(part => part is not null).DefaultIfEmpty("Alle aanvragen"));

    /// <summary>What the page posts to: its own address without parameters.</summary>
    public string Action => Where(LeadFilter.Of(_ => null));
}
