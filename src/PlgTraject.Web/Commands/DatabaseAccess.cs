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
            Settings.Fault(app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Key,
                $"the database cannot be used: {Reason(exception).TrimEnd('.')}. Run the command 'check'.");
            return Command.Failed;
        }
    }

    /// <summary>
    /// What says most: the outer one that names a file or has the database's own words. What is around it tells what was
    /// tried; what is inside it is the operating system's, which can be "Success".
    /// </summary>
    private static string Reason(Exception exception) =>
        exception is DbException or UnauthorizedAccessException || exception.InnerException is null
            ? exception.Message
            : Reason(exception.InnerException);
}
