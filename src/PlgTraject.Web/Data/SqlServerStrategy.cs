using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PlgTraject.Web.Data;

/// <summary>
/// Tries again what failed by a fault of SQL Server that passes, for as long as a visitor can wait for it.
/// </summary>
/// <remarks>
/// A timeout (number -2) is never tried again: the server may have done what it was asked, and whoever waits has waited
/// long enough.
/// </remarks>
public sealed class SqlServerStrategy(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies)
{
    /// <summary>No attempt begins later than this after the first one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>From this class on, an error ends the connection.</summary>
    private const byte Fatal = 20;

    private long _begunAt;

    protected override void OnFirstExecution()
    {
        base.OnFirstExecution();
        _begunAt = Stopwatch.GetTimestamp();
    }

    protected override bool ShouldRetryOn(Exception exception) =>
        base.ShouldRetryOn(exception) || (exception is SqlException fault && IsLostConnection(fault));

    protected override TimeSpan? GetNextDelay(Exception lastException) =>
        base.GetNextDelay(lastException) is { } delay && Stopwatch.GetElapsedTime(_begunAt) + delay <= Patience
            ? delay
            : null;

    /// <summary>
    /// Outside Windows a connection that breaks gives no number of the network, which EF would know, but 0 or whatever
    /// the thread's last fault left behind. A server that nobody could connect to gives no id of a connection.
    /// </summary>
    private static bool IsLostConnection(SqlException fault) =>
        fault is { Class: >= Fatal } && fault.ClientConnectionId != Guid.Empty;
}
