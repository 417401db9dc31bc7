using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// Changes one's own second step: with the password to set it up, with a code to change it, so that a screen left open is not
/// enough. Each change ends every session of the account.
/// </summary>
public sealed class OwnSecondStep(
    AccountGuard guard, AccountNotices notices, IPasswordHasher<Colleague> hasher, TimeProvider clock,
    IOptions<StaffOptions> options, IOptions<PasswordHasherOptions> hashing)
{
    /// <summary>Who signs in elsewhere has none to repeat.</summary>
    public bool AsksPassword(Colleague user) => options.Value.LocalAccounts && user.PasswordHash is not null;

    /// <summary>Whether the app shows the codes of this key. The key is one's own, so wrong codes do not count as guesses.</summary>
    public bool Knows(string key, string? code) => OneTimeCode.FindStep(key, SecondStepCode.Plain(code), clock.GetUtcNow()) is not null;

    /// <param name="user">The account.</param>
    /// <param name="key">What the app was given.</param>
    /// <param name="code">A code of it; it does not work once more.</param>
    /// <param name="password">The password of the account.</param>
    /// <returns>The recovery codes, or null when the password is wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnableAsync(Colleague user, string key, string code, string? password)
    {
        var hash = user.PasswordHash;
        var matches = !AsksPassword(user) || (password is { Length: > 0 and <= StaffPassword.MaxLength }
            && hasher.VerifyHashedPassword(user, hash!, password) != PasswordVerificationResult.Failed);
        var (codes, stored) = RecoveryCodes.Make(hashing.Value.IterationCount);
        var changed = await guard.TryAsync(user.Id, account =>
        {
            if (!matches || account.PasswordHash != hash)
            {
                return Guess.Wrong(SignInFault.WrongPasswordAtSecondStep);
            }

            account.TwoFactorEnabled = true;
            account.SecondStepKey = key;
            account.SecondStepUsed = OneTimeCode.FindStep(key, SecondStepCode.Plain(code), clock.GetUtcNow());
            account.RecoveryCodes = stored;
            account.EndSessions();
            return Guess.Right(new SecondStepSwitchedOn());
        });
        if (changed is null)
        {
            return null;
        }

        await notices.TellAsync(changed, new SecondStepSwitchedOn());
        return codes;
    }

    /// <returns>The new recovery codes, or null when the code is wrong; the old ones do not work any more.</returns>
    public async Task<IReadOnlyList<string>?> NewCodesAsync(Colleague user, string? code)
    {
        var (codes, stored) = RecoveryCodes.Make(hashing.Value.IterationCount);
        var changed = await ChangeAsync(user, code, use => new RecoveryCodesMade(use), account =>
        {
            account.RecoveryCodes = stored;
            account.EndSessions();
        });
        return changed is null ? null : codes;
    }

    /// <returns>False when the code is wrong.</returns>
    public async Task<bool> TurnOffAsync(Colleague user, string? code)
    {
        Event? what = null;
        var changed = await ChangeAsync(
            user, code, use => what = new SecondStepSwitchedOff(use), account => account.RemoveSecondStep());
        if (changed is null)
        {
            return false;
        }

        await notices.TellAsync(changed, what!);
        return true;
    }

    private Task<Colleague?> ChangeAsync(
        Colleague user, string? code, Func<CodeUse, Event> what, Action<Colleague> change) =>
        guard.TryAsync(user.Id, account =>
        {
            var guess = SecondStepCode.Use(account, code, clock.GetUtcNow(), what);
            if (guess.Outcome == GuessOutcome.Right)
            {
                change(account);
            }

            return guess;
        });
}
