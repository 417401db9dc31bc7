using Microsoft.Extensions.Options;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Web.Commands;

/// <summary>Gives one account access as beheerder again, for when nobody can sign in as beheerder.</summary>
internal static class ResetAccessCommand
{
    public static readonly Command Definition = new(
        "reset-access", "[--email ADDRESS]", "Prints a link to sign in as beheerder again.", RunAsync);

    private static async Task<int> RunAsync(WebApplication app)
    {
        if (app.Configuration["email"] is not { Length: > 0 } email)
        {
            return CommandLine.Misused("reset-access needs --email with the address of an account.");
        }

        return await DatabaseAccess.TryCurrentAsync(app, services => RunAsync(services, email));
    }

    private static async Task<int> RunAsync(IServiceProvider services, string email)
    {
        if (await services.GetRequiredService<AccessReset>().GrantAsync(email) is not { } link)
        {
            await Console.Error.WriteLineAsync("There is no account with that address.");
            return Command.Failed;
        }

        var validity = EnglishText.Hours(AccountLink.Validity(AccountLinkPurpose.PasswordReset));
        Console.WriteLine(services.GetRequiredService<IOptions<StaffOptions>>().Value.LocalAccounts
            ? $"Choose a password within {validity}, with this link that works once:"
            : "The account may sign in again, as beheerder, at:");
        Console.WriteLine(link);
        return Command.Done;
    }
}
