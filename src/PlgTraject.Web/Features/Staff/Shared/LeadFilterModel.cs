using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Shared;
using PlgTraject.Web.Leads;

namespace PlgTraject.Web.Features.Staff.Shared;

/// <summary>The form in which somebody chooses leads.</summary>
/// <param name="Filter">What is chosen now.</param>
/// <param name="Colleagues">The accounts, by name.</param>
/// <param name="Where">The address of the page for a filter.</param>
public sealed record LeadFilterModel(
    LeadFilter Filter, IReadOnlyList<FieldOption> Colleagues, Func<LeadFilter, string> Where)
{
    /// <summary>The accounts to choose from, in the order of their names, also those that are switched off.</summary>
    public static async Task<IReadOnlyList<FieldOption>> ColleaguesAsync(
        IQueryable<Colleague> accounts, CancellationToken cancellationToken) =>
        await accounts.AsNoTracking().OrderBy(one => one.DisplayName).ThenBy(one => one.Id)
            .Select(one => new FieldOption(one.Id, one.DisplayName)).ToListAsync(cancellationToken);

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
