using Microsoft.EntityFrameworkCore;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>
/// The context for SQLite. Its migrations stand in Migrations/Sqlite. It has the turn to write
/// (<see cref="SqliteWriteTurn"/>) from the beginning of the transaction of a save to its end, so that nobody waits
/// while another only prepares.
/// </summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : PlgTrajectDbContext(options)
{
    private SemaphoreSlim? _turn;
    private bool _beginsTransaction;

    /// <summary>
    /// Whether a save is under way that begins a transaction of its own, and so needs a turn. A save that is tried
    /// again after a fault has its turn still, and would wait for itself.
    /// </summary>
    internal bool NeedsTurn => _beginsTransaction && _turn is null;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Begin();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            EndTurn();
        }
    }

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Begin();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            EndTurn();
        }
    }

    /// <summary>Notes that this context has the turn, until <see cref="EndTurn"/> gives it back.</summary>
    internal void BeginTurn(SemaphoreSlim turn) => _turn = turn;

    internal void EndTurn()
    {
        _beginsTransaction = false;
        _turn?.Release();
        _turn = null;
    }

    private void Begin()
    {
        _beginsTransaction = Database.CurrentTransaction is null;
        // EF would save a single statement without a transaction, and so without a turn.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }
}
