using System.Data;
using Microsoft.Data.SqlClient;
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
            // EF would otherwise give the connection back to the pool at the end of the transaction.
            await database.Database.OpenConnectionAsync(stop);
            try
            {
                await using var transaction =
                    await database.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
                var outcome = await act(stop);
                await transaction.CommitAsync(stop);
                return outcome;
            }
            finally
            {
                await SetLevelBackAsync(database);
                await database.Database.CloseConnectionAsync();
            }
        }, cancellationToken);

    /// <summary>
    /// A connection of SQL Server keeps the level of its last transaction, also for the next who gets it from the pool.
    /// </summary>
    private static async Task SetLevelBackAsync(PlgTrajectDbContext database)
    {
        // A connection that broke is not used again.
        if (database.Database.GetDbConnection() is not SqlConnection { State: ConnectionState.Open } connection)
        {
            return;
        }

        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // What the act threw tells more than this. No connection that is open now gets back into the pool.
            SqlConnection.ClearPool(connection);
        }
    }
}
