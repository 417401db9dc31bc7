using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>
/// Signs in, or not. Whoever tries learns only that: an unknown address, a wrong password and a locked account give the
/// same answer after the same time and the same work.
/// </summary>
public sealed class SignInAttempt(
    SignInManager<StaffUser> signIn, UserManager<StaffUser> users, IPasswordHasher<StaffUser> hasher, AuditTrail audit)
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
        if (user is null)
        {
            // Not which: what is typed here may be a password.
            audit.Add(AuditKind.SignInFailed, detail: "onbekend e-mailadres");
            await audit.SaveAsync();
            return false;
        }

        if (await users.IsLockedOutAsync(user))
        {
            audit.AddBy(user, AuditKind.SignInFailed, user.Id, "account op slot");
            await audit.SaveAsync();
            return false;
        }

        if (user.DeactivatedAt is not null)
        {
            audit.AddBy(user, AuditKind.SignInFailed, user.Id, "account gedeactiveerd");
            await audit.SaveAsync();
            return false;
        }

        if (!matches)
        {
            audit.AddBy(user, AuditKind.SignInFailed, user.Id, "verkeerd wachtwoord");
            await users.AccessFailedAsync(user);
            return false;
        }

        audit.AddBy(user, AuditKind.SignedIn, user.Id);
        await audit.SaveAsync();
        await users.ResetAccessFailedCountAsync(user);
        await signIn.SignInAsync(user, isPersistent: false);
        return true;
    }
}
