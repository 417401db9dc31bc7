using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Features.Staff.SignIn;

/// <summary>
/// Redirects to the provider of OpenID Connect. It takes a link and not a form: after a form, browsers hold every
/// redirect to form-action, and a provider redirects to organisations whose addresses nobody here knows.
/// </summary>
public sealed class OpenIdController(IOptions<StaffOptions> options, ILogger<OpenIdController> logger)
    : SignInPageController
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
            var afterwards = new AuthenticationProperties { RedirectUri = OwnPage(returnPath) };
            await HttpContext.ChallengeAsync(OpenIdServices.Scheme, afterwards);
            return new EmptyResult();
        }
        catch (InvalidOperationException exception)
        {
            // The discovery document of the provider could not be read.
            logger.LogError(exception, "The OpenID Connect provider does not answer");
            return SeeOther(Addresses.Staff.SignIn, SignInNotices.Unreachable(options.Value.OpenId.DisplayName));
        }
    }
}
