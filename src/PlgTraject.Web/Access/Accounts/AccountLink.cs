using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// The codes in the links of mails about an account. A code holds the security stamp of the account. Choosing a
/// password renews the stamp, so a code works once; where a new link must end an older one, the caller renews the stamp
/// first. Identity's own tokens do the same, but they go by the machine's clock and not by <see cref="TimeProvider"/>.
/// </summary>
public sealed class AccountLink(UserManager<Colleague> users, SealedText texts)
{
    public string NewCode(Colleague user, AccountLinkPurpose purpose) =>
        texts.Seal(Purpose(purpose), user.Id, user.SecurityStamp!);

    /// <returns>
    /// The account, or null when the code was not made here, has another purpose, is too old or was used.
    /// </returns>
    public async Task<Colleague?> FindAsync(string? code, AccountLinkPurpose purpose)
    {
        if (texts.Open(Purpose(purpose), code, Validity(purpose)) is not [var id, var stamp])
        {
            return null;
        }

        var user = await users.FindByIdAsync(id);
        return user is { DeactivatedAt: null } && user.SecurityStamp == stamp ? user : null;
    }

    /// <summary>How long a link works after it was made.</summary>
    public static TimeSpan Validity(AccountLinkPurpose purpose) => purpose switch
    {
        AccountLinkPurpose.Invitation => TimeSpan.FromDays(7),
        AccountLinkPurpose.PasswordReset => TimeSpan.FromHours(1),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "Has no validity yet."),
    };

    private static string Purpose(AccountLinkPurpose purpose) => $"Account.{purpose}";
}

/// <summary>What a link about an account is for.</summary>
public enum AccountLinkPurpose
{
    Invitation,
    PasswordReset,
}
