using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Staff.LeadDetail;

/// <summary>What colleagues do on the page of a lead besides its status.</summary>
public sealed class LeadWorkTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Eva = "eva@academica.example";
    private const string LogForm = "form[action$='/tijdlijn']";
    private const string TaskForm = "form[action$='/taken']";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Everything a colleague can write down: only what reached the school stops the clock.</summary>
    [Theory]
    [InlineData("notitie", false)]
    [InlineData("gesproken", true)]
    [InlineData("niet-bereikt", false)]
    [InlineData("bericht", false)]
    [InlineData("bezoek", true)]
    [InlineData("mail", true)]
    [InlineData("anders", true)]
    public async Task Log_EveryKind_StopsTheClockOrDoesNot(string kind, bool stops)
    {
        var lead = await Store();

        var page = await Do(await Staff(), lead, LogForm, ("Kind", kind), ("Text", "Over de planning"));

        Assert.Contains(page.QuerySelectorAll(".history .written"), text => text.TextContent == "Over de planning");
        var head = page.QuerySelector(".lead-head")!.TextContent;
        Assert.Equal(stops, head.Contains("op tijd beantwoord", StringComparison.Ordinal));
        Assert.Equal(stops, head.Contains("door Eva de Wit", StringComparison.Ordinal));
        var stored = await Read(lead);
        Assert.Equal(stops, stored.AnsweredAt is not null);
        Assert.Equal(stops, stored.WaitsSince is null);
    }

    /// <summary>An hour that summer time leaves out, a wrong year, and an answer from before the question.</summary>
    [Theory]
    [InlineData("29-3-2026", "2:30")]
    [InlineData("1-1-0001", "9:30")]
    [InlineData("6-12-2026", "9:30")]
    public async Task Log_MomentThatCannotBe_IsAskedAgainWithWhatWasTyped(string day, string time)
    {
        var lead = await Store();
        var browser = await Staff();

        using var answer = await browser.SubmitForm(
            Url(lead), Values(("Kind", "gesproken"), ("Day", day), ("Time", time), ("Text", "Over de planning")),
            LogForm);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.NotNull(page.QuerySelector("#Day-error"));
        Assert.Equal("Over de planning", ((IHtmlTextAreaElement)page.QuerySelector($"{LogForm} #Text")!).Value);
        Assert.Null((await Read(lead)).AnsweredAt);
    }

    [Fact]
    public void Kinds_Always_AreThoseOfTheTestAbove() => Assert.Equal(
        ["notitie", "gesproken", "niet-bereikt", "bericht", "bezoek", "mail", "anders"],
        LogKinds.All.Select(row => row.Key));

    [Fact]
    public async Task Log_AnswerOfYesterday_CountsFromThen()
    {
        var lead = await Store(createdAt: AppFixture.Start.UtcDateTime.AddDays(-4));

        var page = await Do(
            await Staff(), lead, LogForm, ("Kind", "mail"), ("Day", "2026-12-06"), ("Time", "11:05"));

        Assert.Contains("te laat beantwoord", page.QuerySelector(".lead-head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 12, 6, 10, 5, 0, DateTimeKind.Utc), (await Read(lead)).AnsweredAt);
    }

    [Theory]
    [InlineData("mail", "2026-12-08", "", "", "nog niet geweest")]
    [InlineData("mail", "morgen", "", "", "Vul de dag in")]
    [InlineData("onzin", "", "", "Tekst", "Kies wat je vastlegt")]
    [InlineData("notitie", "", "", "", "Schrijf de notitie")]
    public async Task Log_Wrong_SaysWhatAndKeepsWhatWasTyped(
        string kind, string day, string time, string text, string message)
    {
        var lead = await Store();

        using var answer = await (await Staff()).SubmitForm(
            Url(lead), Values(("Kind", kind), ("Day", day), ("Time", time), ("Text", text)), LogForm);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("details.log")!.HasAttribute("open"));
        Assert.Equal(day, page.QuerySelector<IHtmlInputElement>("#Day")!.GetAttribute("value"));
        Assert.Empty((await Read(lead)).Events);
    }

    [Fact]
    public async Task Withdraw_OnlyAnswer_StartsTheClockAgain()
    {
        var lead = await Store();
        var eva = await Staff();
        await Do(eva, lead, LogForm, ("Kind", "gesproken"));

        var page = await Do(eva, lead, "form[action$='/intrekken']");

        Assert.Contains("antwoord uiterlijk", page.QuerySelector(".lead-head")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action$='/intrekken']"));
        Assert.Contains("ingetrokken", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        var stored = await Read(lead);
        Assert.Equal((null, lead.ArrivedAt), (stored.AnsweredAt, stored.WaitsSince));
    }

    /// <summary>The page of a colleague has no button for it, and the address refuses too.</summary>
    [Fact]
    public async Task Withdraw_AnswerOfAColleague_IsForABeheerderAlone()
    {
        var lead = await Store();
        var page = await Do(await Staff(), lead, LogForm, ("Kind", "gesproken"));
        var address = page.QuerySelector("form[action$='/intrekken']")!.GetAttribute("action")!;
        var tom = await app.Staff("tom@academica.example", "Tom Bos", StaffRole.Advisor);
        var seenByTom = await tom.GetHtml(Url(lead));
        Assert.Null(seenByTom.QuerySelector("form[action$='/intrekken']"));
        const string anyForm = "details.log form";
        seenByTom.QuerySelector(anyForm)!.SetAttribute("action", address);

        using var refused = await tom.SubmitForm(seenByTom, Url(lead), [], anyForm);
        Assert.NotNull((await Read(lead)).AnsweredAt);

        await Do(await app.Staff(), lead, "form[action$='/intrekken']");
        Assert.Null((await Read(lead)).AnsweredAt);
    }

    [Fact]
    public async Task Assign_Colleague_IsShownWithItsHistory()
    {
        var lead = await Store();
        var eva = await Staff();
        await app.HasStaff("lezer@academica.example", "Lex Lezer", StaffRole.Reader);

        var page = await Do(eva, lead, "form.inline-form", ("owner", await IdOf(Eva)));

        Assert.Equal(await IdOf(Eva), page.QuerySelector("#owner option[selected]")!.GetAttribute("value"));
        Assert.DoesNotContain("Lex Lezer", page.QuerySelector("#owner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("niemand → Eva de Wit", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Read(lead)).AnsweredAt);
    }

    /// <summary>Taken on from the first page, where the lead was still nobody's.</summary>
    [Fact]
    public async Task Assign_ColleagueWasFirst_TakesNothingAway()
    {
        await Store();
        var (eva, sanne) = (await Staff(), await app.Staff());
        var seenBySanne = await sanne.GetHtml("/beheer");
        var address = seenBySanne.QuerySelector(".today form[action$='/eigenaar']")!.GetAttribute("action")!;
        var take = $".today form[action='{address}']";

        using var taken = await eva.SubmitForm("/beheer", [], take);
        using var late = await sanne.SubmitForm(seenBySanne, "/beheer", [], take);

        Assert.Contains("van Eva de Wit", await eva.Said(taken), StringComparison.Ordinal);
        Assert.Contains("Een collega was je voor", await sanne.Said(late), StringComparison.Ordinal);
        Assert.Equal(
            await IdOf(Eva),
            await app.Database(database => database.Leads
                .Where(lead => lead.Reference == address.Split('/', StringSplitOptions.None)[3])
                .Select(lead => lead.OwnerId).SingleAsync(Stop)));
    }

    [Fact]
    public async Task Assign_WhoMayNotWork_IsRefused()
    {
        var lead = await Store();
        await app.HasStaff("lezer@academica.example", "Lex Lezer", StaffRole.Reader);

        using var answer = await (await Staff()).SubmitForm(
            Url(lead), Values(("owner", await IdOf("lezer@academica.example"))), "form.inline-form");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null((await Read(lead)).OwnerId);
    }

    [Fact]
    public async Task Note_Own_IsChangedWithItsHistoryAndTakenAway()
    {
        var lead = await Store();
        var eva = await Staff();
        var page = await Do(eva, lead, LogForm, ("Kind", "notitie"), ("Text", "Eerste versie"));
        var note = page.QuerySelector<IHtmlAnchorElement>("a[href*='/notities/']")!.GetAttribute("href")!;

        using var changed = await eva.SubmitForm(note, Values(("Text", "Tweede versie")), "form.form");
        page = await eva.GetHtml(changed.Headers.Location!.ToString());
        Assert.Equal(["Tweede versie"], page.QuerySelectorAll(".history .written").Select(one => one.TextContent));
        Assert.Contains("gewijzigd", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Eerste versie", (await eva.GetHtml(note)).QuerySelector(".history")!.TextContent,
            StringComparison.Ordinal);

        // In another window it was read before the change.
        using var behind = await eva.SubmitForm(
            note, Values(("Text", "Derde versie"), ("Seen", "1")), "form.form");
        page = await behind.ReadHtml();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, behind.StatusCode);
        Assert.Equal("Derde versie", page.QuerySelector("#Text")!.TextContent);
        Assert.Contains("Tweede versie", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        using var again = await eva.SubmitForm(page, note, Values(("Text", "Derde versie")), "form.form");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);

        using var removed = await eva.SubmitForm(note, [], "form[action$='/weg']");
        page = await eva.GetHtml(removed.Headers.Location!.ToString());
        Assert.DoesNotContain("versie", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Notitie weggehaald", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        using var gone = await eva.GetAsync(note, Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Note_OfAColleague_CannotBeChanged()
    {
        var lead = await Store();
        var page = await Do(await Staff(), lead, LogForm, ("Kind", "notitie"), ("Text", "Van Eva"));
        var note = page.QuerySelector<IHtmlAnchorElement>("a[href*='/notities/']")!.GetAttribute("href")!;
        var sanne = await app.Staff();

        Assert.Null((await sanne.GetHtml(Url(lead))).QuerySelector("a[href*='/notities/']"));
        using var answer = await sanne.GetAsync(note, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Task_Added_IsTheNextStepUntilItIsDone()
    {
        var lead = await Store();
        var eva = await Staff();

        var page = await Do(
            eva, lead, TaskForm, ("Task", "Bellen over de planning"), ("DueOn", "2026-12-09"), ("TaskOwner", ""));
        Assert.Contains(
            "Bellen over de planning", page.QuerySelector(".lead-head")!.TextContent, StringComparison.Ordinal);

        page = await Do(eva, lead, "form[action$='/gedaan']");
        Assert.Contains("Nog geen taak", page.QuerySelector(".lead-head")!.TextContent, StringComparison.Ordinal);

        page = await Do(eva, lead, "form[action$='/open']");
        Assert.Contains(
            "Bellen over de planning", page.QuerySelector(".lead-head")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2026-12-09", "Schrijf wat er moet gebeuren")]
    [InlineData("Bellen", "", "Vul in voor welke dag")]
    [InlineData("Bellen", "2026-12-06", "Kies vandaag of een latere dag")]
    public async Task Task_Wrong_SaysWhatAndKeepsWhatWasTyped(string task, string dueOn, string message)
    {
        var lead = await Store();

        using var answer = await (await Staff()).SubmitForm(
            Url(lead), Values(("Task", task), ("DueOn", dueOn)), TaskForm);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(task, page.QuerySelector("#Task")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Lost_WithoutReason_AsksForOne()
    {
        var lead = await Store();
        var eva = await Staff();

        using var answer = await eva.SubmitForm(Url(lead), Values(("status", "Lost")), "form.status-form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.True(page.QuerySelector("#status-Lost")!.HasAttribute("checked"));
        Assert.Equal("#reason", page.QuerySelector(".error-summary a")!.GetAttribute("href"));

        page = await Do(eva, lead, "form.status-form", ("status", "Lost"), ("reason", "Price"));
        Assert.Contains("reden: De prijs", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(LostReason.Price, (await Read(lead)).LostReason);
    }

    /// <summary>What a colleague wrote is about a person, and stays out of the log that outlives the lead.</summary>
    [Fact]
    public async Task Log_Text_IsNotInTheAuditLog()
    {
        var lead = await Store();
        await Do(await Staff(), lead, LogForm, ("Kind", "gesproken"), ("Text", "Geheim van de school"));

        var lines = await app.Database(database => database.AuditEntries.AsNoTracking()
            .Where(entry => entry.About == lead.Reference).ToListAsync(Stop));

        Assert.Contains(lines, line => line.Kind == nameof(SchoolContacted));
        Assert.DoesNotContain(lines, line => line.Data?.Contains("Geheim", StringComparison.Ordinal) == true);
    }

    private static string Url(Lead lead) => $"/beheer/aanvragen/{lead.Reference}";

    private static Dictionary<string, string> Values(params (string Name, string Value)[] values) =>
        values.ToDictionary(one => one.Name, one => one.Value);

    private Task<HttpClient> Staff() => app.Staff(Eva, "Eva de Wit", StaffRole.Advisor);

    private async Task<Lead> Store(DateTime? createdAt = null)
    {
        var lead = TestData.Lead(createdAt: createdAt);
        await app.Has(lead);
        return lead;
    }

    /// <summary>Sends a form of the page of a lead, and gives the page that follows.</summary>
    private static async Task<IHtmlDocument> Do(
        HttpClient browser, Lead lead, string form, params (string Name, string Value)[] values)
    {
        using var answer = await browser.SubmitForm(Url(lead), Values(values), form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await browser.GetHtml(answer.Headers.Location!.ToString());
    }

    private Task<Lead> Read(Lead lead) => app.Database(database => database.Leads.AsNoTracking()
        .Include(one => one.Events).SingleAsync(one => one.Id == lead.Id, Stop));

    private Task<string> IdOf(string email) => app.Database(database =>
        database.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Stop));
}
