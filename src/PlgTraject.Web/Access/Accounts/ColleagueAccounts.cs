using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// What a beheerder does with the accounts of colleagues. Each change is one transaction with its mail and its line in
/// the audit log, and ends the sessions of the account. At least one active beheerder always remains: nobody can change
/// their own role or switch off their own account, and two beheerders who do so to each other at once are served one
/// after the other. In every method, "by" is the account of the beheerder who asks.
/// </summary>
public sealed class ColleagueAccounts(
    PlgTrajectDbContext database, UserManager<Colleague> users, AccountMails mails, AccountNotices notices,
    AuditTrail audit, OutboxSignal outbox, TimeProvider clock)
{
    private static readonly IdentityError NoLonger = new()
    {
        Code = nameof(NoLonger),
        Description = "Je mag niemand meer uitnodigen: je account is net gewijzigd",
    };

    /// <returns>Success, or why there is no invitation, in Dutch for the page.</returns>
    public async Task<IdentityResult> InviteAsync(
        string email, StaffRole role, string by, CancellationToken cancellationToken)
    {
        var result = await database.AloneAsync(async stop =>
        {
            if (!await MayActAsync(by, stop))
            {
                return IdentityResult.Failed(NoLonger);
            }

            // The address stands in until the colleague chooses a name. A name has less room than an address.
            var name = email[..Math.Min(email.Length, Colleague.DisplayNameMaxLength)];
            var now = clock.GetUtcNow().UtcDateTime;
            var user = new Colleague { DisplayName = name, Role = role, CreatedAt = now };
            user.UserName = user.Email = email;
            audit.Add(new Invited(role), user.Id);
            var created = await users.CreateAsync(user);
            if (created.Succeeded)
            {
                database.OutboxMails.Add(mails.Invitation(user));
                await database.SaveChangesAsync(stop);
            }

            return created;
        }, cancellationToken);
        outbox.Raise();
        return result;
    }

    public async Task<AccountChange> InviteAgainAsync(string id, string by, CancellationToken cancellationToken)
    {
        var change = await ChangeAsync(id, async (user, stop) =>
        {
            if (user.EmailConfirmed || !await MayActAsync(by, stop))
            {
                return AccountChange.Refused;
            }

            audit.Add(new Invited(), user.Id);
            // This ends the link in the mail that was sent before.
            await RenewAsync(user);
            database.OutboxMails.Add(mails.Invitation(user));
            await database.SaveChangesAsync(stop);
            return AccountChange.Done;
        }, cancellationToken);
        outbox.Raise();
        return change;
    }

    public Task<AccountChange> ChangeRoleAsync(
        string id, StaffRole role, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, async (user, stop) =>
        {
            if (id == by || !await MayActAsync(by, stop))
            {
                return AccountChange.Refused;
            }

            if (user.Role == role)
            {
                return AccountChange.Unchanged;
            }

            audit.Add(new RoleChanged(user.Role, role), user.Id);
            user.Role = role;
            await RenewAsync(user);
            return AccountChange.Done;
        }, cancellationToken);

    public Task<AccountChange> SetActiveAsync(
        string id, bool isActive, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, async (user, stop) =>
        {
            if (id == by || !await MayActAsync(by, stop))
            {
                return AccountChange.Refused;
            }

            if (isActive == user.DeactivatedAt is null)
            {
                return AccountChange.Unchanged;
            }

            audit.Add(isActive ? new AccountReactivated() : new AccountDeactivated(), user.Id);
            user.DeactivatedAt = isActive ? null : clock.GetUtcNow().UtcDateTime;
            await RenewAsync(user);
            return AccountChange.Done;
        }, cancellationToken);

    /// <summary>Removes the second step of a colleague who lost it, and tells this colleague by mail.</summary>
    public async Task<AccountChange> RemoveSecondStepAsync(string id, string by, CancellationToken cancellationToken)
    {
        Colleague? changed = null;
        var change = await ChangeAsync(id, async (user, stop) =>
        {
            changed = null;
            if (id == by || !user.TwoFactorEnabled || !await MayActAsync(by, stop))
            {
                return AccountChange.Refused;
            }

            audit.Add(new SecondStepRemoved(), user.Id);
            user.RemoveSecondStep();
            await SaveAsync(user);
            changed = user;
            return AccountChange.Done;
        }, cancellationToken);
        if (changed is not null)
        {
            await notices.TellAsync(changed, new SecondStepRemoved());
        }

        return change;
    }

    /// <summary>
    /// Ends all sessions of an account. It refuses an account that is only invited: such an account has no sessions,
    /// and renewing its stamp would end the link in the invitation.
    /// </summary>
    public Task<AccountChange> EndSessionsAsync(string id, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, async (user, stop) =>
        {
            if (id == by || !user.EmailConfirmed || !await MayActAsync(by, stop))
            {
                return AccountChange.Refused;
            }

            audit.Add(new SessionsEnded(), user.Id);
            await RenewAsync(user);
            return AccountChange.Done;
        }, cancellationToken);

    /// <summary>
    /// Whether this account is of an active beheerder. Each change asks this within its transaction, since a colleague
    /// may have changed the account of the asking beheerder after the request began.
    /// </summary>
    private Task<bool> MayActAsync(string id, CancellationToken cancellationToken) => database.Users.AnyAsync(
        user => user.Id == id && user.Role == StaffRole.Administrator && user.DeactivatedAt == null, cancellationToken);

    /// <summary>Saves the account, and ends its sessions and the links that were mailed for it.</summary>
    private Task RenewAsync(Colleague user)
    {
        user.EndSessions();
        return SaveAsync(user);
    }

    private async Task SaveAsync(Colleague user)
    {
        if (await users.UpdateAsync(user) is { Succeeded: false } result)
        {
            throw new InvalidOperationException($"The account could not be saved: {result}");
        }
    }

    private Task<AccountChange> ChangeAsync(
        string id, Func<Colleague, CancellationToken, Task<AccountChange>> change,
        CancellationToken cancellationToken) =>
        database.AloneAsync(
            async stop => await users.FindByIdAsync(id) is { } user ? await change(user, stop) : AccountChange.NotFound,
            cancellationToken);
}

/// <summary>What became of a change to an account.</summary>
public enum AccountChange
{
    Done,

    /// <summary>The account was as it was to become.</summary>
    Unchanged,

    NotFound,

    /// <summary>
    /// The account is the asking beheerder's own, or its state does not allow the change, or the asking colleague is no
    /// beheerder any more.
    /// </summary>
    Refused,
}
