using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Data.Sqlite;

/// <summary>Writers of one process wait for each other in a queue, and never for themselves.</summary>
[SqliteOnly("About the turns in which SQLite is written.")]
public sealed class SqliteWriteTurnTests : IAsyncDisposable
{
    private readonly AppFixture _app = new();

    [Fact]
    public async Task Save_TurnTaken_WaitsUntilItIsReleased()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var database = Database(scope);
        var turn = SqliteWriteTurn.Of(database.Database.GetDbConnection());
        database.AllLeads.Add(TestData.Lead());
        await turn.WaitAsync(TestContext.Current.CancellationToken);

        // SQLite works on the caller's thread: the save returns at once only when it waits.
        var saving = database.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.False(saving.IsCompleted);
        Assert.Equal(0, await _app.Database(other => other.Leads.CountAsync(TestContext.Current.CancellationToken)));
        turn.Release();
        Assert.Equal(1, await saving);
    }

    [Fact]
    public async Task Update_TurnTaken_WaitsUntilItIsReleased()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var turn = SqliteWriteTurn.Of(Database(scope).Database.GetDbConnection());
        await turn.WaitAsync(TestContext.Current.CancellationToken);

        var updating = Rename(Database(scope), TestContext.Current.CancellationToken);

        Assert.False(updating.IsCompleted);
        turn.Release();
        Assert.Equal(0, await updating);
    }

    /// <summary>Whatever ends a write, the next one has its turn.</summary>
    [Fact]
    public async Task Writes_CancelledOrFailed_GiveTheirTurnBack()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var database = Database(scope);
        var turn = SqliteWriteTurn.Of(database.Database.GetDbConnection());
        await turn.WaitAsync(TestContext.Current.CancellationToken);
        using var cancelled = new CancellationTokenSource();
        database.AllLeads.Add(TestData.Lead());
        var saving = database.SaveChangesAsync(cancelled.Token);
        await using var second = _app.Services.CreateAsyncScope();
        var updating = Rename(Database(second), cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => updating);
        Assert.Equal(0, turn.CurrentCount);
        turn.Release();

        await using var third = _app.Services.CreateAsyncScope();
        var lead = TestData.Lead();
        Database(third).AllLeads.AddRange(lead, TestData.Lead());
        await Database(third).SaveChangesAsync(TestContext.Current.CancellationToken);
        Database(third).AllLeads.Add(TestData.Lead());
        lead.Change(lead.Details() with { Name = null! });
        await Assert.ThrowsAsync<DbUpdateException>(
            () => Database(third).SaveChangesAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<Exception>(() => Database(third).Leads.ExecuteUpdateAsync(
            set => set.SetProperty(one => one.SubmissionKey, "the same"), TestContext.Current.CancellationToken));

        await BecomesFree(turn);
    }

    /// <summary>A transaction holds SQLite's lock already: waiting for a turn inside it would wait for ever.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Writes_InsideATransaction_TakeNoTurn()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var database = Database(scope);
        await using var transaction = await database.Database.BeginTransactionAsync(
            TestContext.Current.CancellationToken);
        var turn = SqliteWriteTurn.Of(database.Database.GetDbConnection());
        await turn.WaitAsync(TestContext.Current.CancellationToken);
        database.AllLeads.Add(TestData.Lead());

        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await Rename(database, TestContext.Current.CancellationToken));
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        turn.Release();

        await BecomesFree(turn);
    }

    [Fact]
    public async Task Writers_ManyAtOnce_AllSucceed()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => _app.Database(async database =>
        {
            database.AllLeads.Add(TestData.Lead());
            await database.SaveChangesAsync(TestContext.Current.CancellationToken);
            return await Rename(database, TestContext.Current.CancellationToken);
        }))));

        Assert.Equal(40, await _app.Database(database => database.Leads.CountAsync(
            lead => lead.Name == "Nieuw", TestContext.Current.CancellationToken)));
    }

    /// <summary>
    /// The settings of a connection must outlive its rest in the pool: they are what makes a commit durable.
    /// </summary>
    [Fact]
    public async Task Connection_OpenedAgain_IsStillDurable()
    {
        for (var time = 0; time < 3; time++)
        {
            var (mode, synchronous) = await _app.Database(async database => (
                await Pragma<string>(database, "journal_mode"), await Pragma<long>(database, "synchronous")));

            Assert.Equal("wal", mode);
            Assert.Equal(2, synchronous);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static PlgTrajectDbContext Database(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>();

    private static Task<int> Rename(PlgTrajectDbContext database, CancellationToken cancellation) =>
        database.Leads.ExecuteUpdateAsync(set => set.SetProperty(lead => lead.Name, "Nieuw"), cancellation);

    /// <summary>The product writes in the background too, and may have the turn just now.</summary>
    private static Task BecomesFree(SemaphoreSlim turn) =>
        Eventually.True(() => Task.FromResult(turn.CurrentCount == 1), "the turn is free");

    private static async Task<T> Pragma<T>(PlgTrajectDbContext database, string name)
    {
        await database.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = database.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The two names stand above.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        var value = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await database.Database.CloseConnectionAsync();
        return (T)value!;
    }
}
