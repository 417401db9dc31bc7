using Microsoft.EntityFrameworkCore;

namespace PlgTraject.Web.Data.Sqlite;

/// <summary>
/// The embedded database; owns Migrations/Sqlite. What it saves is written in its turn (<see cref="SqliteWriteTurn"/>): from
/// the begin of the save's transaction to its end, so that nobody waits while another only prepares.
/// </summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : PlgTrajectDbContext(options)
{
    private SemaphoreSlim? _turn;

    /// <summary>True while a save is under way that has no transaction of somebody else around it.</summary>
    internal bool NeedsTurn { get; private set; }

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

    /// <summary>Notes that the turn is taken; it ends with <see cref="EndTurn"/>, whatever becomes of the transaction.</summary>
    internal void BeginTurn(SemaphoreSlim turn) => _turn = turn;

    internal void EndTurn()
    {
        NeedsTurn = false;
        _turn?.Release();
        _turn = null;
    }

    private void Begin()
    {
        NeedsTurn = Database.CurrentTransaction is null;
        // A single statement would go without one, and so without a turn.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }
}
