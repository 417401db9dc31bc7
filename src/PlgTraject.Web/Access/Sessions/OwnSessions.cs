using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>Lists the sessions of the signed-in colleague, and ends them, with a line in the audit log.</summary>
public sealed class OwnSessions(PlgTrajectDbContext database, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The open sessions of the account, the last used first.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="here">The key of the session that asks.</param>
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

    /// <summary>Ends one session in another browser. The session that asks is ended by signing out instead.</summary>
    /// <returns>False when the session had ended already.</returns>
    public async Task<bool> EndAsync(string userId, string here, string key, CancellationToken cancellationToken) =>
        await EndAsync(
            userId, Others(userId, here).Where(session => session.Key == key), _ => new SessionsEnded(IsOne: true),
            cancellationToken) > 0;

    /// <summary>Ends all sessions of the account except the one that asks.</summary>
    public Task EndOthersAsync(string userId, string here, CancellationToken cancellationToken) =>
        EndAsync(userId, Others(userId, here), count => new SessionsEnded(count), cancellationToken);

    private IQueryable<AccountSession> Others(string userId, string here) =>
        database.AccountSessions.Where(session => session.UserId == userId && session.Key != here);

    private Task<int> EndAsync(
        string userId, IQueryable<AccountSession> which, Func<int, SessionsEnded> what,
        CancellationToken cancellationToken) =>
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

/// <summary>One session of a colleague as the page shows it.</summary>
/// <param name="Key">Names the session, to end it; nobody can take over a session with its key.</param>
/// <param name="Browser">Such as "Firefox op Windows".</param>
/// <param name="Method">How the colleague signed in, one of <see cref="SignInMethods"/>.</param>
/// <param name="BeganAt">When the session began, in UTC.</param>
/// <param name="LastSeenAt">When the session was last used, in UTC, to a few minutes.</param>
/// <param name="IsHere">Whether this is the session that asks.</param>
public sealed record SessionRow(
    string Key, string Browser, string Method, DateTime BeganAt, DateTime LastSeenAt, bool IsHere);
