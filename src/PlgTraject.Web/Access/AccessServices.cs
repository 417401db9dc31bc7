using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PlgTraject.Web.Access.Accounts;
using PlgTraject.Web.Access.SecondStep;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Access.SignIn;
using PlgTraject.Web.Data;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Security;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Infrastructure.Web.Forms;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Web.Access;

public static class AccessServices
{
    /// <summary>The longest time between the password and the code of the second step.</summary>
    internal static readonly TimeSpan SecondStepLength = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Registers the accounts of staff, on ASP.NET Core Identity and the product's database, and the ways to sign in.
    /// </summary>
    public static IServiceCollection AddAccess(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<StaffOptions>().BindConfiguration(StaffOptions.Section);
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure<IOptions<StaffOptions>>((options, staff) =>
            {
                SiteCookies.Lock(options.Cookie, "plg-beheer", environment);
                options.LoginPath = Addresses.Staff.SignIn;
                options.Events.OnRedirectToLogin = AskToSignIn;
                options.Events.OnRedirectToAccessDenied = Deny;
                // The page of signing in itself leads on. The handler would take any address from the query.
                options.Events.OnRedirectToReturnUrl = static _ => Task.CompletedTask;
                options.ExpireTimeSpan = TimeSpan.FromMinutes(staff.Value.IdleMinutes);
            });
            cookies.TwoFactorUserIdCookie!.Configure(options =>
            {
                SiteCookies.Lock(options.Cookie, "plg-tweede-stap", environment);
                options.ExpireTimeSpan = SecondStepLength;
                // The time runs from the password on; asking for the page again does not extend it.
                options.SlidingExpiration = false;
            });
            // Identity never sets these two here, but it clears them when a session ends, and that shows their names.
            cookies.ExternalCookie!.Configure(options => SiteCookies.Lock(options.Cookie, "plg-extern", environment));
            cookies.TwoFactorRememberMeCookie!.Configure(options =>
                SiteCookies.Lock(options.Cookie, "plg-onthouden", environment));
        });
        // What is registered depends on whether there is a provider, so its settings are read before options can be
        // resolved.
        authentication.AddOpenId(
            configuration.GetSection(StaffOptions.Section).Get<StaffOptions>()?.OpenId ?? new OpenIdSettings(),
            environment);
        services.AddAuthorization(StaffPolicies.Add);
        // Identity adds its own of these only where there is none.
        services.AddScoped<ILookupNormalizer, AddressNormalizer>();
        services.AddScoped<IPasswordHasher<Colleague>, FoldingPasswordHasher>();
        services.AddScoped<IPasswordValidator<Colleague>, PasswordLength>();
        services.AddIdentityCore<Colleague>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // What an address may hold is judged where it is typed (EmailAddress). The framework would refuse
                // o'kane and IDN.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = StaffPassword.MinLength;
                // Length is what makes a password strong; rules about kinds of characters make people write it down.
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                // A minimum of different characters is such a rule too. KnownPasswords refuses rows of one character.
                options.Password.RequiredUniqueChars = 1;
            })
            .AddEntityFrameworkStores<PlgTrajectDbContext>()
            .AddErrorDescriber<DutchIdentityErrors>()
            .AddPasswordValidator<KnownPasswords>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddSignInManager();
        // The stamp is checked at every request, so that a changed password ends the other sessions at once and not
        // after half an hour. Zero would not do: with it, a session that began in this second, or before the clock was
        // set back, is not checked.
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.MinValue;
            options.OnRefreshingPrincipal = StaffClaims.KeepSession;
        });
        services.AddScoped<ISecurityStampValidator, SessionCheck>();
        services.AddScoped<StaffSessions>();
        services.AddScoped<OpenSessions>();
        services.AddScoped<OwnSessions>();
        services.AddScoped<AccountGuard>();
        services.AddScoped<OwnSecondStep>();
        services.AddSingleton<SecondStepSetUp>();
        services.AddScoped<SignInAttempt>();
        services.AddScoped<FirstAccount>();
        services.AddScoped<IPersonalData, AccountPersonalData>().AddScoped<RetentionRule, SessionRetention>();
        services.AddSingleton<IPrivacyChapter, AccessChapter>().AddSingleton<IPrivacyChapter, StaffCookiesChapter>();
        services.AddScoped<AccountLink>();
        services.AddScoped<AccountMails>();
        services.AddScoped<AccountNotices>();
        services.AddScoped<ColleagueAccounts>();
        services.AddScoped<AccessReset>();
        services.AddScoped<ForgottenPassword>();
        services.AddSingleton<ForgottenPasswordLimit>().AddSingleton<SignInLimit>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = StaffPassword.HashIterations);
        services.AddHostedService<FirstAccountNotice>();
        return services;
    }

    /// <summary>
    /// Sends somebody without a session to the page of signing in, which leads back to the page that was asked for. A
    /// form that was sent after the session ended is lost: the page of signing in tells that, and leads back to the
    /// page of the form.
    /// </summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> asked)
    {
        var (http, request) = (asked.HttpContext, asked.Request);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var page = isRead
            ? request.Path.ToUriComponent() + request.QueryString
            : http.RequestServices.GetRequiredService<FormPages>().Find(http);
        // Whoever signs out after the session ended has what was wanted, and no page to go back to.
        var signsOut = request.Path == Addresses.Staff.SignOut;
        if (!isRead)
        {
            (signsOut ? SignInNotices.SignedOut : SignInNotices.SessionEnded).LeaveFor(Addresses.Staff.SignIn, http);
        }

        asked.Response.StatusCode = isRead ? StatusCodes.Status302Found : StatusCodes.Status303SeeOther;
        asked.Response.Headers.Location = signsOut ? Addresses.Staff.SignIn : Addresses.Staff.SignInTo(page);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Answers a request that a signed-in colleague may not make with status 403, instead of sending the browser to
    /// another page. Only a colleague who must set up the second step is sent to the page where that is done.
    /// </summary>
    private static Task Deny(RedirectContext<CookieAuthenticationOptions> denied)
    {
        if (new CurrentUser(denied.HttpContext.User).MustSetUpSecondStep)
        {
            denied.Response.StatusCode = StatusCodes.Status303SeeOther;
            denied.Response.Headers.Location = Addresses.Staff.OwnSecondStep;
        }
        else
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Recognises the colleague by the session, checks what this colleague may do, and keeps every page of staff out of
    /// caches and search engines.
    /// </summary>
    public static void UseAccess(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Addresses.Staff.Root))
            {
                context.Response.OnStarting(static state =>
                {
                    var headers = ((HttpContext)state).Response.Headers;
                    headers.CacheControl = "no-store";
                    headers["X-Robots-Tag"] = "noindex";
                    return Task.CompletedTask;
                }, context);
            }

            return next(context);
        });
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
