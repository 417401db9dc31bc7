using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>
/// The rows of the sessions. A session is open while it has one, of the stamp the account has now, that has not run out; so one
/// ends by its row, and all of an account by its stamp, at every instance at once.
/// </summary>
public sealed class OpenSessions(
    PlgTrajectDbContext database, IOptions<StaffOptions> options, TimeProvider clock, ILogger<OpenSessions> logger)
{
    /// <summary>So often it is written down that a session is used.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(2);

    private const int IdBytes = 16;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Writes a session down.</summary>
    /// <returns>Its id, for the cookie; the row has only its hash.</returns>
    public async Task<string> AddAsync(Colleague user, string method, string browser)
    {
        var id = Base64UrlTextEncoder.Encode(RandomNumberGenerator.GetBytes(IdBytes));
        database.AccountSessions.Add(new AccountSession
        {
            Key = KeyOf(id),
            UserId = user.Id,
            Stamp = user.SecurityStamp!,
            BeganAt = Now,
            LastSeenAt = Now,
            EndsAt = End(Now, Now),
            Method = method,
            Browser = browser,
        });
        await database.SaveChangesAsync();
        return id;
    }

    /// <summary>Whether a session is open; if so, it has just been used.</summary>
    public async Task<bool> UseAsync(Colleague user, string id)
    {
        var (key, now) = (KeyOf(id), Now);
        var times = await database.AccountSessions
            .Where(session => session.Key == key && session.UserId == user.Id && session.Stamp == user.SecurityStamp && session.EndsAt > now)
            .Select(session => new { session.BeganAt, session.LastSeenAt })
            .SingleOrDefaultAsync();
        // Either way: the clock may have been set back.
        if (times is not null && (now - times.LastSeenAt).Duration() >= Step)
        {
            await NoteAsync(key, now, End(times.BeganAt, now));
        }

        return times is not null;
    }

    public Task RemoveAsync(string id)
    {
        var key = KeyOf(id);
        return database.AccountSessions.Where(session => session.Key == key).ExecuteDeleteAsync();
    }

    public static string KeyOf(string id) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(id)));

    private DateTime End(DateTime began, DateTime seen)
    {
        var (idle, whole) = (seen.AddMinutes(options.Value.IdleMinutes), began.AddHours(options.Value.SessionHours));
        return idle < whole ? idle : whole;
    }

    private async Task NoteAsync(string key, DateTime now, DateTime end)
    {
        try
        {
            await database.AccountSessions.Where(session => session.Key == key).ExecuteUpdateAsync(set => set
                .SetProperty(session => session.LastSeenAt, now).SetProperty(session => session.EndsAt, end));
        }
        catch (DbException exception)
        {
            // A full disk is no reason to keep somebody from reading.
            logger.LogWarning(exception, "It could not be written down that a session is used");
        }
    }
}
