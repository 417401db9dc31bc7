using System.Net;
using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Signs a colleague in with an address and a password. A refusal does not tell its reason: an unknown address, a wrong
/// password, a locked account and a client that has to wait get the same answer after the same time.
/// </summary>
public sealed class SignInAttempt(
    StaffSessions sessions, UserManager<Colleague> users, IPasswordHasher<Colleague> hasher, AccountGuard guard,
    SignInLimit limit, AuditTrail audit)
{
    /// <summary>
    /// Longer than every path to a refusal takes, so that the time of an answer does not tell the reason. Waiting for
    /// it occupies no thread.
    /// </summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    /// <summary>How long a guess waits for its turn when there are many at once; then it is refused.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Hashing takes a core for a fifth of a second: a flood of guesses must leave the site half of the machine. With
    // one core for all guesses, some fifty of them would keep everybody waiting for longer than the patience above.
    private static readonly SemaphoreSlim Turn = new(Math.Max(1, Environment.ProcessorCount / 2));

    private static readonly Colleague Nobody = new() { DisplayName = "", CreatedAt = DateTime.UnixEpoch };

    // The hash of a password that nobody has: checking an unknown address against it takes as long as checking a known
    // one.
    private static string? _nobodysHash;

    /// <param name="email">The address as somebody typed it.</param>
    /// <param name="password">The password as somebody typed it.</param>
    /// <param name="client">The address of the client, or null when it is unknown.</param>
    public async Task<SignInOutcome> TryAsync(string email, string password, IPAddress? client)
    {
        var pace = Task.Delay(Pace);
        var mayTry = password.Length <= StaffPassword.MaxLength && limit.Allows(client);
        var outcome = mayTry && await Turn.WaitAsync(Patience)
            ? await InTurnAsync(email, password, client)
            : SignInOutcome.Refused;
        await pace;
        return outcome;
    }

    private async Task<SignInOutcome> InTurnAsync(string email, string password, IPAddress? client)
    {
        try
        {
            // While this guess waited, other guesses of the client may have been counted, so that the client has to
            // wait now. Then this guess is refused without being judged, and does not count.
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
            // Another password may have been chosen since the hash was read, and an invited colleague has none yet.
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

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInOutcome
{
    Refused,

    /// <summary>The password is right, and the account also needs a code of its second step.</summary>
    NeedsSecondStep,

    SignedIn,
}
