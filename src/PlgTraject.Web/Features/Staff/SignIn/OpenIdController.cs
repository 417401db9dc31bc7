using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Features.Staff.Shared;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>
/// Leads to the provider. A link and not a form: browsers hold every redirect after a form to form-action, and providers
/// lead on to organisations whose addresses nobody here knows.
/// </summary>
[AllowAnonymous]
public sealed class OpenIdController(IOptions<StaffOptions> options, ILogger<OpenIdController> logger) : StaffFormController
{
    [HttpGet(Addresses.Staff.OpenId)]
    public async Task<IActionResult> SignIn([FromQuery(Name = Addresses.Staff.ReturnParameter)] string? returnPath)
    {
        if (!options.Value.OpenId.IsOn)
        {
            return NotFound();
        }

        try
        {
            await HttpContext.ChallengeAsync(OpenIdServices.Scheme, new AuthenticationProperties { RedirectUri = OwnPage(returnPath) });
            return new EmptyResult();
        }
        catch (InvalidOperationException exception)
        {
            // The discovery document could not be had.
            logger.LogError(exception, "The OpenID Connect provider does not answer");
            return SeeOther(Addresses.Staff.SignIn, SignInNotices.Unreachable(options.Value.OpenId.DisplayName));
        }
    }
}
