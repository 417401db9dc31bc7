using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>What a password must be, and how that is said.</summary>
public static class StaffPassword
{
    public const int MinLength = 12;

    /// <summary>More than anybody types, and little enough to hash without harm.</summary>
    public const int MaxLength = 200;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512, as OWASP advises; hashes of before stay valid.</summary>
    public const int HashIterations = 210_000;

    public const string Hint = "Minstens 12 tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden.";

    /// <summary>Gives the account a password without asking for the old one, and ends its sessions and links.</summary>
    public static async Task<IdentityResult> ChooseAsync(UserManager<Colleague> users, Colleague user, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (await validator.ValidateAsync(users, user, password) is { Succeeded: false } refused)
            {
                return refused;
            }
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        return await users.UpdateSecurityStampAsync(user);
    }
}
