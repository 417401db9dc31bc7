using System.Net;
using AngleSharp.Html.Dom;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Faults;

/// <summary>What a browser brings along: the cookies and the token of a form it was shown.</summary>
internal sealed record Browser(string Cookies, string Token)
{
    /// <summary>Visits the form, or signs in first.</summary>
    public static async Task<Browser> Visit(KestrelFixture app, string? email)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = app.Address };
        if (email is not null)
        {
            using var answer = await client.SignIn(email, StaffSession.Password);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        var page = await client.GetHtml(email is null ? "/vraag-naar-de-mogelijkheden" : "/beheer/wachtwoord");
        var token = page.QuerySelectorAll("input[name='__RequestVerificationToken']").OfType<IHtmlInputElement>().First();
        return new Browser(handler.CookieContainer.GetCookieHeader(app.Address), token.Value);
    }
}
