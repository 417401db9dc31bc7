using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Commands;

/// <summary>Does what needs the database, and says in a line when it cannot be used.</summary>
internal static class DatabaseAccess
{
    /// <returns>What the work returns, or <see cref="Command.Failed"/>.</returns>
    public static async Task<int> TryAsync(WebApplication app, Func<IServiceProvider, Task<int>> work)
    {
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or RetryLimitExceededException
            or IOException or UnauthorizedAccessException)
        {
            // The outer one names the file; of the others the innermost says what is wrong.
            var reason = (exception is UnauthorizedAccessException ? exception : exception.GetBaseException()).Message;
            Settings.Fault(app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Key,
                $"the database cannot be used: {reason.TrimEnd('.')}. Run the command 'check'.");
            return Command.Failed;
        }
    }
}
