using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Access.SecondStep;

/// <summary>
/// A key that is shown but not in use yet. It travels sealed with the page, so that showing the page stores nothing; it is
/// bound to the security stamp of the account, which setting it up renews, so that it sets up a second step once.
/// </summary>
public sealed class SecondStepSetUp(SealedText texts)
{
    private const string Purpose = "Account.SecondStep";

    private static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    public string Seal(Colleague user, string key) => texts.Seal(Purpose, user.Id, user.SecurityStamp!, key);

    /// <returns>The key, or null when it is of somebody else, too old, used or made up.</returns>
    public string? Open(Colleague user, string? sealedKey) =>
        texts.Open(Purpose, sealedKey, Validity) is [var id, var stamp, var key] && id == user.Id && stamp == user.SecurityStamp
            ? key
            : null;
}
