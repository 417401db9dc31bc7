using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Web.Privacy;

/// <summary>
/// Erases again what a back-up brought back. A restore leaves the keys of the database of before in a file; those that are in
/// the database itself are looked for too.
/// </summary>
public sealed class RepeatedErasure(
    PlgTrajectDbContext database, ErasureKeys keys, PersonErasure erasure, AuditTrail audit, ILogger<RepeatedErasure> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ImportAsync(cancellationToken);
        var leads = await database.AllLeads.Where(lead => database.Erasures.Any(erased => erased.Key == lead.SubmissionKey))
            .OrderBy(lead => lead.Id).Select(lead => lead.Reference).ToListAsync(cancellationToken);
        var accounts = await database.Users.Where(user => database.Erasures.Any(erased => erased.Key == user.Id))
            .OrderBy(user => user.Id).Select(user => user.Email!).ToListAsync(cancellationToken);
        foreach (var reference in leads)
        {
            await erasure.EraseLeadAsync(reference, cancellationToken);
        }

        foreach (var email in accounts)
        {
            // It was switched off when it was erased; the back-up may be from before that.
            await database.Users.Where(user => user.Email == email && user.DeactivatedAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(user => user.DeactivatedAt, DateTime.UnixEpoch), cancellationToken);
            await erasure.EraseAsync(email, cancellationToken);
        }

        if (leads.Count + accounts.Count > 0)
        {
            logger.LogWarning("Erased again after a restore: {Leads} leads, {Accounts} accounts", leads.Count, accounts.Count);
            audit.Add(AuditKind.ErasureRepeated, detail: $"aanvragen: {leads.Count}, accounts: {accounts.Count}");
            await audit.SaveAsync(cancellationToken);
        }

        keys.Forget();
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var carried = keys.Read();
        if (carried.Count == 0)
        {
            return;
        }

        var known = await database.Erasures.Select(erasure => erasure.Key).ToListAsync(cancellationToken);
        database.Erasures.AddRange(carried.Where(erased => !known.Contains(erased.Key)).DistinctBy(erased => erased.Key));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }
}
