using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Staff.Leads;

/// <summary>Every test has a product of its own: they count all leads.</summary>
public sealed class LeadListTests : IAsyncDisposable
{
    private readonly AppFixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_NoLeads_SaysSo()
    {
        var page = await (await _app.Staff()).GetHtml("/beheer/aanvragen");

        Assert.Contains("Er is nog geen aanvraag", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ManyLeads_ShowsTheNewestFirstInPages()
    {
        await _app.Has([.. Enumerable.Range(1, 60).Select(number => TestData.Lead(school: $"School {number}"))]);
        var browser = await _app.Staff();

        var first = await browser.GetHtml("/beheer/aanvragen");
        var last = await browser.GetHtml("/beheer/aanvragen?pagina=3");

        Assert.Equal(25, Schools(first).Count);
        Assert.Equal("School 60", Schools(first)[0]);
        Assert.Equal(10, Schools(last).Count);
        Assert.Equal("School 1", Schools(last)[^1]);
        Assert.Equal("/beheer/aanvragen?pagina=2", first.QuerySelectorAll(".pagination a")[0].GetAttribute("href"));
    }

    [Theory]
    [InlineData("?pagina=99", 10)]
    [InlineData("?pagina=-1", 25)]
    [InlineData("?pagina=veel", 25)]
    [InlineData("?pagina=99999999999999999999", 25)]
    [InlineData("?status=Onzin", 25)]
    [InlineData("?status=99", 25)]
    [InlineData("?zoek=%00%F0%9F", 0)]
    public async Task List_OddAddress_StillAnswers(string query, int rows)
    {
        await _app.Has([.. Enumerable.Range(1, 35).Select(_ => TestData.Lead())]);

        var page = await (await _app.Staff()).GetHtml("/beheer/aanvragen" + query);

        Assert.Equal(rows, Schools(page).Count);
    }

    [Theory]
    [InlineData("berg")]
    [InlineData("BÉRG zoe")]
    [InlineData("sint jan")]
    [InlineData("'s-hertogen")]
    [InlineData("zoe@sintjan.example")]
    [InlineData("’s‑Hertogenbosch")]
    [InlineData("sint–jan")]
    [InlineData("Bap\u00ADtist")]
    [InlineData("06 12345678")]
    [InlineData("+31 (0)6-1234 5678 berg")]
    public async Task List_Search_FindsWhateverTheSpelling(string words)
    {
        await _app.Has(
            TestData.Lead(
                school: "Sint-Jan Baptist", name: "Zoë Bérg", town: "'s-Hertogenbosch", email: "zoe@sintjan.example",
                with: details => details with { Phone = "+31612345678" }),
            TestData.Lead(school: "Het Kompas", name: "Piet Smit", town: "Almere", email: "p@kompas.example"));

        var page = await (await _app.Staff()).GetHtml("/beheer/aanvragen?zoek=" + Uri.EscapeDataString(words));

        Assert.Equal("Sint-Jan Baptist", Assert.Single(Schools(page)));
        Assert.Equal(CleanText.Line(words), ((IHtmlInputElement)page.QuerySelector("#zoek")!).Value);
    }

    /// <summary>What is stored as it was typed is found as it is meant, and as the page of the lead shows it.</summary>
    [Theory]
    [InlineData("OBS De Bedachte Zeeëgel, Mogelijkerk")]
    [InlineData("(Zeeëgel)")]
    [InlineData("\"André van der Meer\"")]
    [InlineData("zeeegel.")]
    [InlineData("Sint-Jozef")]
    [InlineData("St. Jan")]
    [InlineData("o.b.s. st-jan")]
    [InlineData("+32478123456")]
    [InlineData("0478/12 34 56 (papa)")]
    [InlineData("0478.12.34.56, papa")]
    [InlineData("jan@école.example")]
    [InlineData("jan@xn--cole-9oa.example")]
    [InlineData("mailto:jan@école.example")]
    [InlineData("André <jan@école.example>")]
    [InlineData("jan@école.example;")]
    [InlineData("@ecole.example")]
    [InlineData("???", 0)]
    public async Task List_SearchOfWhatIsStoredAsTyped_FindsIt(string words, int found = 1)
    {
        await _app.Has(
            TestData.Lead(
                school: "OBS De bedachte zeeëgel (sint jozef en St Jan)", name: "André van der Meer",
                town: "Mogelijkerk", email: "jan@école.example",
                with: details => details with { Phone = "0478/12 34 56 (papa)" }),
            TestData.Lead(school: "College Het Kompas", name: "Piet Smit", town: "Almere", email: "p@kompas.example"));

        var page = await (await _app.Staff()).GetHtml("/beheer/aanvragen?zoek=" + Uri.EscapeDataString(words));

        Assert.Equal(found, Schools(page).Count(school => school.StartsWith("OBS De", StringComparison.Ordinal)));
        Assert.Equal(found, Schools(page).Count);
    }

    [Fact]
    public async Task List_SearchByTheSecondOfTwoNumbers_FindsIt()
    {
        await _app.Has(
            TestData.Lead(
                school: "Twee nummers", with: details => details with { Phone = "0471 23 45 67 of 09 123 45 67" }),
            TestData.Lead());
        var staff = await _app.Staff();

        string[] searches = ["+32471234567", "+32 9 123 45 67", "0471 23 45 67 of 09 123 45 67"];
        foreach (var words in searches)
        {
            var page = await staff.GetHtml("/beheer/aanvragen?zoek=" + Uri.EscapeDataString(words));
            Assert.Equal("Twee nummers", Assert.Single(Schools(page)));
        }
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u2011")]
    public async Task List_SearchByReference_FindsThatLead(string dash)
    {
        var wanted = TestData.Lead(school: "De gezochte");
        await _app.Has(wanted, TestData.Lead(), TestData.Lead());

        var page = await (await _app.Staff()).GetHtml(
            "/beheer/aanvragen?zoek="
                + Uri.EscapeDataString(wanted.Reference.Replace("-", dash, StringComparison.Ordinal)));

        Assert.Equal("De gezochte", Assert.Single(Schools(page)));
    }

    /// <summary>More than are fetched at once: the rest is counted, and its pages are looked for.</summary>
    [Theory]
    [InlineData("?zoek=school&pagina=1", "School 620", "Alle 620")]
    [InlineData("?zoek=school&pagina=20", "School 145", "Alle 620")]
    [InlineData("?zoek=school&pagina=21", "School 120", "Alle 620")]
    [InlineData("?zoek=school&pagina=25", "School 20", "Alle 620")]
    [InlineData("?zoek=school&status=Won&pagina=6", "School 118", "Alle 620")]
    [InlineData("?pagina=25", "School 20", "Alle 620")]
    [InlineData("?status=Won&pagina=7", "School 18", "Alle 620")]
    [InlineData("?zoek=verre", "Verre school 2", "Alle 2")]
    public async Task List_VeryManyLeads_ShowsAndCountsEveryPage(string query, string first, string count)
    {
        await _app.Has([.. Enumerable.Range(1, 620).Select(number => TestData.Lead(
            school: number <= 2 ? $"Verre school {number}" : $"School {number}",
            status: number % 4 == 2 ? LeadStatus.Won : LeadStatus.New))]);

        var page = await (await _app.Staff()).GetHtml("/beheer/aanvragen" + query);

        Assert.Equal(first, Schools(page)[0]);
        Assert.Equal(count, page.QuerySelector("[aria-label=Status] a")!.TextContent);
    }

    [Fact]
    public async Task List_Filter_ShowsOneStatusAndCountsAll()
    {
        await _app.Has(
            TestData.Lead(school: "A", status: LeadStatus.Offer), TestData.Lead(school: "B"),
            TestData.Lead(school: "C", status: LeadStatus.Offer), TestData.Lead(school: "D", status: LeadStatus.Won));

        var page = await (await _app.Staff()).GetHtml("/beheer/aanvragen?status=Offer");

        Assert.Equal(["C", "A"], Schools(page));
        Dictionary<LeadStatus, int> counts = new()
        {
            [LeadStatus.New] = 1,
            [LeadStatus.Offer] = 2,
            [LeadStatus.Won] = 1,
        };
        Assert.Equal(
            [
                "Alle 4",
                .. LeadStatuses.OfConversation.Select(row => $"{row.Name} {counts.GetValueOrDefault(row.Status)}"),
                "Verdacht 0",
            ],
            page.QuerySelectorAll("[aria-label=Status] a").Select(tab => tab.TextContent));
    }

    [Fact]
    public async Task List_UnansweredOrRefused_IsMarked()
    {
        var late = TestData.Lead(
            school: "Te lang gewacht",
            createdAt: AppFixture.Start.UtcDateTime.AddHours(-TestContent.Programme.Contact.AnswerHours - 1));
        var refused = TestData.Lead(school: "Onbestelbaar");
        refused.Mails.Add(TestData.Mail(MailState.Parked));
        await _app.Has(late, TestData.Lead(school: "Op tijd"), refused);

        var page = await (await _app.Staff()).GetHtml("/beheer/aanvragen");

        var rows = page.QuerySelectorAll("tbody tr")
            .ToDictionary(row => row.QuerySelector("a")!.TextContent, row => row.TextContent);
        Assert.Contains("te laat", rows["Te lang gewacht"], StringComparison.Ordinal);
        Assert.DoesNotContain("te laat", rows["Op tijd"], StringComparison.Ordinal);
        Assert.Contains("mail geweigerd", rows["Onbestelbaar"], StringComparison.Ordinal);
    }

    /// <summary>Each column sorts both ways; what lacks a step or an owner comes last either way.</summary>
    [Fact]
    public async Task List_Sorted_StandsInThatOrderAndLinksToTheOther()
    {
        var staff = await _app.Staff();
        var me = await _app.Database(database => database.Users.Select(one => one.Id).SingleAsync(Stop));
        var (late, mine, won) = (
            TestData.Lead(school: "École", createdAt: AppFixture.Start.UtcDateTime.AddDays(-9)),
            TestData.Lead(school: "de Brug"), TestData.Lead(school: "Zon", status: LeadStatus.Won));
        mine.OwnerId = me;
        foreach (var (lead, day) in new[] { (late, 9), (won, 8) })
        {
            lead.Tasks.Add(
                new LeadTask { Text = "Bel", DueOn = new DateOnly(2026, 12, day), CreatedAt = won.CreatedAt });
        }

        won.Answer(AppFixture.Start.UtcDateTime, by: null);
        await _app.Has(late, mine, won);

        foreach (var (order, schools) in new (string, string[])[]
        {
            ("", ["Zon", "de Brug", "École"]),
            ("?op=ontvangen", ["École", "de Brug", "Zon"]),
            ("?op=school", ["de Brug", "École", "Zon"]),
            ("?op=school-omlaag", ["Zon", "École", "de Brug"]),
            ("?op=antwoord", ["École", "de Brug", "Zon"]),
            ("?op=stap", ["Zon", "École", "de Brug"]),
            ("?op=stap-omlaag", ["École", "Zon", "de Brug"]),
            ("?op=eigenaar-omlaag", ["de Brug", "Zon", "École"]),
            ("?op=status", ["École", "de Brug", "Zon"]),
        })
        {
            Assert.Equal(schools, Schools(await staff.GetHtml("/beheer/aanvragen" + order)));
        }

        var sorted = await staff.GetHtml("/beheer/aanvragen?op=school&status=New&zoek=e");
        var head = Assert.Single(sorted.QuerySelectorAll("th[aria-sort]"));
        Assert.Equal("ascending", head.GetAttribute("aria-sort"));
        Assert.Equal(
            "/beheer/aanvragen?zoek=e&status=New&op=school-omlaag", head.QuerySelector("a")!.GetAttribute("href"));
    }

    /// <summary>What is chosen stays in every link and form of the page, and in the file.</summary>
    [Fact]
    public async Task List_Filter_IsKeptEverywhereAndCanBeTakenAway()
    {
        await _app.Has(
            TestData.Lead(school: "Gebeld", town: "Ede", source: LeadSource.Phone), TestData.Lead(school: "Vormulier"));
        var staff = await _app.Staff();

        var page = await staff.GetHtml("/beheer/aanvragen?bron=Phone&plaats=ede&op=school");

        Assert.Equal("Gebeld", Assert.Single(Schools(page)));
        Assert.Equal("Alle 1", page.QuerySelector("[aria-label=Status] a")!.TextContent);
        Assert.NotNull(page.QuerySelector("details.filter-more[open]"));
        Assert.Equal("Phone", ((IHtmlSelectElement)page.QuerySelector("#filter-bron")!).Value);
        Assert.Equal("ede", ((IHtmlInputElement)page.QuerySelector("#filter-plaats")!).Value);
        Assert.All(
            page.QuerySelectorAll("[aria-label=Lijst] a, [aria-label=Status] li:not(:last-child) a, th a[href*=op]"),
            link => Assert.Contains("bron=Phone&plaats=ede", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(
            ["bron", "plaats", "op"],
            page.QuerySelectorAll("form.search input[type=hidden]").Select(field => field.GetAttribute("name")));
        Assert.Equal(
            ["/beheer/aanvragen?plaats=ede&op=school", "/beheer/aanvragen?bron=Phone&op=school",
                "/beheer/aanvragen?op=school"],
            page.QuerySelectorAll(".chips a").Select(link => link.GetAttribute("href")));
        var file = await staff.GetStringAsync(page.QuerySelector("a[download]")!.GetAttribute("href"), Stop);
        Assert.Contains("Gebeld", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Vormulier", file, StringComparison.Ordinal);
    }

    /// <summary>After any number of acts the page of a lead leads back to the list, its page and its row.</summary>
    [Fact]
    public async Task List_Left_IsWhereTheLeadLeadsBack()
    {
        var lead = TestData.Lead(school: "Linde");
        await _app.Has(lead);
        var staff = await _app.Staff();
        var page = $"/beheer/aanvragen/{lead.Reference}";
        async Task<string> Back() => (await staff.GetHtml(page)).QuerySelector(".back a")!.GetAttribute("href")!;

        Assert.Equal($"/beheer/aanvragen#{lead.Reference}", await Back());
        await staff.GetHtml("/beheer/aanvragen?zoek=linde%20%26%20eik&pagina=2&terug=//kwaad");
        using (await staff.SubmitForm(page, [new("Kind", "notitie"), new("Text", "Kort")], "form[action$='/tijdlijn']"))
        {
            Assert.Equal($"/beheer/aanvragen?zoek=linde%20%26%20eik&pagina=2#{lead.Reference}", await Back());
        }

        await staff.GetHtml("/beheer/aanvragen/bord?lijst=van-mij");
        Assert.Equal($"/beheer/aanvragen/bord?lijst=van-mij#{lead.Reference}", await Back());
        Assert.NotNull((await staff.GetHtml("/beheer/aanvragen")).QuerySelector($"tbody th a#{lead.Reference}"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static List<string> Schools(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
