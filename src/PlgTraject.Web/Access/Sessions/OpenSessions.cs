using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>
/// Keeps the rows of the sessions. A session is open while its row exists, has the security stamp that the account has
/// now and has not run out. So removing a row ends one session, and renewing the stamp ends all sessions of an account,
/// at every instance at once.
/// </summary>
public sealed class OpenSessions(
    PlgTrajectDbContext database, IOptions<StaffOptions> options, TimeProvider clock, ILogger<OpenSessions> logger)
{
    /// <summary>
    /// How long after the last time the use of a session is stored again: not at each request, to spare the database.
    /// </summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(2);

    private const int IdBytes = 16;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Stores a new session.</summary>
    /// <returns>The id of the session, for the cookie. The row has only the hash of the id.</returns>
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

    /// <summary>Whether a session is open. An open session counts as used now, and stays open longer.</summary>
    public async Task<bool> UseAsync(Colleague user, string id)
    {
        var (key, now) = (KeyOf(id), Now);
        var times = await database.AccountSessions
            .Where(session => session.Key == key && session.UserId == user.Id && session.Stamp == user.SecurityStamp
                && session.EndsAt > now)
            .Select(session => new { session.BeganAt, session.LastSeenAt })
            .SingleOrDefaultAsync();
        // A difference in the other direction counts too, since the clock may have been set back.
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

    /// <summary>
    /// The key of the row: the hash of the id that is in the cookie, so that a copy of the rows opens nothing.
    /// </summary>
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
        catch (Exception exception) when (exception.IsOfDatabase())
        {
            // A colleague may go on reading when the database cannot be written, as on a full disk.
            logger.LogWarning(exception, "It could not be written down that a session is used");
        }
    }
}

/// <summary>
/// Checks at every request whether the session in its cookie is still open. Identity checks the stamp of the account,
/// and ends the session in the cookie when this check fails.
/// </summary>
public sealed class SessionCheck(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<Colleague> accounts, ILoggerFactory loggers,
    OpenSessions open)
    : SecurityStampValidator<Colleague>(options, accounts, loggers)
{
    protected override async Task<Colleague?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        await base.VerifySecurityStamp(principal) is { } user
            && principal?.FindFirstValue(StaffSessions.IdClaim) is { } id && await open.UseAsync(user, id)
            ? user
            : null;
}
