using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// Mails a link to choose a new password. Who asks learns nothing: the answer and the time are the same whether there is
/// such an account or not. Who signs in at the provider only has no password to forget, and gets none this way.
/// </summary>
public sealed class ForgottenPassword(
    UserManager<Colleague> users, PlgTrajectDbContext database, AccountMails mails, AuditTrail audit, OutboxSignal outbox,
    ForgottenPasswordLimit limit, TimeProvider clock)
{
    /// <summary>So many mails to one account in an hour: nobody's mailbox is filled by somebody else.</summary>
    private const int MostPerHour = 3;

    /// <summary>Longer than either way takes.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    /// <returns>False when this client asked too often.</returns>
    public async Task<bool> AskAsync(string email, IPAddress? client)
    {
        if (!limit.Allows(client))
        {
            return false;
        }

        var pace = Task.Delay(Pace);
        var user = email.Length <= Colleague.EmailMaxLength ? await users.FindByEmailAsync(email) : null;
        if (user is { DeactivatedAt: null, EmailConfirmed: true, PasswordHash: not null } && await MayBeMailedAsync(user))
        {
            // About the account: who asked is not known.
            audit.Add(new PasswordResetAsked(), user.Id);
            database.OutboxMails.Add(mails.PasswordReset(user));
            await database.SaveChangesAsync();
            outbox.Raise();
        }
        else
        {
            // The same work for the database, and the log tells that somebody tries addresses.
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
