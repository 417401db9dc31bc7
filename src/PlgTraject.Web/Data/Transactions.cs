using System.Data;
using Microsoft.EntityFrameworkCore;

namespace PlgTraject.Web.Data;

public static class Transactions
{
    /// <summary>
    /// Does an act completely or not at all, as if nobody else used the database. When a connection breaks the act is
    /// done again from the start, so outside the database it may only do what does no harm when it is done twice.
    /// </summary>
    public static Task<T> AloneAsync<T>(
        this PlgTrajectDbContext database, Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken) =>
        database.Database.CreateExecutionStrategy().ExecuteAsync(async stop =>
        {
            // An earlier attempt may have left changes.
            database.ChangeTracker.Clear();
            await using var transaction =
                await database.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
            var outcome = await act(stop);
            await transaction.CommitAsync(stop);
            return outcome;
        }, cancellationToken);
}
