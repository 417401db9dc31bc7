using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Web.Access.Sessions;

/// <summary>Looks at every request whether the session of its cookie is still open. Identity does the rest.</summary>
public sealed class SessionCheck(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<Colleague> accounts, ILoggerFactory loggers, OpenSessions open)
    : SecurityStampValidator<Colleague>(options, accounts, loggers)
{
    protected override async Task<Colleague?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        await base.VerifySecurityStamp(principal) is { } user
            && principal?.FindFirstValue(StaffSessions.IdClaim) is { } id && await open.UseAsync(user, id)
            ? user
            : null;
}
