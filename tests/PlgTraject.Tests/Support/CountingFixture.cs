using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Sqlite;

namespace PlgTraject.Tests.Support;

/// <summary>
/// Counts what requests ask of the database. What the product does by itself, such as looking for mails after its
/// start, is left out: when that happens has nothing to do with the test.
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
        private static readonly HttpContextAccessor Request = new();

        private int _commands;

        public int Commands
        {
            get => _commands;
            set => _commands = value;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Count();
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            Count();
            return new(result);
        }

        private void Count()
        {
            if (Request.HttpContext is not null)
            {
                Interlocked.Increment(ref _commands);
            }
        }
    }
}
