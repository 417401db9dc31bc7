using System.Net;
using AngleSharp.Html.Dom;
using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Faults;

/// <summary>What a browser brings along: the cookies and the token of a form it was shown.</summary>
internal sealed record Browser(string Cookies, string Token)
{
    /// <summary>Visits the form, or a page of staff when there is an account.</summary>
    public static async Task<Browser> Visit(KestrelFixture app, string? email)
    {
        var cookies = email is null ? new CookieContainer() : await app.SignedIn(email);
        using var client = app.Visitor(cookies);
        var page = await client.GetHtml(email is null ? "/vraag-naar-de-mogelijkheden" : "/beheer/wachtwoord");
        var token = page.QuerySelectorAll("input[name='__RequestVerificationToken']")
            .OfType<IHtmlInputElement>().First();
        return new Browser(cookies.GetCookieHeader(app.Address), token.Value);
    }
}
