using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Commands;

/// <summary>How somebody with the server gets in again, with real processes.</summary>
public sealed class ResetAccessTests : IDisposable
{
    private const string Email = "sanne@academica.example";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ResetAccess_LockedOutAccount_IsBeheerderAgainWithALink()
    {
        _folder.HasDatabase();
        await _folder.Query(database =>
        {
            database.Users.Add(new Colleague
            {
                CreatedAt = DateTime.UtcNow,
                UserName = Email,
                NormalizedUserName = Email.ToUpperInvariant(),
                Email = Email,
                NormalizedEmail = Email.ToUpperInvariant(),
                SecurityStamp = "oud",
                DisplayName = "Sanne Bakker",
                DeactivatedAt = AppFixture.Start.UtcDateTime,
                LockoutEnd = DateTimeOffset.MaxValue,
            });
            return database.SaveChangesAsync(Stop);
        });

        var (unknown, reason) = await ProductCommand.Run(
            _folder.Path, "reset-access", "--email", "niemand@academica.example");
        var (exitCode, output) = await ProductCommand.Run(_folder.Path, "reset-access", "--email", Email);

        Assert.Equal(1, unknown);
        Assert.Contains("There is no account with that address.", reason, StringComparison.Ordinal);
        Assert.True(exitCode == 0, output);
        Assert.Contains("/beheer/nieuw-wachtwoord?code=", output, StringComparison.Ordinal);
        var user = await _folder.Query(database => database.Users.SingleAsync(Stop));
        Assert.Equal((StaffRole.Administrator, null, null), (user.Role, user.DeactivatedAt, user.LockoutEnd));
        Assert.NotEqual("oud", user.SecurityStamp);
        var mail = await _folder.Query(database => database.OutboxMails.SingleAsync(Stop));
        Assert.Equal((Email, "Je toegang tot PLG-beheer is hersteld"), (mail.ToAddress, mail.Subject));
        Assert.Equal(
            nameof(AccessRestored), (await _folder.Query(database => database.AuditEntries.SingleAsync(Stop))).Kind);
    }
}
