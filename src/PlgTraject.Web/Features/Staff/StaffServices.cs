using FluentValidation;
using Microsoft.AspNetCore.Identity;
using PlgTraject.Web.Data;

namespace PlgTraject.Web.Features.Staff;

public static class StaffServices
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(8);

    /// <summary>Registers staff accounts (ASP.NET Core Identity on the product's database) and what staff see.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
            cookies.ApplicationCookie!.Configure(options =>
            {
                options.LoginPath = StaffPaths.SignIn;
                // Not a page to be sent to: what was asked for is answered, with the page about 403.
                options.Events.OnRedirectToAccessDenied = static denied =>
                {
                    denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
                options.ReturnUrlParameter = StaffPaths.ReturnParameter;
                options.ExpireTimeSpan = SessionLength;
                // Browsers refuse a __Host- cookie over plain http, which is what a developer has.
                options.Cookie.Name = environment.IsDevelopment() ? "plg-beheer" : "__Host-plg-beheer";
                options.Cookie.HttpOnly = true;
                // Lax, not strict: the link in the mail about a lead must open it.
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = environment.IsDevelopment()
                    ? CookieSecurePolicy.SameAsRequest
                    : CookieSecurePolicy.Always;
            }));
        services.AddAuthorization(StaffPolicies.Add);
        services.AddIdentityCore<StaffUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = StaffPassword.MinLength;
                // Length is what makes a password strong; rules about kinds of characters make people write it down.
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 5;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PlgTrajectDbContext>()
            .AddErrorDescriber<DutchIdentityErrors>()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddSignInManager();
        // At every request: who changes a password ends the other sessions now, not in half an hour. Below zero, since a
        // session begun in this same second would count as fresh.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromTicks(-1));
        services.AddScoped<SignInAttempt>();
        services.AddScoped<FirstAccount>();
        services.AddScoped<LeadList>();
        services.AddScoped<AuditLog>();
        services.AddScoped<PrivacyOverview>();
        services.AddScoped<PersonExport>();
        services.AddScoped<AccountLink>();
        services.AddScoped<AccountMails>();
        services.AddScoped<StaffAccounts>();
        services.AddScoped<AccessReset>();
        services.AddScoped<ForgottenPassword>();
        services.AddSingleton<ForgottenPasswordLimit>();
        services.AddHostedService<FirstAccountNotice>();
        services.AddScoped<IValidator<PersonForm>, PersonFormValidator>();
        services.AddScoped<IValidator<SignInForm>, SignInFormValidator>();
        services.AddScoped<IValidator<FirstAccountForm>, FirstAccountFormValidator>();
        services.AddScoped<IValidator<PasswordForm>, PasswordFormValidator>();
        services.AddScoped<IValidator<InvitationForm>, InvitationFormValidator>();
        services.AddScoped<IValidator<InviteForm>, InviteFormValidator>();
        services.AddScoped<IValidator<NewPasswordForm>, NewPasswordFormValidator>();
        return services;
    }

    /// <summary>Signs in who has a session, and keeps everything of staff out of caches and search engines.</summary>
    public static void UseStaff(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(StaffPaths.Root))
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
