using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Features.Staff.Shared.Lists;

/// <summary>A colleague to choose.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name that colleagues see.</param>
/// <param name="MayWork">Whether leads can be given to the colleague.</param>
public sealed record ColleagueChoice(string Id, string Name, bool MayWork)
{
    /// <summary>The accounts to choose from, in the order of their names, also those that are switched off.</summary>
    public static async Task<IReadOnlyList<ColleagueChoice>> ReadAsync(
        IQueryable<Colleague> accounts, CancellationToken cancellationToken) =>
        await accounts.AsNoTracking().OrderBy(one => one.DisplayName).ThenBy(one => one.Id)
            .Select(one => new ColleagueChoice(
                one.Id, one.DisplayName, one.DeactivatedAt == null && one.Role != StaffRole.Reader))
            .ToListAsync(cancellationToken);
}
