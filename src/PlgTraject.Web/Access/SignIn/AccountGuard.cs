using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Counts the wrong guesses at an account, whatever is guessed: the password, a code, one's own password again. After a few
/// each has to wait longer, and then the account is locked for a while. The count, the line in the audit log and what a right
/// guess changes are saved together or not at all: of guesses at the same moment, at any instance, each is counted.
/// </summary>
public sealed class AccountGuard(
    PlgTrajectDbContext database, UserManager<Colleague> users, AuditTrail audit, TimeProvider clock)
{
    /// <summary>How often a guess is looked at anew because somebody else changed the account meanwhile; after that it fails.</summary>
    private const int Tries = 10;

    /// <summary>Wrong guesses in a row until the account is locked.</summary>
    private const int Most = 5;

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>How long after the last wrong guess, or after the lock that followed it, the count begins anew.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <param name="id">The account.</param>
    /// <param name="look">
    /// Says whether the guess is right for the account as it is now, and makes the changes that go with a right one. Done
    /// again when somebody else changed the account meanwhile.
    /// </param>
    /// <returns>The account, or null when the guess was wrong or not even looked at.</returns>
    public async Task<Colleague?> TryAsync(string id, Func<Colleague, Guess> look)
    {
        for (var number = 0; number < Tries; number++)
        {
            // What the try before this one left.
            database.ChangeTracker.Clear();
            if (await users.FindByIdAsync(id) is not { } user)
            {
                return null;
            }

            var guess = user.LockoutEnd > clock.GetUtcNow() ? Guess.Refused(SignInFault.AccountLocked) : look(user);
            if (guess.Outcome == GuessOutcome.Half)
            {
                return user;
            }

            if (guess.Outcome == GuessOutcome.Right)
            {
                audit.AddBy(user, guess.What, user.Id);
            }
            else
            {
                // Whose account it is, is known; who tried, only within a session.
                audit.Add(guess.What, user.Id);
            }

            if (await SaveAsync(user, guess.Outcome))
            {
                return guess.Outcome == GuessOutcome.Right ? user : null;
            }
        }

        return null;
    }

    private async Task<bool> SaveAsync(Colleague user, GuessOutcome outcome)
    {
        if (outcome == GuessOutcome.Refused)
        {
            await audit.SaveAsync();
            return true;
        }

        if (outcome == GuessOutcome.Right)
        {
            user.Unlock();
        }
        else
        {
            Count(user);
        }

        var result = await users.UpdateAsync(user);
        return result.Succeeded
            || (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? false
                : throw new InvalidOperationException($"The account could not be saved: {result}"));
    }

    /// <summary>A wait of no time leaves the present moment: it tells when the last wrong guess was, and keeps nobody waiting.</summary>
    private void Count(Colleague user)
    {
        var now = clock.GetUtcNow();
        var failures = user.LockoutEnd < now - Memory ? 1 : user.AccessFailedCount + 1;
        (user.AccessFailedCount, user.LockoutEnd) = (failures, now + Wait(failures));
    }

    private static TimeSpan Wait(int failures) => failures switch
    {
        < 3 => TimeSpan.Zero,
        >= Most => Lock,
        _ => TimeSpan.FromSeconds(10 * Math.Pow(3, failures - 3)),
    };
}
