using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// Mails a link to choose a new password. The answer and its time are the same whether the account exists or not, so
/// that asking tells nobody which addresses have an account. A colleague who only signs in at the organisation's own
/// provider has no password to forget, and gets none this way.
/// </summary>
public sealed class ForgottenPassword(
    UserManager<Colleague> users, PlgTrajectDbContext database, AccountMails mails, AuditTrail audit,
    OutboxSignal outbox, ForgottenPasswordLimit limit, TimeProvider clock)
{
    /// <summary>
    /// The most mails one account gets in an hour, so that nobody can fill the mailbox of somebody else.
    /// </summary>
    private const int MostPerHour = 3;

    /// <summary>
    /// Longer than both paths take, so that the time of an answer does not tell whether an account exists.
    /// </summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    /// <param name="email">The address as somebody typed it.</param>
    /// <param name="client">The address of the client that asks, or null when it is unknown.</param>
    /// <returns>False when this client asked too often.</returns>
    public async Task<bool> AskAsync(string email, IPAddress? client)
    {
        if (!limit.Allows(client))
        {
            return false;
        }

        var pace = Task.Delay(Pace);
        var user = email.Length <= Colleague.EmailMaxLength ? await users.FindByEmailAsync(email) : null;
        if (user is { DeactivatedAt: null, EmailConfirmed: true, PasswordHash: not null }
            && await MayBeMailedAsync(user))
        {
            // The audit log says about which account it is; the person who asked is not known.
            audit.Add(new PasswordResetAsked(), user.Id);
            database.OutboxMails.Add(mails.PasswordReset(user));
            await database.SaveChangesAsync();
            outbox.Raise();
        }
        else
        {
            // A line in the audit log costs the database the same work, and shows that somebody tries addresses.
            audit.Add(new PasswordResetAsked(WithoutMail: true));
            await audit.SaveAsync();
        }

        await pace;
        return true;
    }

    private async Task<bool> MayBeMailedAsync(Colleague user)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        return await database.AuditEntries.CountAsync(entry =>
            entry.About == user.Id && entry.At > since && entry.Kind == nameof(PasswordResetAsked)) < MostPerHour;
    }
}

/// <summary>
/// Limits how often one client may ask for a new password. Every instance keeps its own counts, in memory, and forgets
/// them after a quarter of an hour.
/// </summary>
public sealed class ForgottenPasswordLimit(TimeProvider clock)
{
    private const int Most = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _counts = [];
    private DateTimeOffset _since = DateTimeOffset.MinValue;

    /// <summary>Counts one question of this client.</summary>
    /// <returns>False when the client asked too often in this quarter of an hour.</returns>
    public bool Allows(IPAddress? client)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            // When the clock was set back the count begins anew, or it would last longer by as much.
            if (now < _since || now - _since >= Window)
            {
                _counts.Clear();
                _since = now;
            }

            var key = ClientKey.Of(client);
            return (_counts[key] = _counts.GetValueOrDefault(key) + 1) <= Most;
        }
    }
}
