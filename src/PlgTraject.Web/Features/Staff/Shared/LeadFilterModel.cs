using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Features.Shared;

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

    /// <summary>What the page posts to: its own address without parameters.</summary>
    public string Action => Where(LeadFilter.Of(_ => null));
}
