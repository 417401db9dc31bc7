using Microsoft.AspNetCore.Authorization;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>What an action of the staff area asks of a session. Reading is what every action asks at least.</summary>
public static class StaffPolicies
{
    public const string Read = "staff-read";
    public const string Work = "staff-work";
    public const string Administer = "staff-administer";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Read, policy => policy.RequireRole(Enum.GetNames<StaffRole>()));
        options.AddPolicy(Work, policy => policy.RequireRole(nameof(StaffRole.Advisor), nameof(StaffRole.Administrator)));
        options.AddPolicy(Administer, policy => policy.RequireRole(nameof(StaffRole.Administrator)));
    }
}
