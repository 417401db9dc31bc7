using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Support;

/// <summary>Accounts and sessions of members of staff.</summary>
internal static class StaffSession
{
    public const string SignInPath = "/beheer/inloggen";
    public const string Password = "een lange zin voor nu";

    /// <summary>Makes an account, unless it is there.</summary>
    public static async Task HasStaff(
        this AppFixture app, string email, string name = "Sanne Bakker", StaffRole role = StaffRole.Administrator)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Colleague>>();
        if (await users.FindByEmailAsync(email) is null)
        {
            var result = await users.CreateAsync(
                new Colleague { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, Role = role, CreatedAt = AppFixture.Start.UtcDateTime }, Password);
            Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(error => error.Description)));
        }
    }

    /// <summary>The browser of a member of staff, signed in through the form.</summary>
    public static async Task<HttpClient> Staff(
        this AppFixture app, string email = "sanne@academica.example", string name = "Sanne Bakker",
        StaffRole role = StaffRole.Administrator)
    {
        await app.HasStaff(email, name, role);
        var browser = app.Visitor();
        using var answer = await browser.SignIn(email, Password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return browser;
    }

    public static Task<HttpResponseMessage> SignIn(
        this HttpClient browser, string email, string password, string path = SignInPath) =>
        browser.SubmitForm(path, new Dictionary<string, string> { ["Email"] = email, ["Password"] = password });
}
