using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;

namespace PlgTraject.Tests.Access.Accounts;

/// <summary>The same password, typed on a Mac and on Windows, is made of other characters.</summary>
public sealed class PasswordSpellingTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Composed = "zonnebloem in zoë's café";
    private const string Mac = "zonnebloem\u00A0in zoe\u0308's cafe\u0301";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Mac, Composed)]
    [InlineData(Composed, Mac)]
    public async Task SignIn_ChosenOnAnotherKeyboard_IsAccepted(string chosen, string typed)
    {
        var email = $"toetsenbord{chosen.Length}@academica.example";
        await app.HasStaff(email);
        var browser = app.Visitor();
        using var signedIn = await browser.SignIn(email, StaffSession.Password);
        using var changed = await browser.SubmitForm(
            "/beheer/wachtwoord",
            new Dictionary<string, string> { ["Current"] = StaffSession.Password, ["New"] = chosen },
            "form[action='/beheer/wachtwoord']");
        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);

        using var answer = await app.Visitor().SignIn(email, typed);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    /// <summary>Before, a password was hashed as it was typed.</summary>
    [Fact]
    public async Task SignIn_StoredBefore_IsAcceptedAndHashedAnew()
    {
        const string email = "vroeger@academica.example";
        await app.HasStaff(email);
        await app.Database(async database =>
        {
            var account = await database.Users.SingleAsync(user => user.Email == email, Stop);
            account.PasswordHash = new PasswordHasher<Colleague>().HashPassword(account, Mac);
            return await database.SaveChangesAsync(Stop);
        });

        using var asBefore = await app.Visitor().SignIn(email, Mac);
        using var asElsewhere = await app.Visitor().SignIn(email, Composed);

        Assert.Equal(HttpStatusCode.SeeOther, asBefore.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, asElsewhere.StatusCode);
    }

    [Fact]
    public async Task Choose_TooShortWhenComposed_IsRefused()
    {
        var staff = await app.Staff("kort@academica.example", "Koen Kort");

        using var answer = await staff.SubmitForm(
            "/beheer/wachtwoord",
            new Dictionary<string, string>
            {
                ["Current"] = StaffSession.Password,
                ["New"] = "ëïöüéèà".Normalize(NormalizationForm.FormD),
            },
            "form[action='/beheer/wachtwoord']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }
}
