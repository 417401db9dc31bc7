using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Data.Events;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Counts the wrong guesses at an account: at its password, also when a signed-in colleague repeats it, and at codes of
/// the second step. After a few wrong guesses each next one has to wait longer, and then the account is locked for a
/// while. The count, the line in the audit log and what a right guess changes are saved together or not at all, so that
/// every one of many guesses at the same moment is counted, at whichever instance it arrives.
/// </summary>
public sealed class AccountGuard(
    PlgTrajectDbContext database, UserManager<Colleague> users, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// How often one guess is judged, anew each time that somebody else changed the account meanwhile. Then it fails.
    /// </summary>
    private const int Tries = 10;

    /// <summary>How many wrong guesses in a row lock the account.</summary>
    private const int Most = 5;

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long after the last wrong guess, or after the lock that followed it, the count begins anew.
    /// </summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>Judges a guess and counts it.</summary>
    /// <param name="id">The account.</param>
    /// <param name="look">
    /// Says whether the guess is right for the account as it is now, and makes the changes that go with a right one. It
    /// is called again, with the account as it then is, when somebody else changed the account meanwhile.
    /// </param>
    /// <returns>The account; null when the guess was wrong, or was refused without being judged.</returns>
    /// <exception cref="InvalidOperationException">The account could not be saved.</exception>
    public async Task<Colleague?> TryAsync(string id, Func<Colleague, Guess> look)
    {
        for (var number = 0; number < Tries; number++)
        {
            // The try before this one left changes that are not to be saved.
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
                // The account is known, but the person who guessed is known only within a session.
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

    /// <summary>
    /// Counts a wrong guess. Where there is nothing to wait for yet, the end of the lock is the present moment: it
    /// keeps nobody waiting, and tells when the last wrong guess was.
    /// </summary>
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

/// <summary>What became of a guess at a password or code.</summary>
/// <param name="Outcome">Whether it was right.</param>
/// <param name="What">The event for the audit log.</param>
public sealed record Guess(GuessOutcome Outcome, Event What)
{
    /// <summary>
    /// The password is right, but the account needs a second step: nothing is written to the audit log yet, and the
    /// count of wrong guesses stays.
    /// </summary>
    public static readonly Guess Half = new(GuessOutcome.Half, new SignedIn());

    public static Guess Right(Event what) => new(GuessOutcome.Right, what);

    public static Guess Wrong(SignInFault why) => Wrong(new SignInFailed(why));

    public static Guess Wrong(Event what) => new(GuessOutcome.Wrong, what);

    /// <summary>The guess was not judged, or it was right but too late. It is not counted.</summary>
    public static Guess Refused(SignInFault why) => new(GuessOutcome.Refused, new SignInFailed(why));
}

/// <summary>Whether a guess was right.</summary>
public enum GuessOutcome
{
    Wrong,
    Refused,
    Half,
    Right,
}
