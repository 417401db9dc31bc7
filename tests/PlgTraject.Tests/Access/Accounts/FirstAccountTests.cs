using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Access.Accounts;

namespace PlgTraject.Tests.Access.Accounts;

/// <summary>Every test has a product of its own: there is one first account.</summary>
public sealed class FirstAccountTests : IAsyncDisposable
{
    private readonly AppFixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Make_WithTheLink_MakesTheAccountAndSignsIn()
    {
        var browser = _app.Visitor();

        using var answer = await browser.SubmitForm(Link(), Form());

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/beheer", answer.Headers.Location!.ToString());
        var page = await browser.GetHtml("/beheer");
        Assert.Contains("Sanne Bakker", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_Twice_WorksOnce()
    {
        var link = Link();
        var (first, second) = (_app.Visitor(), _app.Visitor());
        var formOfSecond = await second.GetHtml(link);
        using var made = await first.SubmitForm(link, Form());

        using var late = await second.SubmitForm(formOfSecond, link, Form(email: "indringer@elders.example"));
        using var open = await second.GetAsync(link, Stop);

        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, open.StatusCode);
        Assert.Equal("sanne@academica.example", Assert.Single(await Emails()));
    }

    [Fact]
    public async Task Make_ManyAtOnce_MakesOne()
    {
        var link = Link();
        var browsers = Enumerable.Range(0, 6).Select(_ => _app.Visitor()).ToList();
        var pages = await Task.WhenAll(browsers.Select(browser => browser.GetHtml(link)));

        var answers = await Task.WhenAll(browsers.Select((browser, index) =>
            browser.SubmitForm(pages[index], link, Form(email: $"medewerker{index}@academica.example"))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Gone));
        Assert.Single(await Emails());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    [InlineData("?code=verzonnen")]
    [InlineData("?code=%00%ff")]
    public async Task Make_WithoutTheCode_IsRefused(string query)
    {
        using var answer = await _app.Visitor().GetAsync("/beheer/eerste-account" + query, Stop);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task Make_ADayLater_IsRefused()
    {
        var link = Link();
        _app.Clock.Advance(TimeSpan.FromHours(24));
        using var inTime = await _app.Visitor().GetAsync(link, Stop);
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        using var late = await _app.Visitor().GetAsync(link, Stop);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (inTime.StatusCode, late.StatusCode));
    }

    [Theory]
    [InlineData("DisplayName", "", "Vul je naam in")]
    [InlineData("Email", "geen adres", "Vul een volledig e-mailadres in, zoals naam@school.nl")]
    [InlineData(
        "Password",
        "Welkom2026!!",
        "Dit wachtwoord is te makkelijk te raden. Neem een paar woorden die niets met elkaar, je naam of je werk te "
            + "maken hebben")]
    [InlineData("Password", "te kort", "Maak het wachtwoord langer: minstens 12 tekens")]
    [InlineData(
        "Password",
        "aaaaaaaaaaaaaaaaaaaa",
        "Dit wachtwoord is te makkelijk te raden. Neem een paar woorden die niets met elkaar, je naam of je werk te "
            + "maken hebben")]
    public async Task Make_Invalid_ExplainsAndKeepsTheRest(string field, string value, string message)
    {
        var form = Form();
        form[field] = value;

        using var answer = await _app.Visitor().SubmitForm(Link(), form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.StartsWith("Fout:", page.Title, StringComparison.Ordinal);
        Assert.Equal(message, page.QuerySelector($"#{field}-error")!.TextContent);
        Assert.Equal(message, page.QuerySelector($".error-summary a[href='#{field}']")!.TextContent);
        if (field != "Email")
        {
            Assert.Equal("sanne@academica.example", page.QuerySelector("#Email")!.GetAttribute("value"));
        }

        Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Dictionary<string, string> Form(
        string email = "sanne@academica.example", string password = StaffSession.Password) => new()
        {
            ["DisplayName"] = "Sanne Bakker",
            ["Email"] = email,
            ["Password"] = password,
        };

    private string Link()
    {
        using var scope = _app.Services.CreateScope();
        return "/beheer/eerste-account?code=" + scope.ServiceProvider.GetRequiredService<FirstAccount>().NewCode();
    }

    private Task<List<string?>> Emails() =>
        _app.Database(database => database.Users.Select(user => user.Email).ToListAsync(Stop));
}
