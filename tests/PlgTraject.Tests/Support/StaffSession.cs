using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Access.Sessions;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Support;

/// <summary>Accounts and sessions of colleagues.</summary>
internal static class StaffSession
{
    public const string SignInPath = "/beheer/inloggen";
    public const string Email = "sanne@academica.example";
    public const string Password = "een lange zin voor nu";

    /// <summary>Makes an account, unless it is there.</summary>
    public static async Task HasStaff(
        this AppFixture app,
        string email = Email,
        string name = "Sanne Bakker",
        StaffRole role = StaffRole.Administrator)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Colleague>>();
        if (await users.FindByEmailAsync(email) is null)
        {
            var account = new Colleague
            {
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                DisplayName = name,
                Role = role,
                CreatedAt = AppFixture.Start.UtcDateTime,
            };
            var result = await users.CreateAsync(account, Password);
            Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(error => error.Description)));
        }
    }

    /// <summary>The browser of a colleague who is signed in.</summary>
    public static async Task<HttpClient> Staff(
        this AppFixture app,
        string email = Email,
        string name = "Sanne Bakker",
        StaffRole role = StaffRole.Administrator)
    {
        await app.HasStaff(email, name, role);
        return app.Visitor(await app.SignedIn(email));
    }

    /// <summary>
    /// The cookies of a colleague who is signed in. The product's own services begin the session, as they do after a
    /// right password; the form would make each of the hundreds of sessions of the tests wait as long as somebody who
    /// guesses.
    /// </summary>
    public static async Task<CookieContainer> SignedIn(this AppFixture app, string email = Email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accessor = scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var address = app.ClientOptions.BaseAddress;
        (context.Request.Scheme, context.Request.Host) = (address.Scheme, new HostString(address.Authority));
        accessor.HttpContext = context;
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Colleague>>().FindByEmailAsync(email);
        await scope.ServiceProvider.GetRequiredService<StaffSessions>().BeginAsync(account!, SignInMethods.Password);
        accessor.HttpContext = null;

        var cookies = new CookieContainer();
        foreach (var cookie in context.Response.Headers.SetCookie)
        {
            cookies.SetCookies(address, cookie!);
        }

        return cookies;
    }

    /// <summary>
    /// The browser of a colleague who signed in through the form, for a test that is about what that leaves behind.
    /// </summary>
    public static async Task<HttpClient> StaffThroughForm(
        this AppFixture app,
        string email = Email,
        string name = "Sanne Bakker",
        StaffRole role = StaffRole.Administrator)
    {
        await app.HasStaff(email, name, role);
        var browser = app.Visitor();
        using var answer = await browser.SignIn(email, Password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return browser;
    }

    /// <summary>Signs in through the form, for a test that is about signing in.</summary>
    public static Task<HttpResponseMessage> SignIn(
        this HttpClient browser, string email, string password, string path = SignInPath) =>
        browser.SubmitForm(path, new Dictionary<string, string> { ["Email"] = email, ["Password"] = password });
}
