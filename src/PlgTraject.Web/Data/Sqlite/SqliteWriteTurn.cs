using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>
/// Lets the writers of this process queue for the one write lock of a file, first come, first served. SQLite itself
/// would let them sleep and try again, so that an unlucky one waits very long. Between processes SQLite's own lock
/// decides.
/// </summary>
/// <remarks>
/// A turn is taken for the transaction of each SaveChanges, and for each ExecuteUpdate and ExecuteDelete. None is taken
/// inside a transaction that other code began: it has the lock already, and would wait for somebody who waits for it.
/// </remarks>
public sealed class SqliteWriteTurn : DbCommandInterceptor, IDbTransactionInterceptor
{
    // Static, because the lock belongs to the file, whichever context opens it.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new();
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> _taken = new();

    /// <summary>The queue for the file of a connection. Whoever enters it must release it.</summary>
    public static SemaphoreSlim Of(DbConnection connection) =>
        Turns.GetOrAdd(connection.DataSource, static _ => new SemaphoreSlim(1, 1));

    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (eventData.Context is SqliteDbContext { NeedsTurn: true } context)
        {
            var turn = Of(connection);
            turn.Wait();
            context.BeginTurn(turn);
        }

        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.Context is SqliteDbContext { NeedsTurn: true } context)
        {
            var turn = Of(connection);
            await turn.WaitAsync(cancellationToken);
            context.BeginTurn(turn);
        }

        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        (eventData.Context as SqliteDbContext)?.EndTurn();

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (NeedsTurn(command, eventData))
        {
            var turn = Of(command.Connection!);
            turn.Wait();
            _taken[eventData.CommandId] = turn;
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (NeedsTurn(command, eventData))
        {
            var turn = Of(command.Connection!);
            await turn.WaitAsync(cancellationToken);
            _taken[eventData.CommandId] = turn;
        }

        return result;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        End(eventData);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result,
        CancellationToken cancellationToken = default)
    {
        End(eventData);
        return ValueTask.FromResult(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => End(eventData);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData);
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => End(eventData);

    public override Task CommandCanceledAsync(
        DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData);
        return Task.CompletedTask;
    }

    private static bool NeedsTurn(DbCommand command, CommandEventData eventData) =>
        eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete
        && command.Transaction is null;

    /// <summary>Gives the turn back, if the command has it: it may be cancelled while it waits for one.</summary>
    private void End(CommandEventData eventData)
    {
        if (_taken.TryRemove(eventData.CommandId, out var turn))
        {
            turn.Release();
        }
    }
}
