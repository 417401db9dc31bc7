using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>What somebody sees of their own sessions, and ends of them, with a line in the audit log.</summary>
public sealed class OwnSessions(PlgTrajectDbContext database, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Those that are open, the last used first.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="here">Key of the session that asks.</param>
    public Task<List<SessionRow>> ListAsync(string userId, string here, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return database.AccountSessions
            .Where(session => session.UserId == userId && session.EndsAt > now
                && database.Users.Any(user => user.Id == userId && user.SecurityStamp == session.Stamp))
            .OrderByDescending(session => session.LastSeenAt).ThenBy(session => session.Key)
            .Select(session => new SessionRow(
                session.Key, session.Browser, session.Method, session.BeganAt, session.LastSeenAt, session.Key == here))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends one in another browser; for this one there is signing out.</summary>
    /// <returns>False when it had ended already.</returns>
    public async Task<bool> EndAsync(string userId, string here, string key, CancellationToken cancellationToken) =>
        await EndAsync(userId, Others(userId, here).Where(session => session.Key == key), _ => new SessionsEnded(IsOne: true), cancellationToken) > 0;

    /// <summary>Ends all but this one.</summary>
    public Task EndOthersAsync(string userId, string here, CancellationToken cancellationToken) =>
        EndAsync(userId, Others(userId, here), count => new SessionsEnded(count), cancellationToken);

    private IQueryable<AccountSession> Others(string userId, string here) =>
        database.AccountSessions.Where(session => session.UserId == userId && session.Key != here);

    private Task<int> EndAsync(
        string userId, IQueryable<AccountSession> which, Func<int, SessionsEnded> what, CancellationToken cancellationToken) =>
        database.AloneAsync(async stop =>
        {
            var count = await which.ExecuteDeleteAsync(stop);
            if (count > 0)
            {
                audit.Add(what(count), userId);
                await audit.SaveAsync(stop);
            }

            return count;
        }, cancellationToken);
}
