using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// Removes an account that was switched off. What was done with it stays, by nobody: the random id that is left in the audit
/// log leads nowhere.
/// </summary>
public sealed class AccountErasure(PlgTrajectDbContext database, PersonSearch search)
{
    /// <returns>How many lines of the audit log no longer have the name.</returns>
    public async Task<int> EraseAsync(PersonAccount account, CancellationToken cancellationToken)
    {
        var lines = await search.AuditEntries([], account.Id).Where(entry => entry.ActorId == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorName, AuditEntry.Erased), cancellationToken);
        // The history of leads has names and no accounts; of two people with one name it cannot be told who it was.
        if (!await database.Users.AnyAsync(
            user => user.DisplayName == account.Name && user.Id != account.Id, cancellationToken))
        {
            await database.LeadStatusChanges.Where(change => change.ChangedBy == account.Name)
                .ExecuteUpdateAsync(set => set.SetProperty(change => change.ChangedBy, AuditEntry.Erased), cancellationToken);
        }

        await database.Users.Where(user => user.Id == account.Id).ExecuteDeleteAsync(cancellationToken);
        return lines;
    }
}
