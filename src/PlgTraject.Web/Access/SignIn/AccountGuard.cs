using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Counts the wrong guesses at an account, whatever is guessed: the password, a code, one's own password again. After a few
/// each has to wait longer, and then the account is locked for a while: to strangers, or to browsers it signed in with before,
/// whose guesses are counted apart, so that strangers lock nobody out of their own browser. The count, the line in the audit log and what
/// a right guess changes are saved together or not at all: of guesses at the same moment, at any instance, each is counted.
/// </summary>
public sealed class AccountGuard(
    PlgTrajectDbContext database, UserManager<Colleague> users, AuditTrail audit, DeviceCookie device, TimeProvider clock)
{
    /// <summary>So often others may come between; then it counts as wrong.</summary>
    private const int Tries = 10;

    /// <summary>Wrong guesses in a row until the account is locked.</summary>
    private const int Most = 5;

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>So long after the last wrong guess, or the lock after it, the count begins anew.</summary>
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

            var isKnown = device.IsOf(user);
            var guess = LockedUntil(user, isKnown) > clock.GetUtcNow() ? Guess.Refused(SignInFault.AccountLocked) : look(user);
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

            if (await SaveAsync(user, guess.Outcome, isKnown))
            {
                return guess.Outcome == GuessOutcome.Right ? user : null;
            }
        }

        return null;
    }

    private async Task<bool> SaveAsync(Colleague user, GuessOutcome outcome, bool isKnown)
    {
        if (outcome == GuessOutcome.Refused)
        {
            await audit.SaveAsync();
            return true;
        }

        if (outcome == GuessOutcome.Right)
        {
            // Only its own count: what strangers guessed is not forgotten when the owner signs in with a browser of before.
            Set(user, isKnown, 0, null);
        }
        else
        {
            Count(user, isKnown);
        }

        var result = await users.UpdateAsync(user);
        return result.Succeeded
            || (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? false
                : throw new InvalidOperationException($"The account could not be saved: {result}"));
    }

    /// <summary>Locked until now is not locked: then the moment only tells when the last wrong guess was.</summary>
    private void Count(Colleague user, bool isKnown)
    {
        var now = clock.GetUtcNow();
        var before = isKnown ? user.DeviceFailedCount : user.AccessFailedCount;
        var failures = LockedUntil(user, isKnown) < now - Memory ? 1 : before + 1;
        Set(user, isKnown, failures, now + Wait(failures));
    }

    private static void Set(Colleague user, bool isKnown, int failures, DateTimeOffset? until)
    {
        if (isKnown)
        {
            (user.DeviceFailedCount, user.DeviceLockoutEnd) = (failures, until?.UtcDateTime);
        }
        else
        {
            (user.AccessFailedCount, user.LockoutEnd) = (failures, until);
        }
    }

    private static DateTimeOffset? LockedUntil(Colleague user, bool isKnown) => isKnown ? user.DeviceLockoutEnd : user.LockoutEnd;

    private static TimeSpan Wait(int failures) => failures switch
    {
        < 3 => TimeSpan.Zero,
        >= Most => Lock,
        _ => TimeSpan.FromSeconds(10 * Math.Pow(3, failures - 3)),
    };
}
