using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Features.Staff.ContactDetails;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Staff.ContactDetails;

/// <summary>What colleagues write down of a school: corrections, and leads that did not come by the site.</summary>
public sealed class ContactTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string NewLead = "/beheer/aanvragen/nieuw";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_TwoColleagues_MergesWhatDiffersAndShowsThreeValues()
    {
        var lead = await Store();
        var (eva, tom) = (await Staff(), await app.Staff("tom@academica.example", "Tom Bos", StaffRole.Advisor));
        var mine = await eva.GetHtml(Url(lead));
        Assert.Equal(
            ContactForm.Fields,
            ContactForm.Fields.Where(field => mine.QuerySelector($"form [name={field}]") is not null));
        using var theirs = await Send(
            tom, await tom.GetHtml(Url(lead)), lead, ("Town", "Zeist"), ("Name", "Tom zijn naam"));
        Assert.Equal(HttpStatusCode.SeeOther, theirs.StatusCode);

        using var refused = await Send(
            eva, mine, lead, ("Name", "Eva haar naam"), ("Phone", "06-87654321"), ("Participants", "4"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.ReadHtml();
        Assert.Equal(
            ["Naam", "Zoë van den Bérg", "Tom zijn naam", "Eva haar naam"],
            page.QuerySelectorAll("tbody tr:only-child > *").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("Eva haar naam", Value(page, "Name"));
        Assert.Equal("Zeist", Value(page, "Town"));
        Assert.Equal("06-87654321", Value(page, "Phone"));
        Assert.Null((await Read(lead)).Phone);

        using var saved = await Send(eva, page, lead);

        Assert.Equal("De gegevens zijn bewaard.", await eva.Said(saved));
        var stored = await Read(lead);
        Assert.Equal(
            ("Eva haar naam", "Zeist", "+31687654321", 4),
            (stored.Name, stored.Town, stored.Phone, stored.Participants));
        Assert.Equal("De vraag blijft", stored.Question);
        var history = (await eva.GetHtml($"/beheer/aanvragen/{lead.Reference}")).QuerySelector(".history")!.TextContent;
        Assert.Contains("Gegevens gewijzigd: Naam, Telefoon, Deelnemers", history, StringComparison.Ordinal);
        Assert.Contains("Telefoon: leeg → 06 87654321", history, StringComparison.Ordinal);
        var audit = await app.Database(database => database.AuditEntries
            .Where(entry => entry.About == lead.Reference && entry.Kind == nameof(LeadDetailsChanged))
            .OrderBy(entry => entry.Id).Select(entry => entry.Data!).ToListAsync(Stop));
        Assert.Equal(2, audit.Count);
        Assert.All(audit, data => Assert.DoesNotContain("naam", data, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Change_NoWayToReachTheSchool_SaysSoAndKeepsWhatWasTyped()
    {
        var lead = await Store();
        var eva = await Staff();

        using var answer = await Send(
            eva, await eva.GetHtml(Url(lead)), lead, ("School", "Nieuw"), ("Email", ""), ("Phone", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.Equal("#Email", Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal("Nieuw", Value(page, "School"));
        Assert.Equal(lead.School, Value(page, "Was.School"));
    }

    [Fact]
    public async Task Add_LeadThatCalled_IsOnePlainLeadWithoutAnyMail()
    {
        var eva = await Staff();
        var form = await eva.GetHtml(NewLead);
        (string, string)[] typed =
        [
            ("School", "Belt liever"), ("Email", ""), ("Phone", "020-5217400"), ("Question", "Kan het in mei?"),
            ("Source", "Meeting"), ("Day", "2026-12-04"), ("Time", "15:00"), ("Spoken", "ja"),
        ];

        using var first = await Send(eva, form, NewLead, typed);
        using var again = await Send(eva, form, NewLead, typed);

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Contains("De aanvraag is ingevoerd.", await eva.Said(first), StringComparison.Ordinal);
        var lead = await app.Database(database => database.Leads.AsNoTracking().Include(one => one.Mails)
            .SingleAsync(one => one.School == "Belt liever", Stop));
        var came = new DateTime(2026, 12, 4, 14, 0, 0, DateTimeKind.Utc);
        Assert.Equal((LeadSource.Meeting, came, came), (lead.Source, lead.ArrivedAt, lead.AnsweredAt));
        Assert.Equal(("", "", ""), (lead.Email, lead.SenderKey, lead.EmailDomain));
        Assert.Empty(lead.Mails);
        Assert.NotNull(lead.OwnerId);
        var page = await eva.GetHtml($"/beheer/aanvragen/{lead.Reference}");
        Assert.Contains("Bijeenkomst", page.QuerySelector(".summary-list")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Aanvraag met de hand ingevoerd", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href^=mailto]"));
        // Everything that reads leads takes one without an address.
        using var file = await (await app.Staff()).GetAsync("/beheer/aanvragen.csv?zoek=belt", Stop);
        Assert.Contains("Belt liever", await file.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var erasure = await (await app.Staff()).GetAsync($"/beheer/aanvragen/{lead.Reference}/wissen", Stop);
        Assert.Equal(HttpStatusCode.OK, erasure.StatusCode);
    }

    [Theory]
    [InlineData("Day", "2026-12-08", "nog niet geweest")]
    [InlineData("Source", "Website", "Kies hoe de vraag kwam")]
    [InlineData("School", "", "Vul de naam van de school in")]
    public async Task Add_Wrong_SaysWhatAndKeepsWhatWasTyped(string field, string value, string message)
    {
        var eva = await Staff();

        using var answer = await Send(
            eva, await eva.GetHtml(NewLead), NewLead, ("School", "Fout"), ("Phone", "020-5217400"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("020-5217400", Value(page, "Phone"));
        Assert.False(await app.Database(database => database.Leads.AnyAsync(lead => lead.School == "Fout", Stop)));
    }

    private static string Url(Lead lead) => $"/beheer/aanvragen/{lead.Reference}/gegevens";

    private Task<HttpClient> Staff() => app.Staff("eva@academica.example", "Eva de Wit", StaffRole.Advisor);

    private async Task<Lead> Store()
    {
        var lead = TestData.Lead(with: details => details with { Question = "De vraag blijft" });
        await app.Has(lead);
        return lead;
    }

    private static Task<HttpResponseMessage> Send(
        HttpClient browser, IHtmlDocument page, Lead lead, params (string Name, string Value)[] typed) =>
        Send(browser, page, Url(lead), typed);

    /// <summary>Sends all that stands in the form, with what is typed in its place.</summary>
    private static Task<HttpResponseMessage> Send(
        HttpClient browser, IHtmlDocument page, string url, params (string Name, string Value)[] typed)
    {
        var values = page.QuerySelectorAll("form.form .field__control").OfType<IHtmlElement>()
            .Select(control => control.GetAttribute("name")!).ToDictionary(name => name, name => Value(page, name)!);
        foreach (var (name, value) in typed)
        {
            values[name] = value;
        }

        return browser.SubmitForm(page, url, values, "form.form");
    }

    private static string? Value(IHtmlDocument page, string name) =>
        page.QuerySelector($"form.form [name='{name}']") switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlTextAreaElement area => area.Value,
            _ => null,
        };

    private Task<Lead> Read(Lead lead) => app.Database(database => database.Leads.AsNoTracking()
        .SingleAsync(one => one.Id == lead.Id, Stop));
}
