using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Mail;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Features.Staff.Leads;

/// <summary>What the first page of staff says and does about mails that the mail server refused.</summary>
public sealed class RefusedMailTests : IAsyncLifetime
{
    private const string AboutUs = "550 5.7.1 relay denied";
    private const string AboutReceiver = "550 5.1.1 no such mailbox";
    private const string SendAgain = "form[action='/beheer/geweigerde-mails/opnieuw']";

    private readonly OutboxFixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(1, "1 mail gaat nu opnieuw weg.", "1 mail", "Verstuur deze mail opnieuw")]
    [InlineData(3, "3 mails gaan nu opnieuw weg.", "3 mails", "Verstuur deze 3 mails opnieuw")]
    public async Task SendAllAgain_SomeAboutUs_SendsThoseAndTellsTheLog(
        int count, string notice, string logged, string button)
    {
        await Store(Enumerable.Repeat(AboutUs, count).Append(AboutReceiver));
        var advisor = await _app.Staff("lot@academica.example", "Lot de Boer", StaffRole.Advisor);
        _app.Clock.Advance(TimeSpan.FromHours(1));
        var page = await advisor.GetHtml("/beheer");
        Assert.Equal(button, page.QuerySelector($"{SendAgain} button")!.TextContent);

        using var answer = await advisor.SubmitForm(page, "/beheer", [], SendAgain);

        Assert.Equal(notice, await advisor.Said(answer));
        await _app.Dispatcher.DispatchDueAsync(Stop);
        var mails = await _app.Database(database => database.OutboxMails.AsNoTracking().ToListAsync(Stop));
        Assert.Equal(count, mails.Count(mail => mail.State == MailState.Sent));
        Assert.Equal(AboutReceiver, Assert.Single(mails, mail => mail.State == MailState.Parked).LastError);
        Assert.All(mails.Where(mail => mail.State == MailState.Sent), mail => Assert.Equal(
            _app.Clock.GetUtcNow().UtcDateTime, mail.WaitingSince, TimeSpan.FromSeconds(1)));
        var audit = await (await _app.Staff()).GetHtml("/beheer/logboek?soort=RefusedMailsSentAgain");
        var line = Assert.Single(audit.QuerySelectorAll("tbody tr")).TextContent;
        Assert.Contains("Lot de Boer", line, StringComparison.Ordinal);
        Assert.Contains(logged, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAllAgain_ColleagueWasFirst_SaysSoAndWritesNoLine()
    {
        await Store([AboutUs]);
        var staff = await _app.Staff();
        var page = await staff.GetHtml("/beheer");
        using var first = await staff.SubmitForm(page, "/beheer", [], SendAgain);

        using var second = await staff.SubmitForm(page, "/beheer", [], SendAgain);

        Assert.Equal(
            "Er was geen mail meer om opnieuw te versturen. Een collega was je voor.", await staff.Said(second));
        Assert.Equal(1, await _app.Database(
            database => database.AuditEntries.CountAsync(entry => entry.Kind == "RefusedMailsSentAgain", Stop)));
    }

    [Fact]
    public async Task SendAllAgain_WithoutToken_ChangesNothing()
    {
        await Store([AboutUs]);
        var staff = await _app.Staff();

        using var body = new FormUrlEncodedContent([]);
        using var answer = await staff.PostAsync("/beheer/geweigerde-mails/opnieuw", body, Stop);

        Assert.Equal("/beheer", answer.Headers.Location!.OriginalString);
        Assert.Equal(1, await CountParked());
    }

    /// <summary>A reader sees what is wrong, and no order that only a colleague can follow.</summary>
    [Fact]
    public async Task Leads_Reader_SeesNoOrder()
    {
        await Store([AboutUs, AboutReceiver]);
        var reader = await _app.Staff("lezer@academica.example", "Kees Lezer", StaffRole.Reader);

        var page = await reader.GetHtml("/beheer");

        var notice = page.QuerySelector(".notice--error")!;
        Assert.Contains("2 mails zijn geweigerd", notice.TextContent, StringComparison.Ordinal);
        Assert.NotNull(notice.QuerySelector("a[href='/beheer/aanvragen?mail=geweigerd']"));
        Assert.Null(notice.QuerySelector("form"));
        Assert.DoesNotContain("erstuur", notice.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, "1 mail is geweigerd", "de aanvraag met een geweigerde mail")]
    [InlineData(1, 2, "2 mails zijn geweigerd", "de aanvraag met een geweigerde mail")]
    [InlineData(3, 1, "3 mails zijn geweigerd", "de 3 aanvragen met een geweigerde mail")]
    public async Task Leads_MailsParked_LinksToTheirLeads(int leads, int mailsEach, string heading, string link)
    {
        var refused = Enumerable.Range(1, leads).Select(number => Lead($"Geweigerd {number}", mailsEach)).ToArray();
        await _app.Has([TestData.Lead(school: "Zonder Zorgen"), .. refused]);
        var staff = await _app.Staff();

        var first = await staff.GetHtml("/beheer");
        var found = await staff.GetHtml(Link(first).Href.Replace("about://", "", StringComparison.Ordinal));

        Assert.Equal(heading, first.QuerySelector(".notice--error h2")!.TextContent);
        Assert.Equal(link, Link(first).TextContent);
        Assert.Equal(
            refused.Select(lead => lead.School).Order(),
            found.QuerySelectorAll("tbody th a").Select(school => school.TextContent).Order());
        Assert.Equal($"Alle {leads}", found.QuerySelector("[aria-label=Status] a")!.TextContent);
        Assert.Equal(
            "/beheer/aanvragen?status=New&mail=geweigerd",
            found.QuerySelectorAll("[aria-label=Status] a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task Leads_SearchAmongRefused_StaysThere()
    {
        await _app.Has(TestData.Lead(school: "De Linde"), Lead("De Linde Noord", 1), Lead("De Eik", 1));
        var staff = await _app.Staff();

        var found = await staff.GetHtml("/beheer/aanvragen?zoek=linde&mail=geweigerd");

        Assert.Equal("geweigerd", found.QuerySelector("form.search input[name=mail]")!.GetAttribute("value"));
        Assert.Equal("De Linde Noord", Assert.Single(found.QuerySelectorAll("tbody th a")).TextContent);
    }

    [Fact]
    public async Task Leads_DailyMailParked_IsOfNoAccount()
    {
        var mail = TestData.Mail(MailState.Parked, AboutReceiver);
        mail.Audience = MailAudience.StaffDaily;
        await _app.Database(database =>
        {
            database.OutboxMails.Add(mail);
            return database.SaveChangesAsync(Stop);
        });

        var notice = (await (await _app.Staff()).GetHtml("/beheer")).QuerySelector(".notice--error")!;

        Assert.Contains("1 mail gaat over wat op spam lijkt", notice.TextContent, StringComparison.Ordinal);
        Assert.NotNull(notice.QuerySelector("a[href='/beheer/verdacht']"));
        Assert.DoesNotContain("account", notice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_MailOfAnAccountParked_IsCountedApart()
    {
        await _app.Database(database =>
        {
            database.OutboxMails.Add(TestData.Mail(MailState.Parked, AboutReceiver));
            return database.SaveChangesAsync(Stop);
        });

        var notice = (await (await _app.Staff()).GetHtml("/beheer")).QuerySelector(".notice--error")!;

        Assert.Null(notice.QuerySelector("a"));
        Assert.Contains("1 mail gaat over een account", notice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_MailsWaitForASetting_SaysWhatTheServerSaid()
    {
        var lead = TestData.Lead();
        lead.Mails.Add(TestData.Mail(MailState.Pending, AboutUs));
        await _app.Has(lead);

        var notice = (await (await _app.Staff()).GetHtml("/beheer")).QuerySelector(".notice--error")!;

        Assert.Equal("De mailserver weigert onze mail", notice.QuerySelector("h2")!.TextContent);
        Assert.Contains($"'{AboutUs}'", notice.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 mail wacht en gaat vanzelf weg", notice.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlAnchorElement Link(IHtmlDocument page) =>
        (IHtmlAnchorElement)page.QuerySelector(".notice--error a")!;

    private static Lead Lead(string school, int mails)
    {
        var lead = TestData.Lead(school: school);
        lead.Mails.AddRange(Enumerable.Range(0, mails).Select(_ => TestData.Mail(MailState.Parked, AboutReceiver)));
        return lead;
    }

    private Task<int> Store(IEnumerable<string> errors)
    {
        var lead = TestData.Lead();
        lead.Mails.AddRange(errors.Select(error => TestData.Mail(MailState.Parked, error)));
        return _app.Has(lead);
    }

    private Task<int> CountParked() => _app.Database(
        database => database.OutboxMails.CountAsync(mail => mail.State == MailState.Parked, Stop));
}
