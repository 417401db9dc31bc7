using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>
/// Changes one's own second step: with the password to set it up, with a code to change it, so that a screen left open is not
/// enough. Each change ends every session of the account.
/// </summary>
public sealed class TwoStep(
    AccountGuard guard, AccountNotices notices, IPasswordHasher<StaffUser> hasher, TimeProvider clock, IOptions<StaffOptions> options)
{
    /// <summary>Who signs in elsewhere has none to repeat.</summary>
    public bool AsksPassword(StaffUser user) => options.Value.LocalAccounts && user.PasswordHash is not null;

    /// <summary>Whether the app shows the codes of this key. The key is one's own, so wrong codes do not count as guesses.</summary>
    public bool Knows(string key, string? code) => OneTimeCode.FindStep(key, SecondStep.Plain(code), clock.GetUtcNow()) is not null;

    /// <param name="user">The account.</param>
    /// <param name="key">What the app was given.</param>
    /// <param name="code">A code of it; it does not work once more.</param>
    /// <param name="password">The password of the account.</param>
    /// <returns>The recovery codes, or null when the password is wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnableAsync(StaffUser user, string key, string code, string? password)
    {
        var hash = user.PasswordHash;
        var matches = !AsksPassword(user) || (password is { Length: > 0 and <= StaffPassword.MaxLength }
            && hasher.VerifyHashedPassword(user, hash!, password) != PasswordVerificationResult.Failed);
        var (codes, stored) = RecoveryCodes.Make();
        var changed = await guard.TryAsync(user.Id, account =>
        {
            if (!matches || account.PasswordHash != hash)
            {
                return Guess.Wrong("verkeerd wachtwoord bij de tweede stap");
            }

            account.TwoFactorEnabled = true;
            account.TwoStepKey = key;
            account.TwoStepUsed = OneTimeCode.FindStep(key, SecondStep.Plain(code), clock.GetUtcNow());
            account.RecoveryCodes = stored;
            account.EndSessions();
            return Guess.Right(AuditKind.TwoStepOn);
        });
        if (changed is null)
        {
            return null;
        }

        await notices.TellAsync(changed, AuditKind.TwoStepOn);
        return codes;
    }

    /// <returns>The new recovery codes, or null when the code is wrong; the old ones do not work any more.</returns>
    public async Task<IReadOnlyList<string>?> NewCodesAsync(StaffUser user, string? code)
    {
        var (codes, stored) = RecoveryCodes.Make();
        var changed = await ChangeAsync(user, code, AuditKind.RecoveryCodesMade, account =>
        {
            account.RecoveryCodes = stored;
            account.EndSessions();
        });
        return changed is null ? null : codes;
    }

    /// <returns>False when the code is wrong.</returns>
    public async Task<bool> TurnOffAsync(StaffUser user, string? code)
    {
        if (await ChangeAsync(user, code, AuditKind.TwoStepOff, account => account.RemoveTwoStep()) is not { } changed)
        {
            return false;
        }

        await notices.TellAsync(changed, AuditKind.TwoStepOff);
        return true;
    }

    private Task<StaffUser?> ChangeAsync(StaffUser user, string? code, AuditKind kind, Action<StaffUser> change) =>
        guard.TryAsync(user.Id, account =>
        {
            var guess = SecondStep.Use(account, code, clock.GetUtcNow(), kind);
            if (guess.Outcome == GuessOutcome.Right)
            {
                change(account);
            }

            return guess;
        });
}
