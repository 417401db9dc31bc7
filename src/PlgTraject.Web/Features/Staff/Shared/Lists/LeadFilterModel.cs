using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data.Accounts;
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
    /// <summary>The accounts to choose from, in the order of their names, also those that are switched off.</summary>
    public static async Task<IReadOnlyList<ColleagueChoice>> ColleaguesAsync(
        IQueryable<Colleague> accounts, CancellationToken cancellationToken) =>
        await accounts.AsNoTracking().OrderBy(one => one.DisplayName).ThenBy(one => one.Id)
            .Select(one => new ColleagueChoice(
                one.Id, one.DisplayName, one.DeactivatedAt == null && one.Role != StaffRole.Reader))
            .ToListAsync(cancellationToken);

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

/// <summary>A colleague to choose.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name that colleagues see.</param>
/// <param name="MayWork">Whether leads can be given to the colleague.</param>
public sealed record ColleagueChoice(string Id, string Name, bool MayWork);
