using System.Data;
using Microsoft.EntityFrameworkCore;

namespace PlgTraject.Web.Data;

public static class Transactions
{
    /// <summary>
    /// Does all of it or nothing, as if nobody else were at work. It may be done again from the start when a connection breaks,
    /// so nothing outside the database may depend on how often.
    /// </summary>
    public static Task<T> AloneAsync<T>(
        this PlgTrajectDbContext database, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            // What an attempt before this one left.
            database.ChangeTracker.Clear();
            await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
            var outcome = await act(stop);
            await transaction.CommitAsync(stop);
            return outcome;
        }, cancellationToken);
}
