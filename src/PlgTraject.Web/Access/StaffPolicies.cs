using Microsoft.AspNetCore.Authorization;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access;

/// <summary>
/// What an action of the staff area demands of a session. Every action demands at least
/// <see cref="Read"/>, unless it names <see cref="SignedIn"/>.
/// </summary>
public static class StaffPolicies
{
    /// <summary>Any session, also of a colleague who still has to set up the second step.</summary>
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

    /// <summary>
    /// A colleague who still has to set up the second step meets none of these policies, whatever the role.
    /// </summary>
    private static void AddRoles(AuthorizationOptions options, string name, params StaffRole[] roles) =>
        options.AddPolicy(name, policy => policy
            .RequireRole(roles.Select(role => role.ToString()))
            .RequireAssertion(context => !new CurrentUser(context.User).MustSetUpSecondStep));
}
