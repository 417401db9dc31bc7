using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>
/// Removes sessions that are over. They have no period after that, and the audit log tells when a colleague signed in,
/// so nobody needs their number.
/// </summary>
public sealed class SessionRetention(PlgTrajectDbContext database, TimeProvider clock) : RetentionRule
{
    public override Task<int> RemoveAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return database.AccountSessions.Where(session => session.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
    }
}
