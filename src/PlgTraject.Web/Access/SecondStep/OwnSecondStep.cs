using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Events;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// Changes a colleague's own second step. Setting it up asks for the password, and each later change for a code, so
/// that finding a screen left open is not enough. Each change ends every session of the account.
/// </summary>
public sealed class OwnSecondStep(
    AccountGuard guard, AccountNotices notices, IPasswordHasher<Colleague> hasher, TimeProvider clock,
    IOptions<StaffOptions> options, IOptions<PasswordHasherOptions> hashing)
{
    /// <summary>
    /// Whether setting up asks for the password. A colleague who signs in at the organisation's own provider has none.
    /// </summary>
    public bool AsksPassword(Colleague user) => options.Value.LocalAccounts && user.PasswordHash is not null;

    /// <summary>
    /// Whether an app showed this code for this key. A wrong code does not count as a guess here, since the colleague
    /// sees the key on the same page.
    /// </summary>
    public bool Knows(string key, string? code) =>
        OneTimeCode.FindStep(key, SecondStepCode.Plain(code), clock.GetUtcNow()) is not null;

    /// <summary>Sets up the second step.</summary>
    /// <param name="user">The account.</param>
    /// <param name="key">The key that the app was given.</param>
    /// <param name="code">A code of this key, which <see cref="Knows"/> accepted. It cannot be used again.</param>
    /// <param name="password">The password, where <see cref="AsksPassword"/> says that it is asked.</param>
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
                return Guess.Wrong(new CurrentPasswordWrong(AtSecondStep: true));
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

    /// <summary>Replaces the recovery codes; the old codes do not work any more.</summary>
    /// <returns>The new recovery codes, or null when the code is wrong.</returns>
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

    /// <summary>Turns the second step off.</summary>
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

/// <summary>
/// Seals a key that is shown but not in use yet. The sealed key travels with the page, so that showing the page stores
/// nothing. It holds the security stamp of the account, which setting up renews, so a key sets up a second step once.
/// </summary>
public sealed class SecondStepSetUp(SealedText texts)
{
    private const string Purpose = "Account.SecondStep";

    private static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    public string Seal(Colleague user, string key) => texts.Seal(Purpose, user.Id, user.SecurityStamp!, key);

    /// <returns>
    /// The key; null when it was sealed for another account, is too old, was used or was not sealed here.
    /// </returns>
    public string? Open(Colleague user, string? sealedKey) =>
        texts.Open(Purpose, sealedKey, Validity) is [var id, var stamp, var key]
            && id == user.Id && stamp == user.SecurityStamp
            ? key
            : null;
}
