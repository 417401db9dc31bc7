using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Support;

/// <summary>SQLite that tries again by itself, as SQL Server does when a connection breaks.</summary>
public static class RetryingSqlite
{
    /// <summary>How often it does something at most.</summary>
    public const int Attempts = 4;

    /// <summary>Tries again what ends in a <see cref="TimeoutException"/>.</summary>
    /// <param name="services">Of the product.</param>
    /// <param name="network">Between product and database; throws it.</param>
    public static void AddRetryingSqlite(this IServiceCollection services, IInterceptor network) =>
        services.ConfigureDbContext<SqliteDbContext>(options =>
        {
            options.AddInterceptors(network);
            new SqliteDbContextOptionsBuilder(options).ExecutionStrategy(dependencies => new Retrying(dependencies));
        });

    private sealed class Retrying(ExecutionStrategyDependencies dependencies)
        : ExecutionStrategy(dependencies, maxRetryCount: Attempts - 1, maxRetryDelay: TimeSpan.FromMilliseconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }
}
