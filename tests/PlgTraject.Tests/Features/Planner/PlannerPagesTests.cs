using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Planning;
using PlgTraject.Web.Planning.Calendars;

namespace PlgTraject.Tests.Features.Planner;

/// <summary>Planning a school year without JavaScript, and what becomes of the plan.</summary>
public sealed class PlannerPagesTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string PlanYear = "/plan-je-jaar";
    private const string OwnCalendar = PlanYear + "/eigen-vakanties";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>From the form to a plan, a moved session, the question, the lead and the mail to staff.</summary>
    [Fact]
    public async Task Plan_WithoutJavaScript_GoesAlongWithTheInquiry()
    {
        var visitor = app.Visitor();
        var form = await visitor.GetHtml(PlanYear);
        Assert.Equal("2027-01", form.QuerySelector("#Start option")!.GetAttribute("value"));
        using var made = await visitor.GetAsync(
            $"{PlanYear}?{Query(form)}&Region=zuid&Start=2027-09&Days[]=di&Days[]=do", Stop);
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);

        var page = await visitor.GetHtml(made.Headers.Location!.OriginalString);
        Assert.Equal(10, page.QuerySelectorAll(".plan-list li").Length);
        Assert.Equal(10, page.QuerySelectorAll(".plan-months .plan-node").Length);
        Assert.Contains(
            "kerstvakantie Zuid, vast", page.QuerySelector(".plan-refused")!.TextContent, StringComparison.Ordinal);

        var move = await visitor.GetHtml(Href(page, ".plan-list li:nth-child(3) a"));
        var code = move.QuerySelector<IHtmlInputElement>("input[name=plan]")!.Value;
        var same = await visitor.GetHtml($"{PlanYear}?plan={code}&verplaats=3&later=nee&naar="
            + move.QuerySelector<IHtmlInputElement>("#dag")!.Value);
        Assert.Equal("Er verandert niets", same.QuerySelector(".plan-move .notice h4")!.TextContent);
        var other = OtherDay(code);
        var preview = await visitor.GetHtml(
            $"{PlanYear}?plan={code}&verplaats=3&naar={other:yyyy-MM-dd}&later=nee");
        var moved = await visitor.GetHtml(Href(preview, ".plan-move .notice a.button"));
        Assert.Contains(
            DutchText.LongDate(other), moved.QuerySelector(".plan-list")!.TextContent, StringComparison.Ordinal);

        var ask = await visitor.GetHtml(Href(moved, ".plan-actions a.button:not(.button--secondary)"));
        var plan = ask.QuerySelector<IHtmlInputElement>("#Plan")!;
        Assert.True(plan.IsChecked);
        Assert.Equal("2027-09", ask.QuerySelector<IHtmlSelectElement>("#WishedStart")!.Value);
        var typed = Inquiry.With(("School", "Met een plan"));
        typed["Plan"] = plan.Value;
        using var sent = await visitor.SubmitForm(Inquiry.Path, typed);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var thanks = await visitor.GetHtml(sent.Headers.Location!.ToString());
        Assert.NotEmpty(thanks.QuerySelectorAll($"main a[href^='/bestuursdossier?plan={plan.Value}']"));

        var lead = await app.Database(database => database.Leads.Include(one => one.Mails)
            .SingleAsync(one => one.School == "Met een plan", Stop));
        Assert.All(lead.Mails, one => Assert.Contains($"plan={plan.Value}", one.TextBody, StringComparison.Ordinal));
        Assert.Equal(plan.Value, lead.Plan);
        Assert.Contains(other, LeadPlan.DaysOf(lead.Plan!));
        var mail = lead.Mails.Single(one => one.TextBody.Contains("Met een plan", StringComparison.Ordinal));
        Assert.Contains($"Bijeenkomst 3: {DutchText.LongDate(other)}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("september 2027", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(
            "Regio Zuid, op dinsdag en donderdag, 13.00 tot 16.30 uur", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("background: #1d5b5e", mail.HtmlBody, StringComparison.Ordinal);
        var staff = await app.Staff("eva@academica.example", "Eva de Wit", StaffRole.Advisor);
        var detail = await staff.GetHtml($"/beheer/aanvragen/{lead.Reference}");
        Assert.Equal(10, detail.QuerySelectorAll(".plan-months .plan-node").Length);
        Assert.Contains(
            DutchText.LongDate(other), detail.QuerySelector(".lead-plan")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A link can hold days on which a session cannot be any more, as here those in holidays.</summary>
    [Fact]
    public async Task Plan_OfALinkWithConflicts_DoesNotSayThatItFits()
    {
        var wishes = new PlanWishes
        {
            Region = HolidayRegion.North,
            StartMonth = new DateOnly(2027, 9, 1),
            Days = Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday,
            VisitDays = Weekdays.Friday,
        };
        var days = Enumerable.Range(0, Plan.SessionCount).Select(index => new DateOnly(2027, 9, 7).AddDays(14 * index));

        var page = await app.Visitor().GetHtml($"{PlanYear}?plan={PlanCode.Write(wishes, [.. days])}");

        Assert.StartsWith("Jullie plan", page.QuerySelector(".plan-head h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "maandag, dinsdag en woensdag (bijeenkomst 8 op vrijdag)",
            page.QuerySelector(".plan-head p")!.TextContent,
            StringComparison.Ordinal);
    }

    /// <summary>The form takes a moved date along, and says when it cannot stay.</summary>
    [Fact]
    public async Task Change_OfAMovedPlan_KeepsTheDateOrSaysThatItIsLost()
    {
        var visitor = app.Visitor();
        using var made = await visitor.GetAsync(
            $"{PlanYear}?{Query(await visitor.GetHtml(PlanYear))}&Region=zuid&Start=2027-09&Days[]=di", Stop);
        var plan = await visitor.GetHtml(made.Headers.Location!.OriginalString);
        Assert.Empty(plan.QuerySelectorAll(".plan-result .notice"));
        var move = await visitor.GetHtml(Href(plan, ".plan-list li:nth-child(4) a"));
        var chosen = move.QuerySelectorAll<IHtmlOptionElement>("#naar option").First();
        var code = move.QuerySelector<IHtmlInputElement>("input[name=plan]")!.Value;
        var empty = await visitor.GetHtml($"{PlanYear}?plan={code}&verplaats=4&naar=&later=nee");
        Assert.Contains(
            "datum in die bestaat", empty.QuerySelector("#dag-error")!.TextContent, StringComparison.Ordinal);
        var preview = await visitor.GetHtml($"{PlanYear}?plan={code}&verplaats=4&naar={chosen.Value}&later=ja");
        var moved = await visitor.GetHtml(Href(preview, ".plan-move .notice a.button"));

        using var kept = await visitor.GetAsync(
            $"{PlanYear}?{Query(moved)}&Region=zuid&Days[]=di&Days[]=do", Stop);
        var still = await visitor.GetHtml(kept.Headers.Location!.OriginalString);
        Assert.Contains(
            DutchText.LongDate(DutchText.ReadDay(chosen.Value)!.Value),
            still.QuerySelector(".plan-list li:nth-child(4)")!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty(still.QuerySelectorAll(".plan-result .notice"));

        using var lost = await visitor.GetAsync($"{PlanYear}?{Query(still)}&Region=zuid&Days[]=ma", Stop);
        var page = await visitor.GetHtml(lost.Headers.Location!.OriginalString);
        Assert.Contains(
            $"Bijeenkomst 4 stond door jou op {DutchText.LongDate(DutchText.ReadDay(chosen.Value)!.Value)}",
            page.QuerySelector(".plan-result .notice")!.TextContent,
            StringComparison.Ordinal);
        var back = await visitor.GetHtml(Href(page, ".plan-result .notice p a"));
        Assert.Equal(
            still.QuerySelector(".plan-list")!.TextContent, back.QuerySelector(".plan-list")!.TextContent);

        using var first = await visitor.GetAsync($"{Addresses.PlanCalendarFile}?{PlanOf(plan)}", Stop);
        using var second = await visitor.GetAsync($"{Addresses.PlanCalendarFile}?{PlanOf(page)}", Stop);
        Assert.Equal(
            Identifiers(await first.Content.ReadAsStringAsync(Stop)),
            Identifiers(await second.Content.ReadAsStringAsync(Stop)));
    }

    /// <summary>The clock of the tests stands at the end of 2026.</summary>
    [Fact]
    public async Task Plan_OfWhichDaysHavePassed_SaysSoAndPlansAgain()
    {
        var first = new DateOnly(2026, 11, 3);
        var days = Enumerable.Range(0, Plan.SessionCount).Select(index => first.AddDays(21 * index));
        var code = PlanCode.Write(
            new PlanWishes { Region = HolidayRegion.North, StartMonth = new DateOnly(2026, 11, 1) }, [.. days]);
        var visitor = app.Visitor();

        var page = await visitor.GetHtml($"{PlanYear}?plan={code}");

        Assert.Contains("2 bijeenkomsten liggen in het verleden", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Dit past", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("a.button[href*='plan=']:not(.button--secondary)"));
        var again = await Planned(visitor, Href(page, ".plan-result .notice a"));
        Assert.Contains("november 2027", again.QuerySelector(".plan-list li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnCalendar_Pasted_ShowsWhatItReadAndPlansWithIt()
    {
        var visitor = app.Visitor();
        using var answer = await visitor.PostAsync(
            OwnCalendar,
            Form(("Region", "midden"), ("Text", "Studiedag dinsdag 16 november 2027\nHerfstvakantie week 43")), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = await answer.ReadHtml();
        Assert.Contains("dinsdag 16 november 2027", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Herfstvakantie week 43", page.QuerySelector("#gelezen .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Studiedag", page.QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);
        var plan = await Planned(visitor, Href(page, "#gelezen a.button"));
        Assert.Equal(10, plan.QuerySelectorAll(".plan-list li").Length);
        Assert.Contains("1 vrije periode", plan.QuerySelector("#plan-own")!.TextContent, StringComparison.Ordinal);

        // The form takes the days along.
        using var again = await visitor.GetAsync($"{PlanYear}?{Query(plan)}&Region=midden&Days[]=di", Stop);
        var next = await visitor.GetHtml(again.Headers.Location!.OriginalString);
        Assert.Contains("1 vrije periode", next.QuerySelector("#plan-own")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>It is the seventh of December 2026: of the year before, what is left can still be planned.</summary>
    [Fact]
    public async Task OwnCalendar_OfAnotherYear_AsksWhichYearToPlan()
    {
        var visitor = app.Visitor();
        using var answer = await visitor.PostAsync(
            OwnCalendar, Form(("Region", "midden"), ("Text", "Schooljaar 26/27\nStudiedag 16 maart\n5.2: vrij")), Stop);

        var page = await answer.ReadHtml();
        Assert.Contains(
            page.QuerySelectorAll("#gelezen .notice h3"),
            title => title.TextContent == "Jullie rooster gaat over 2026-2027, je plant 2027-2028");
        Assert.Equal("5.2: vrij", page.QuerySelector("#gelezen .notice q")!.TextContent);
        var other = await Planned(visitor, Href(page, "#gelezen a.button:not(.button--secondary)"));
        Assert.Equal("2027-01", other.QuerySelector<IHtmlSelectElement>("#Start")!.Value);
        Assert.Contains("1 vrije periode", other.QuerySelector("#plan-own")!.TextContent, StringComparison.Ordinal);
        var same = await Planned(visitor, Href(page, "#gelezen a.button--secondary"));
        Assert.Equal("2027-09", same.QuerySelector<IHtmlSelectElement>("#Start")!.Value);
        Assert.Contains(
            "geen daarvan in dit jaar", same.QuerySelector("#plan-own")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnCalendar_AFile_IsReadAndOneThatIsNoTextIsTold()
    {
        using var good = await app.Visitor().PostAsync(
            OwnCalendar,
            File("rooster.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20271116\r\n"
                + "SUMMARY:Studiedag\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"), Stop);
        using var text = await app.Visitor().PostAsync(
            OwnCalendar, File("rooster.txt", "Studiedag 16 november 2027\nHerfstvakantie week 43"), Stop);
        Assert.Contains(
            "week 43", (await text.ReadHtml()).QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);
        var twice = File("rooster.txt", "Studiedag 16 november 2027");
        twice.Add(new StringContent("Studiedag 17 november 2027"), "Text");
        using var both = await app.Visitor().PostAsync(OwnCalendar, twice, Stop);
        var told = await both.ReadHtml();
        Assert.Contains(
            "niet allebei",
            told.QuerySelector(".error-summary a[href='#File']")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("17 november", told.QuerySelector("#Text")!.TextContent, StringComparison.Ordinal);
        using var bad = await app.Visitor().PostAsync(OwnCalendar, File("rooster.pdf", "%PDF-1.7"), Stop);
        using var empty = await app.Visitor().PostAsync(OwnCalendar, Form(("Region", "zuid")), Stop);

        Assert.Contains(
            "16 november 2027", (await good.ReadHtml()).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.NotNull((await bad.ReadHtml()).QuerySelector(".error-summary a[href='#File']"));
        Assert.NotNull((await empty.ReadHtml()).QuerySelector(".error-summary a[href='#Text']"));
    }

    [Theory]
    [InlineData("plan=1kapot", "Deze link klopt niet meer")]
    [InlineData("plan=9ABC", "andere versie")]
    [InlineData("Region=noord&Start=2150-09&Days[]=ma&From=9.00&To=12.00&Smallest=2&Largest=7", "nog niet bekend")]
    [InlineData("Region=noord&Start=2027-09&Days[]=ma&From=9.00&To=12.00&Smallest=16&Largest=16", "Zo kan het niet")]
    public async Task Plan_ThatCannotBe_SaysWhyAndKeepsTheForm(string query, string words)
    {
        var visitor = app.Visitor();
        using var answer = await visitor.GetAsync($"{PlanYear}?{query}", Stop);
        var page = answer.Headers.Location is { } location
            ? await visitor.GetHtml(location.OriginalString)
            : await answer.ReadHtml();

        Assert.Contains(words, page.QuerySelector("#jullie-jaar")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.NotNull(page.QuerySelector("#plan-form #Start"));
    }

    [Fact]
    public async Task Ask_WithABrokenPlan_SaysSoAndStillTakesTheQuestion()
    {
        var page = await app.Visitor().GetHtml($"{Inquiry.Path}?plan=1kapot");

        Assert.Contains("Je plan kon niet mee", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelector<IHtmlInputElement>("#Plan")!.Value);
    }

    private static DateOnly OtherDay(string code)
    {
        Assert.True(PlanCode.TryRead(code, out _, out var days, out _));
        // The other day of the week that was chosen, in the same week.
        return days[2].AddDays(days[2].DayOfWeek == DayOfWeek.Tuesday ? 2 : -2);
    }

    private static IReadOnlyList<string> Identifiers(string calendar) =>
        [.. calendar.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    private static string PlanOf(IHtmlDocument page) =>
        $"plan={page.QuerySelector<IHtmlInputElement>("#plan-form input[name=plan]")!.Value}";

    /// <summary>The plan to which an address with wishes alone leads: that of the plan holds its days.</summary>
    private static async Task<IHtmlDocument> Planned(HttpClient visitor, string wishes)
    {
        using var answer = await visitor.GetAsync(wishes, Stop);
        return await visitor.GetHtml(answer.Headers.Location!.OriginalString);
    }

    private static string Href(IHtmlDocument page, string selector) =>
        page.QuerySelector(selector)!.GetAttribute("href")!;

    /// <summary>What the form sends as it stands, without what a test chooses itself.</summary>
    private static string Query(IHtmlDocument page) => string.Join('&', page
        .QuerySelectorAll("#plan-form select, #plan-form input[type=time], #plan-form input[type=hidden]")
        .Select(control => (Name: control.GetAttribute("name")!, Value: (control is IHtmlSelectElement select
            ? select.Value
            : ((IHtmlInputElement)control).Value) ?? ""))
        .Where(pair => pair.Name != "Region" && (pair.Name != "Start" || page.QuerySelector(".plan-list") is not null))
        .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));

    private static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    private static MultipartFormDataContent File(string name, string text)
    {
        var content = Form(("Region", "midden"));
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "File", name);
        return content;
    }
}
