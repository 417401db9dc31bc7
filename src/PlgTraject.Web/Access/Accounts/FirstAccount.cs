using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Audit;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Access.Accounts;

/// <summary>
/// Makes the first account, through a link that only the person who starts the program sees. The code in the link is
/// sealed with the keys in the database, so that every instance on that database accepts it. The link works once, since
/// it works only while there is no account.
/// </summary>
public sealed class FirstAccount(
    PlgTrajectDbContext database, UserManager<Colleague> users, AuditTrail audit, SealedText texts, TimeProvider clock)
{
    private const string Purpose = "FirstAccount";

    /// <summary>
    /// The fixed key of the first account: the database refuses it to a second person who uses the link.
    /// </summary>
    private const string Id = "00000000-0000-0000-0000-000000000001";

    /// <summary>How long the link works after the start that wrote it.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    public async Task<bool> IsMissingAsync(CancellationToken cancellationToken) =>
        !await database.Users.AnyAsync(cancellationToken);

    public string NewCode() => texts.Seal(Purpose);

    public async Task<bool> MayBeMadeWithAsync(string? code, CancellationToken cancellationToken) =>
        texts.Open(Purpose, code, Validity) is not null && await IsMissingAsync(cancellationToken);

    /// <summary>Makes the account.</summary>
    /// <param name="name">The name colleagues see.</param>
    /// <param name="email">The address to sign in with.</param>
    /// <param name="password">Null for a colleague who will sign in at the organisation's own provider.</param>
    /// <returns>
    /// The account; or null with the reasons when it was refused; or null without reasons when somebody made the first
    /// account before.
    /// </returns>
    public async Task<(Colleague? User, IEnumerable<IdentityError> Errors)> MakeAsync(
        string name, string email, string? password)
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
        catch (Exception exception) when (exception.IsOfDatabase() && database.Users.Any())
        {
            // Somebody else made the account after this request had asked whether there was one.
            return (null, []);
        }
    }
}

/// <summary>
/// Writes to the log, when the program starts, where the site is, and while there is no account how to make the first
/// one.
/// </summary>
public sealed class FirstAccountNotice(
    IServiceScopeFactory scopes, IOptions<SiteOptions> site, ILogger<FirstAccountNotice> logger)
    : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        logger.LogInformation("The site is at {Address}", site.Value.AbsoluteUrl(Addresses.Home));
        await using var scope = scopes.CreateAsyncScope();
        var first = scope.ServiceProvider.GetRequiredService<FirstAccount>();
        if (await first.IsMissingAsync(cancellationToken))
        {
            logger.LogWarning(
                "No staff account exists yet. Make the first one within {Validity}, "
                + "with this link that works once: {Link}",
                EnglishText.Hours(FirstAccount.Validity),
                site.Value.AbsoluteUrl(Addresses.Staff.FirstAccountWith(first.NewCode())));
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
