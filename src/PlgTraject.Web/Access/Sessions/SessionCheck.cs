using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

/// <summary>Looks at every request whether the session of its cookie is still open. Identity does the rest.</summary>
public sealed class SessionCheck(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<StaffUser> accounts, ILoggerFactory loggers, OpenSessions open)
    : SecurityStampValidator<StaffUser>(options, accounts, loggers)
{
    protected override async Task<StaffUser?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        await base.VerifySecurityStamp(principal) is { } user
            && principal?.FindFirstValue(StaffSessions.IdClaim) is { } id && await open.UseAsync(user, id)
            ? user
            : null;
}
