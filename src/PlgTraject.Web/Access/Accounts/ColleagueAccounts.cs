using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Mail;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// What a beheerder does with the accounts of others. Each change, its mail and its line in the audit log are one
/// transaction, and it ends the sessions of the account. One always stays who may do this: nobody changes their own role or
/// activity, and two who do it to each other at once are served one after the other.
/// </summary>
public sealed class ColleagueAccounts(
    PlgTrajectDbContext database, UserManager<Colleague> users, AccountMails mails, AccountNotices notices, AuditTrail audit, OutboxSignal outbox,
    TimeProvider clock)
{
    private static readonly IdentityError NoLonger = new()
    {
        Code = nameof(NoLonger),
        Description = "Je mag niemand meer uitnodigen: je account is net gewijzigd",
    };

    public async Task<IdentityResult> InviteAsync(string email, StaffRole role, string by, CancellationToken cancellationToken)
    {
        var result = await database.AloneAsync(async stop =>
        {
            if (!await MayActAsync(by, stop))
            {
                return IdentityResult.Failed(NoLonger);
            }

            // Until they choose a name; it has less room than an address.
            var name = email[..Math.Min(email.Length, Colleague.DisplayNameMaxLength)];
            var user = new Colleague
            {
                UserName = email, Email = email, DisplayName = name, Role = role, CreatedAt = clock.GetUtcNow().UtcDateTime,
            };
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
            // Ends the link of the mail before.
            await RenewAsync(user);
            database.OutboxMails.Add(mails.Invitation(user));
            await database.SaveChangesAsync(stop);
            return AccountChange.Done;
        }, cancellationToken);
        outbox.Raise();
        return change;
    }

    public Task<AccountChange> ChangeRoleAsync(string id, StaffRole role, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, async (user, stop) =>
        {
            if (id == by || !await MayActAsync(by, stop))
            {
                return AccountChange.Refused;
            }

            if (user.Role != role)
            {
                audit.Add(new RoleChanged(user.Role, role), user.Id);
                user.Role = role;
                await RenewAsync(user);
            }

            return AccountChange.Done;
        }, cancellationToken);

    public Task<AccountChange> SetActiveAsync(string id, bool isActive, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, async (user, stop) =>
        {
            if (id == by || !await MayActAsync(by, stop))
            {
                return AccountChange.Refused;
            }

            if (isActive != user.DeactivatedAt is null)
            {
                audit.Add(isActive ? new AccountReactivated() : new AccountDeactivated(), user.Id);
                user.DeactivatedAt = isActive ? null : clock.GetUtcNow().UtcDateTime;
                await RenewAsync(user);
            }

            return AccountChange.Done;
        }, cancellationToken);

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

    /// <summary>Of who is invited there are none, and it would end the link in the mail.</summary>
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

    /// <summary>Asked within the transaction: a colleague may just have changed the account of who asks.</summary>
    private Task<bool> MayActAsync(string id, CancellationToken cancellationToken) => database.Users.AnyAsync(
        user => user.Id == id && user.Role == StaffRole.Administrator && user.DeactivatedAt == null, cancellationToken);

    /// <summary>Saves it, and ends its sessions and links.</summary>
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
        string id, Func<Colleague, CancellationToken, Task<AccountChange>> change, CancellationToken cancellationToken) =>
        database.AloneAsync(async stop => await users.FindByIdAsync(id) is { } user ? await change(user, stop) : AccountChange.NotFound,
            cancellationToken);
}
