using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using PlgTraject.Tests.Support.SqlServer;
using PlgTraject.Web.Data;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Data;

/// <summary>What the product does with connections to SQL Server that wait, break or are refused.</summary>
public sealed class SqlServerConnectionTests : IAsyncDisposable
{
    /// <summary>
    /// What is given up takes some seconds; what is not, minutes. A busy machine makes seconds longer, so that this is
    /// no measure of them.
    /// </summary>
    private static readonly TimeSpan NotForEver = TimeSpan.FromSeconds(90);

    private readonly FakeSqlServer _server = new();
    private readonly IHost _product;

    public SqlServerConnectionTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = nameof(DatabaseProvider.SqlServer),
            ["Database:ConnectionString"] = _server.ConnectionString,
        });
        builder.Services.AddData(builder.Configuration).AddSingleton(TimeProvider.System).AddFakeLogging();
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddSingleton<Readiness>();
        _product = builder.Build();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private FakeLogCollector Log => _product.Services.GetFakeLogCollector();

    public async ValueTask DisposeAsync()
    {
        _product.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>A connection of the pool keeps the level of its last transaction.</summary>
    [Fact]
    public async Task Alone_Done_LeavesTheConnectionAtItsUsualLevel()
    {
        await Use(database => database.AloneAsync(
            stop => database.AuditEntries.ExecuteDeleteAsync(stop), Stop));

        Assert.Equal("begin serializable", _server.Asked.First());
        Assert.Equal(["commit", "SET TRANSACTION ISOLATION LEVEL READ COMMITTED"], _server.Asked.TakeLast(2));
    }

    [Fact]
    public async Task Alone_Fails_LeavesTheConnectionAtItsUsualLevel()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Use(database => database.AloneAsync<int>(
            _ => throw new InvalidOperationException("It can't be done."), Stop)));

        Assert.Equal(
            ["begin serializable", "rollback", "SET TRANSACTION ISOLATION LEVEL READ COMMITTED"], _server.Asked);
    }

    /// <summary>Outside Windows such a fault has the number 0, mostly.</summary>
    [Fact]
    public async Task Query_ConnectionBreaks_IsAskedAgain()
    {
        _server.Answer = _ => _server.Asked.Count == 1 ? FakeAnswer.BreakOff : FakeAnswer.Row(true);

        Assert.True(await Use(database => database.AllLeads.AnyAsync(Stop)));

        Assert.Equal(2, _server.Asked.Count);
    }

    /// <summary>
    /// The number of a connection that broke off is sometimes that of another fault, which only the level tells.
    /// </summary>
    [Fact]
    public async Task Query_FatalFaultOfAnyNumber_IsAskedAgain()
    {
        _server.Answer = _ => _server.Asked.Count == 1
            ? FakeAnswer.Error(203, "Unknown error 203", level: 20)
            : FakeAnswer.Row(true);

        Assert.True(await Use(database => database.AllLeads.AnyAsync(Stop)));

        Assert.Equal(2, _server.Asked.Count);
    }

    [Fact]
    public async Task Alone_ConnectionBreaks_IsDoneAgainFromTheStart()
    {
        _server.Answer = _ => _server.Connections == 1 ? FakeAnswer.BreakOff : FakeAnswer.Done;

        await Use(database => database.AloneAsync(stop => database.AuditEntries.ExecuteDeleteAsync(stop), Stop));

        Assert.Equal(2, _server.Asked.Count(asked => asked == "begin serializable"));
        Assert.Equal(1, _server.Asked.Count(asked => asked == "commit"));
    }

    /// <summary>The server may have done it, though nobody heard so.</summary>
    [Fact]
    public async Task Statement_TakesTooLong_IsNotAskedAgain()
    {
        _server.Answer = static _ => null;

        var fault = await Assert.ThrowsAsync<SqlException>(() => Use(database =>
        {
            database.Database.SetCommandTimeout(1);
            return database.AuditEntries.ExecuteDeleteAsync(Stop);
        }));

        Assert.Equal(-2, fault.Number);
        Assert.Single(_server.Asked);
    }

    /// <summary>The database is being moved, say: that passes, but a visitor can't wait for a minute.</summary>
    [Fact]
    public async Task Query_RefusedForAWhile_IsGivenUpInTime()
    {
        const int notAvailable = 40613;
        _server.Answer = static _ => FakeAnswer.Error(notAvailable, "Not available.");
        var begun = Stopwatch.GetTimestamp();

        var fault = await Assert.ThrowsAnyAsync<Exception>(
            () => Use(database => database.AllLeads.AnyAsync(Stop)));

        Assert.True(fault.IsOfDatabase(), fault.ToString());
        Assert.InRange(_server.Asked.Count, 2, 6);
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, NotForEver);
    }

    [Fact]
    public async Task Query_ServerIsGone_IsGivenUpInTime()
    {
        await _server.StopAsync();
        var begun = Stopwatch.GetTimestamp();

        await Assert.ThrowsAsync<SqlException>(() => Use(database => database.AllLeads.AnyAsync(Stop)));

        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, NotForEver);
    }

    /// <summary>Not even to the client's wish to stop.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Query_ServerSaysNothing_IsGivenUpWithinTheTimeOfAForm(bool isConnected)
    {
        if (isConnected)
        {
            _server.Answer = _ =>
            {
                _server.IsSilent = true;
                return null;
            };
        }
        else
        {
            _server.IsSilent = true;
        }

        var begun = Stopwatch.GetTimestamp();

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => Use(database =>
        {
            database.ForAWaitingVisitor();
            // The client waits five seconds more, and the visitor 15 in all.
            Assert.InRange(database.Database.GetCommandTimeout()!.Value, 1, 10);
            return database.AllLeads.AnyAsync(Stop);
        }));

        Assert.True(fault.IsOfDatabase(), fault.ToString());
        Assert.InRange(_server.Asked.Count, 0, 1);
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, NotForEver);
    }

    [Fact]
    public async Task Ready_ServerSaysNothing_SaysSoWithinFiveSeconds()
    {
        _server.IsSilent = true;
        var begun = Stopwatch.GetTimestamp();

        var report = await _product.Services.GetRequiredService<Readiness>().ReadAsync(Stop);

        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, NotForEver);
        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Equal(HealthStatus.Unhealthy, report.Entries["database"].Status);
        Assert.Equal(HealthStatus.Healthy, report.Entries["disk"].Status);
    }

    /// <summary>The usual limit of a statement, 30 seconds, is not that of waiting.</summary>
    [Fact]
    public async Task Upgrade_AnotherIsAtIt_WaitsAsLongAsThatTakesAndSaysSo()
    {
        using var other = new ManualResetEventSlim();
        _server.Answer = sql =>
        {
            if (sql.Contains("sp_getapplock", StringComparison.Ordinal))
            {
                other.Wait(Stop);
            }

            return sql.Contains("applock", StringComparison.Ordinal) ? FakeAnswer.Row(0) : FakeAnswer.Row(true);
        };

        await using (var scope = _product.Services.CreateAsyncScope())
        {
            var filling = scope.ServiceProvider.GetRequiredService<DatabaseUpgrade>().FillAloneAsync();
            await Support.Eventually.True(
                () => Task.FromResult(Log.GetSnapshot().Any(line => line.Level == LogLevel.Warning
                    && line.Message.StartsWith(
                        "Another instance is bringing the database to its version", StringComparison.Ordinal))),
                "it says that it waits");
            Assert.Equal(
                0, scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>().Database.GetCommandTimeout());
            other.Set();
            await filling;
        }

        Assert.Contains("sp_releaseapplock", _server.Asked.Last(), StringComparison.Ordinal);
    }

    /// <summary>It finds what the other stored, so nothing is wrong.</summary>
    [Fact]
    public async Task Save_AnotherStoredItFirst_WritesNoError()
    {
        const int duplicate = 2601;
        _server.Answer = static _ => FakeAnswer.Error(duplicate, "Cannot insert duplicate key row.");

        await Assert.ThrowsAsync<DbUpdateException>(() => Use(database =>
        {
            database.AllLeads.Add(Support.TestData.Lead());
            return database.SaveChangesAsync(Stop);
        }));

        Assert.DoesNotContain(Log.GetSnapshot(), line => line.Level >= LogLevel.Warning);
    }

    private async Task<T> Use<T>(Func<PlgTrajectDbContext, Task<T>> use)
    {
        await using var scope = _product.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<PlgTrajectDbContext>());
    }
}
