using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>
/// Signs in, or not. Whoever tries learns only that: an unknown address, a wrong password and a locked account give the
/// same answer after the same time and the same work.
/// </summary>
public sealed class SignInAttempt(
    SignInManager<StaffUser> signIn, UserManager<StaffUser> users, IPasswordHasher<StaffUser> hasher)
{
    /// <summary>Longer than any of the ways to fail takes.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(400);

    // One at a time, so that many guesses at once are counted one by one.
    private static readonly SemaphoreSlim Turn = new(1);

    // A password nobody has: hashing against it takes as long as against a real one.
    private static readonly StaffUser Nobody = new() { DisplayName = "" };
    private static readonly string NobodysHash =
        new PasswordHasher<StaffUser>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <returns>True when the session has begun.</returns>
    public async Task<bool> TryAsync(string email, string password)
    {
        var pace = Task.Delay(Pace);
        await Turn.WaitAsync();
        bool succeeded;
        try
        {
            succeeded = password.Length <= StaffPassword.MaxLength && await CheckAsync(email, password);
        }
        finally
        {
            Turn.Release();
        }

        await pace;
        return succeeded;
    }

    private async Task<bool> CheckAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email);
        var matches = hasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? NobodysHash, password)
            != PasswordVerificationResult.Failed;
        if (user is null || await users.IsLockedOutAsync(user))
        {
            return false;
        }

        if (!matches)
        {
            await users.AccessFailedAsync(user);
            return false;
        }

        await users.ResetAccessFailedCountAsync(user);
        await signIn.SignInAsync(user, isPersistent: false);
        return true;
    }
}
