using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Features.Staff.LeadDetail;

public sealed class LeadTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lead_Complete_ShowsEverything()
    {
        var lead = TestData.Lead(
            school: "Sint-Jan & Zn <b>",
            name: "Zoë Bérg",
            town: "Breda",
            with: details => details with
            {
                Role = ContactRole.QualityCoordinator,
                Phone = "+31612345678",
                Participants = 4,
                Place = PlacePreference.InCompany,
                WishedStart = new DateOnly(2027, 9, 1),
                Question = "Eerste regel\n<script>alert(1)</script>",
            });
        lead.Mails.Add(TestData.Mail());
        var page = await Open(lead);

        string[] expected =
        [
            "Sint-Jan & Zn <b>", "Zoë Bérg", "Breda", "IB'er of kwaliteitscoördinator", "06 12345678", "4 personen",
            "Incompany, op onze school", "september 2027", "<script>alert(1)</script>", lead.Reference,
            "maandag 7 december 2026, 9.30 uur", "Verstuurd op maandag 7 december 2026, 9.30 uur",
            "antwoord uiterlijk "
                + RelativeTime.Of(lead.CreatedAt.AddHours(app.Programme.Contact.AnswerHours), lead.CreatedAt),
        ];
        Assert.All(expected, words => Assert.Contains(words, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.NotNull(page.QuerySelector("a[href='tel:+31612345678']"));
        Assert.StartsWith(
            "mailto:zoe@regenboog.example?subject=",
            page.QuerySelector("a[href^='mailto:']")!.GetAttribute("href"),
            StringComparison.Ordinal);
    }

    /// <summary>At each address with the reference of a lead, as somebody types it who hears it on the phone.</summary>
    [Theory]
    [InlineData("/beheer/aanvragen/{0}")]
    [InlineData("/beheer/aanvragen/{0}/wissen")]
    [InlineData("/beheer/verdacht/{0}")]
    public async Task Address_ReferenceInAnotherSpelling_LeadsToTheLead(string address)
    {
        using var answer = await (await app.Staff()).GetAsync(
            string.Format(CultureInfo.InvariantCulture, address, "plg26dsw-n7o9i"), Stop);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(
            string.Format(CultureInfo.InvariantCulture, address, "PLG-26DSW-N7091"),
            answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Lead_OnlyWhatIsRequired_SaysWhatIsMissing()
    {
        var page = await Open(TestData.Lead(town: null));

        var text = page.Body!.TextContent;
        Assert.Contains("Niet ingevuld", text, StringComparison.Ordinal);
        Assert.Contains("Niet vastgelegd", text, StringComparison.Ordinal);
        Assert.Contains("Er is geen vraag ingevuld", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeStatus_Chosen_IsStoredWithItsHistory()
    {
        var lead = await Store(TestData.Lead());
        var browser = await app.Staff("eva@academica.example", "Eva de Wit");

        using var answer = await Change(browser, lead, LeadStatus.InConversation);
        using var second = await Change(browser, lead, LeadStatus.Offer);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await browser.GetHtml(second.Headers.Location!.ToString());
        Assert.Equal("De status is nu 'Offerte'.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("Offerte", page.QuerySelector(".page-head .tag")!.TextContent);
        var history = page.QuerySelectorAll("ol.history li").Select(item => item.TextContent).ToList();
        Assert.Contains("Van 'In gesprek' naar 'Offerte'", history[0], StringComparison.Ordinal);
        Assert.Contains("Eva de Wit, maandag 7 december 2026, 9.30 uur", history[0], StringComparison.Ordinal);
        Assert.Contains("Van 'Nieuw' naar 'In gesprek'", history[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeStatus_ColleagueWasFirst_ShowsBothAndLosesNothing()
    {
        var lead = await Store(TestData.Lead());
        var (eva, sanne) = (await app.Staff("eva@academica.example", "Eva de Wit"), await app.Staff());
        var seenBySanne = await sanne.GetHtml(Url(lead));
        using var first = await Change(eva, lead, LeadStatus.InConversation);

        using var answer = await sanne.SubmitForm(seenBySanne, Url(lead), Status(LeadStatus.Lost), "form.status-form");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.ReadHtml();
        var notice = page.QuerySelector(".notice--warning")!.TextContent;
        Assert.Contains("'In gesprek'", notice, StringComparison.Ordinal);
        Assert.Contains("'Verloren'", notice, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#status-Lost")!.HasAttribute("checked"));
        Assert.Equal(LeadStatus.InConversation, await StatusOf(lead));

        using var again = await sanne.SubmitForm(page, Url(lead), Status(LeadStatus.Lost), "form.status-form");
        Assert.Equal(LeadStatus.Lost, await StatusOf(lead));
    }

    [Theory]
    [InlineData("status", "Onzin")]
    [InlineData("status", "99")]
    [InlineData("seen", "geen status")]
    public async Task ChangeStatus_Garbage_IsRefused(string field, string value)
    {
        var lead = await Store(TestData.Lead());
        var form = Status(LeadStatus.Won);
        form[field] = value;

        using var answer = await (await app.Staff()).SubmitForm(Url(lead), form, "form.status-form");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(LeadStatus.New, await StatusOf(lead));
    }

    [Fact]
    public async Task SendMailAgain_Parked_GoesOut()
    {
        var lead = TestData.Lead();
        lead.Mails.Add(TestData.Mail(MailState.Parked, "550 5.1.1 mailbox unknown"));
        await Store(lead);
        var browser = await app.Staff();
        var before = await browser.GetHtml(Url(lead));
        Assert.Contains("550 5.1.1 mailbox unknown", before.Body!.TextContent, StringComparison.Ordinal);

        using var answer = await browser.SubmitForm(Url(lead), [], "form[action$='/opnieuw']");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var after = await browser.GetHtml(answer.Headers.Location!.ToString());
        Assert.Equal("De mail gaat nu opnieuw weg.", after.QuerySelector("[role=status]")!.TextContent);
        await Eventually.True(
            () => app.Database(database => database.OutboxMails
                .AnyAsync(mail => mail.LeadId == lead.Id && mail.State == MailState.Sent, Stop)),
            "the mail is sent");
    }

    /// <summary>Nobody has to do anything, so what matters is when it is tried again.</summary>
    [Theory]
    [InlineData(20, "Volgende poging: maandag 7 december 2026, 9.50 uur")]
    [InlineData(-20, "Wordt nu opnieuw geprobeerd")]
    public async Task Lead_MailThatFailedOnce_SaysWhyAndWhenItIsTriedAgain(int minutes, string expected)
    {
        var lead = TestData.Lead();
        var mail = TestData.Mail(MailState.Pending, "De mailserver is niet bereikbaar");
        mail.NextAttemptAt = AppFixture.Start.UtcDateTime.AddMinutes(minutes);
        // Somebody is sending it, so that the page and not the outbox is looked at.
        mail.LeasedUntil = AppFixture.Start.UtcDateTime.AddDays(1);
        lead.Mails.Add(mail);

        var page = await Open(lead);

        var told = page.QuerySelector("[aria-labelledby=tijdlijn]")!.TextContent;
        Assert.Contains("Nog niet gelukt na 1 poging", told, StringComparison.Ordinal);
        Assert.Contains("De mailserver is niet bereikbaar", told, StringComparison.Ordinal);
        Assert.Contains(expected, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendMailAgain_MailOfAnotherLead_ChangesNothing()
    {
        var (mine, other) = (TestData.Lead(), TestData.Lead());
        mine.Mails.Add(TestData.Mail(MailState.Parked));
        other.Mails.Add(TestData.Mail(MailState.Parked));
        await Store(mine, other);
        var browser = await app.Staff();
        var page = await browser.GetHtml(Url(mine));
        var form = page.QuerySelector("form[action$='/opnieuw']")!;
        form.SetAttribute("action", $"{Url(mine)}/mails/{other.Mails[0].Id}/opnieuw");

        using var answer = await browser.SubmitForm(page, Url(mine), [], "form[action$='/opnieuw']");

        Assert.Equal(Url(mine), answer.Headers.Location!.ToString());
        Assert.Equal(MailState.Parked, await app.Database(database => database.OutboxMails
            .Where(mail => mail.LeadId == other.Id).Select(mail => mail.State).SingleAsync(Stop)));
    }

    private static string Url(Lead lead) => $"/beheer/aanvragen/{lead.Reference}";

    private static Dictionary<string, string> Status(LeadStatus status) => new()
    {
        ["status"] = status.ToString(),
        ["reason"] = nameof(LostReason.Other),
    };

    private static Task<HttpResponseMessage> Change(HttpClient browser, Lead lead, LeadStatus status) =>
        browser.SubmitForm(Url(lead), Status(status), "form.status-form");

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Open(Lead lead)
    {
        await Store(lead);
        return await (await app.Staff()).GetHtml(Url(lead));
    }

    private async Task<Lead> Store(params Lead[] leads)
    {
        await app.Has(leads);
        return leads[0];
    }

    private Task<LeadStatus> StatusOf(Lead lead) => app.Database(database => database.Leads
        .Where(stored => stored.Id == lead.Id).Select(stored => stored.Status).SingleAsync(Stop));
}
