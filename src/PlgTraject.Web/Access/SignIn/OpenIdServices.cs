using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Web.Access.SignIn;

/// <summary>
/// Registers the sign-in at a provider of OpenID Connect: the code flow with PKCE and a confidential client. No tokens
/// are kept.
/// </summary>
public static class OpenIdServices
{
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    public static void AddOpenId(
        this AuthenticationBuilder authentication, OpenIdSettings settings, IHostEnvironment environment)
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
            // The answer comes in an address and not in a form that the provider posts, so that the cookies of the
            // sign-in can be SameSite=Lax like the others.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.CallbackPath = Addresses.Staff.OpenIdCallback;
            // The provider cannot sign anybody out of this site.
            options.RemoteSignOutPath = options.SignedOutCallbackPath = default;
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.Scope.Add("email");
            SiteCookies.Lock(options.CorrelationCookie, "plg-samenhang.", environment);
            SiteCookies.Lock(options.NonceCookie, "plg-nonce.", environment);
            KeepClaims(options);
            options.Events.OnRedirectToIdentityProvider = Ask;
            options.Events.OnTicketReceived = ReceiveAsync;
            options.Events.OnRemoteFailure = Fail;
        });
    }

    /// <summary>
    /// Keeps the claims of the ID token under their own names, and adds those that only the userinfo endpoint gives, as
    /// SURFconext does.
    /// </summary>
    private static void KeepClaims(OpenIdConnectOptions options)
    {
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.Clear();
        string[] claims =
            [OpenIdSignIn.Email, OpenIdSignIn.EmailVerified, OpenIdSignIn.DomainVerified, OpenIdSignIn.Name];
        foreach (var claim in claims)
        {
            options.ClaimActions.MapUniqueJsonKey(claim, claim);
        }
    }

    private static Task Ask(RedirectContext context)
    {
        var services = context.HttpContext.RequestServices;
        // The address comes from the settings, never from the request, which anybody can make up.
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
        var outcome = await signIn.TryAsync(context.Principal!);
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                Answer(context, next);
                break;
            case SignInOutcome.NeedsSecondStep:
                Answer(context, Addresses.Staff.SecondStepTo(next));
                break;
            case SignInOutcome.Refused:
                Refuse(context, SignInNotices.NoAccount);
                break;
            default:
                throw new InvalidOperationException($"{outcome} has no answer yet.");
        }
    }

    /// <summary>
    /// Refuses a sign-in that was broken off at the provider, or an answer to a question that this site did not ask.
    /// The log gets no more than the kind of failure, since the answer may hold personal data.
    /// </summary>
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
        notice.LeaveFor(Addresses.Staff.SignIn, context.HttpContext);
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
