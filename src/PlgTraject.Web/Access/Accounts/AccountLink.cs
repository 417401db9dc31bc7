using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// The codes in the links of mails about an account. A code holds the security stamp of the account, which choosing a password
/// renews: so it works once, and a newer link ends an older one when the stamp is renewed for it. Identity's own tokens are the
/// same, but look at the machine's clock and not at the product's.
/// </summary>
public sealed class AccountLink(UserManager<Colleague> users, SealedText texts)
{
    public string NewCode(Colleague user, AccountLinkPurpose purpose) =>
        texts.Seal(Purpose(purpose), user.Id, user.SecurityStamp!);

    /// <returns>The account, or null when the code is not ours, for something else, too old, or used.</returns>
    public async Task<Colleague?> FindAsync(string? code, AccountLinkPurpose purpose)
    {
        if (texts.Open(Purpose(purpose), code, Validity(purpose)) is not [var id, var stamp])
        {
            return null;
        }

        var user = await users.FindByIdAsync(id);
        return user is { DeactivatedAt: null } && user.SecurityStamp == stamp ? user : null;
    }

    public static TimeSpan Validity(AccountLinkPurpose purpose) => purpose switch
    {
        AccountLinkPurpose.Invitation => TimeSpan.FromDays(7),
        AccountLinkPurpose.PasswordReset => TimeSpan.FromHours(1),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "Has no validity yet."),
    };

    private static string Purpose(AccountLinkPurpose purpose) => $"Account.{purpose}";
}
