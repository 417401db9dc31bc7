using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Support;

/// <summary>
/// Counts what is asked of the database. Nothing runs by itself here, so what is counted is what the requests of the test ask.
/// </summary>
public class CountingFixture : AppFixture
{
    private readonly Counter _counter = new();

    /// <returns>How many commands the database got while <paramref name="use"/> ran.</returns>
    public async Task<int> Count(Func<Task> use)
    {
        _counter.Commands = 0;
        await use();
        return _counter.Commands;
    }

    protected override void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(services => services
        .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_counter))
        .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(_counter)));

    private sealed class Counter : DbCommandInterceptor
    {
        public int Commands { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Commands++;
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            Commands++;
            return new(result);
        }
    }
}
