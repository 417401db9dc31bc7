using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>Sign-in at a provider of OpenID Connect: the code flow with PKCE, a confidential client, and no tokens kept.</summary>
public static class OpenIdServices
{
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    public static void AddOpenId(this AuthenticationBuilder authentication, OpenIdSettings settings, IHostEnvironment environment)
    {
        authentication.Services.AddScoped<OpenIdSignIn>();
        if (!settings.IsOn)
        {
            return;
        }

        authentication.AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = settings.Authority!.ToString();
            options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
            (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            options.ResponseType = OpenIdConnectResponseType.Code;
            // By address, not by a form of the provider: so its cookies can be SameSite=Lax like the others.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.CallbackPath = Addresses.Staff.OpenIdCallback;
            // Nothing is signed out from there.
            options.RemoteSignOutPath = options.SignedOutCallbackPath = default;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.Scope.Add("email");
            StaffCookies.Lock(options.CorrelationCookie, "plg-samenhang.", environment);
            StaffCookies.Lock(options.NonceCookie, "plg-nonce.", environment);
            KeepClaims(options);
            options.Events.OnRedirectToIdentityProvider = Ask;
            options.Events.OnTicketReceived = ReceiveAsync;
            options.Events.OnRemoteFailure = Fail;
        });
    }

    /// <summary>The claims of the ID token as they are, and what only the userinfo endpoint tells (SURFconext).</summary>
    private static void KeepClaims(OpenIdConnectOptions options)
    {
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.Clear();
        foreach (var claim in (string[])[OpenIdSignIn.Email, OpenIdSignIn.EmailVerified, OpenIdSignIn.DomainVerified, OpenIdSignIn.Name])
        {
            options.ClaimActions.MapUniqueJsonKey(claim, claim);
        }
    }

    private static Task Ask(RedirectContext context)
    {
        var services = context.HttpContext.RequestServices;
        // Never an address from the request.
        context.ProtocolMessage.RedirectUri =
            services.GetRequiredService<IOptions<SiteOptions>>().Value.AbsoluteUrl(Addresses.Staff.OpenIdCallback);
        if (services.GetRequiredService<IOptions<StaffOptions>>().Value.OpenId.SecondStepAcr is { Count: > 0 } levels)
        {
            context.ProtocolMessage.AcrValues = string.Join(' ', levels);
        }

        return Task.CompletedTask;
    }

    private static async Task ReceiveAsync(TicketReceivedContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<OpenIdSignIn>();
        var next = context.ReturnUri ?? Addresses.Staff.Root;
        switch (await signIn.TryAsync(context.Principal!))
        {
            case SignInOutcome.SignedIn:
                Answer(context, next);
                break;
            case SignInOutcome.NeedsSecondStep:
                Answer(context, Addresses.Staff.SecondStepTo(next));
                break;
            default:
                Refuse(context, SignInNotices.NoAccount);
                break;
        }
    }

    /// <summary>Broken off at the provider, or an answer that is not to our question: what is in it is not logged.</summary>
    private static Task Fail(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdSignIn>>()
            .LogWarning("A sign-in by OpenID Connect failed: {Failure}", context.Failure?.GetType().Name);
        Refuse(context, SignInNotices.Failed);
        return Task.CompletedTask;
    }

    private static void Refuse<T>(HandleRequestContext<T> context, Notice notice)
        where T : AuthenticationSchemeOptions
    {
        var data = context.HttpContext.RequestServices.GetRequiredService<ITempDataDictionaryFactory>()
            .GetTempData(context.HttpContext);
        notice.LeaveFor(Addresses.Staff.SignIn, data);
        // MVC saves what a controller leaves, but this request reaches none.
        data.Save();
        Answer(context, Addresses.Staff.SignIn);
    }

    private static void Answer<T>(HandleRequestContext<T> context, string path)
        where T : AuthenticationSchemeOptions
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
        context.HandleResponse();
    }
}
