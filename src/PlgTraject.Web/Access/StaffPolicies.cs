using Microsoft.AspNetCore.Authorization;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access;

/// <summary>What an action of the staff area asks of a session. Reading is what every action asks at least.</summary>
public static class StaffPolicies
{
    /// <summary>Anybody with a session, also who has yet to set up the second step.</summary>
    public const string SignedIn = "staff-signed-in";

    public const string Read = "staff-read";
    public const string Work = "staff-work";
    public const string Administer = "staff-administer";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        AddRoles(options, Read, StaffRole.Reader, StaffRole.Advisor, StaffRole.Administrator);
        AddRoles(options, Work, StaffRole.Advisor, StaffRole.Administrator);
        AddRoles(options, Administer, StaffRole.Administrator);
    }

    /// <summary>Who must set up the second step may do nothing with any role.</summary>
    private static void AddRoles(AuthorizationOptions options, string name, params StaffRole[] roles) =>
        options.AddPolicy(name, policy => policy
            .RequireRole(roles.Select(role => role.ToString()))
            .RequireAssertion(context => !new CurrentUser(context.User).MustSetUpSecondStep));
}
