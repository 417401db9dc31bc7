using System.Net;
using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Signs in, or not. Whoever tries learns only that: an unknown address, a wrong password, a locked account and a client that
/// has to wait give the same answer after the same time.
/// </summary>
public sealed class SignInAttempt(
    StaffSessions sessions, UserManager<Colleague> users, IPasswordHasher<Colleague> hasher, AccountGuard guard, SignInLimit limit,
    AuditTrail audit)
{
    /// <summary>Longer than any of the ways to fail takes; no thread waits with it.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    /// <summary>So long a guess waits for its turn in a flood of them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Hashing takes a core for a fifth of a second: a flood of guesses must leave the site half of the machine. With one core
    // for all guesses, some fifty of them would keep everybody waiting for longer than the patience above.
    private static readonly SemaphoreSlim Turn = new(Math.Max(1, Environment.ProcessorCount / 2));

    private static readonly Colleague Nobody = new() { DisplayName = "", CreatedAt = DateTime.UnixEpoch };

    // A password nobody has: hashing against it takes as long as against a real one.
    private static string? _nobodysHash;

    public async Task<SignInOutcome> TryAsync(string email, string password, IPAddress? client)
    {
        var pace = Task.Delay(Pace);
        var outcome = password.Length <= StaffPassword.MaxLength && limit.Allows(client) && await Turn.WaitAsync(Patience)
            ? await InTurnAsync(email, password, client)
            : SignInOutcome.Refused;
        await pace;
        return outcome;
    }

    private async Task<SignInOutcome> InTurnAsync(string email, string password, IPAddress? client)
    {
        try
        {
            // Other guesses of this client may have been counted while this one waited; it is not looked at then, and does not count.
            if (!limit.Allows(client))
            {
                return SignInOutcome.Refused;
            }

            var outcome = await CheckAsync(email, password);
            if (outcome == SignInOutcome.Refused)
            {
                limit.Count(client);
            }

            return outcome;
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<SignInOutcome> CheckAsync(string email, string password)
    {
        var known = await users.FindByEmailAsync(email);
        var hash = known?.PasswordHash;
        _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var result = hasher.VerifyHashedPassword(known ?? Nobody, hash ?? _nobodysHash, password);
        if (known is null)
        {
            audit.Add(new SignInFailed(SignInFault.UnknownAddress));
            await audit.SaveAsync();
            return SignInOutcome.Refused;
        }

        var user = await guard.TryAsync(known.Id, user => user switch
        {
            { DeactivatedAt: not null } => Guess.Refused(SignInFault.AccountDeactivated),
            // Another one may have been chosen meanwhile; an invited person has none.
            _ when result == PasswordVerificationResult.Failed || hash is null || user.PasswordHash != hash =>
                Guess.Wrong(SignInFault.WrongPassword),
            { TwoFactorEnabled: true } => Guess.Half,
            _ => Right(user),
        });
        return user is null ? SignInOutcome.Refused : await sessions.BeginAsync(user, SignInMethods.Password);

        Guess Right(Colleague user)
        {
            if (result == PasswordVerificationResult.SuccessRehashNeeded)
            {
                user.PasswordHash = hasher.HashPassword(user, password);
            }

            return Guess.Right(new SignedIn());
        }
    }
}
