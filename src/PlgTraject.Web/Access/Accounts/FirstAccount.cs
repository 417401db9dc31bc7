using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// The first account is made through a link that only who starts the program sees. The code in it is sealed, so every instance
/// on the database knows it. It works once, because it works only while there is no account.
/// </summary>
public sealed class FirstAccount(
    PlgTrajectDbContext database, UserManager<Colleague> users, AuditTrail audit, SealedText texts, TimeProvider clock)
{
    private const string Purpose = "FirstAccount";

    /// <summary>The key of the first account: two people with the link cannot both make one.</summary>
    private const string Id = "00000000-0000-0000-0000-000000000001";

    private static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    public async Task<bool> IsMissingAsync(CancellationToken cancellationToken) =>
        !await database.Users.AnyAsync(cancellationToken);

    public string NewCode() => texts.Seal(Purpose);

    public async Task<bool> MayBeMadeWithAsync(string? code, CancellationToken cancellationToken) =>
        texts.Open(Purpose, code, Validity) is not null && await IsMissingAsync(cancellationToken);

    /// <summary>Makes the account; without a password it is opened by who signs in elsewhere with its address.</summary>
    /// <returns>The account, or null with the reasons when it was refused; null without reasons when it exists already.</returns>
    public async Task<(Colleague? User, IEnumerable<IdentityError> Errors)> MakeAsync(string name, string email, string? password)
    {
        var user = new Colleague
        {
            Id = Id,
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = name,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            Role = StaffRole.Administrator,
        };
        audit.AddBy(user, new AccountCreated(IsFirst: true), user.Id);
        try
        {
            var result = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
            return result.Succeeded ? (user, []) : (null, result.Errors);
        }
        catch (DbUpdateException) when (database.Users.Any())
        {
            // Somebody else was first, between the question and the insert.
            return (null, []);
        }
    }
}
