using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Inbound;

namespace PlgTraject.Tests.Features.Staff.Mailbox;

/// <summary>
/// What a colleague does with mails that nobody could place. It is Monday 9.30; every test has a product of its own,
/// since the pages show all mails.
/// </summary>
public sealed class MailPagesTests : IAsyncDisposable
{
    private const string List = "/beheer/mail";
    private const string Eva = "eva@academica.example";

    private readonly AppFixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTime Now => AppFixture.Start.UtcDateTime;

    [Fact]
    public async Task Triage_AttachMakeALeadAndSetAside_EachGoesWhereItBelongsAndTheLedgerAddsUp()
    {
        var lead = TestData.Lead("De Es", email: "directie@es.example", createdAt: Now.AddDays(-9));
        lead.Events.Add(LeadEvent.Of(
            new AnsweredOutside(AnswerWay.Mail, Now.AddDays(-8)), Now.AddDays(-8), actorId: null, actorName: null));
        lead.Answer(Now.AddDays(-8), by: null);
        await _app.Has(lead);
        var question = await Has("ib@es.example", "Rooster", "Wij kunnen op woensdag.", Now.AddDays(-4));
        var forward = await Has(
            $"kim@{_app.Programme.Provider.Domain}", "FW: Vraag",
            "Pak jij dit op?\n\nVan: Jan de Vries <jan@linde.example>\nVerzonden: zondag 6 december 2026 20:15\n"
            + "Aan: Kim\n\nDag Kim,\n\nWat kost het?",
            Now.AddHours(-3));
        var advert = await Has("actie@papier.example", "Korting", "Alleen vandaag.", Now.AddHours(-2));
        var browser = await _app.Staff(Eva, "Eva de Wit", StaffRole.Advisor);

        // The first page and the menu lead to the one that waits longest.
        var today = await browser.GetHtml("/beheer");
        Assert.Equal("Mail 3 om te verdelen", today.QuerySelector($"nav a[href='{List}']")!.TextContent);
        Assert.Equal(
            ["Rooster", "FW: Vraag", "Korting"],
            today.QuerySelectorAll("[aria-labelledby=mail] li a").Select(link => link.TextContent));
        Assert.NotNull(today.QuerySelector("[aria-labelledby=mail] li .late"));
        var rows = (await browser.GetHtml(List)).QuerySelectorAll("tbody tr");
        Assert.Equal([$"{List}/{question}", $"{List}/{forward}", $"{List}/{advert}"], rows.Select(
            row => row.QuerySelector("th a")!.GetAttribute("href")));
        Assert.Contains("Wij kunnen op woensdag.", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("van een school of bestuur met een aanvraag", rows[0].TextContent, StringComparison.Ordinal);

        // Of a known school, so its lead is offered. A double click does it once.
        var page = await browser.GetHtml($"{List}/{question}");
        Assert.Contains(
            "zelfde school of bestuur", page.QuerySelector(".choice")!.TextContent, StringComparison.Ordinal);
        using (var none = await browser.SubmitForm(page, List, [], "form[action$='/bij-aanvraag']"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
            Assert.NotNull((await none.ReadHtml()).QuerySelector(".error-summary a[href='#Reference']"));
        }

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var attached = await browser.SubmitForm(
                page, List, Fields(("Reference", lead.Reference)), "form[action$='/bij-aanvraag']");
            Assert.Equal($"{List}/{forward}", attached.Headers.Location!.ToString());
            Assert.Contains(lead.Reference, await browser.Said(attached), StringComparison.Ordinal);
        }

        Assert.Equal(Now.AddDays(-4), (await Read(lead.Reference)).WaitsSince);

        // What is no number is no way to reach the school.
        var first = await browser.GetHtml($"{List}/{advert}/aanvraag");
        using (var words = await browser.SubmitForm(
            first, List, Typed(first, ("School", "De Es"), ("Phone", "geen nummer")), "main form"))
        {
            Assert.NotNull((await words.ReadHtml()).QuerySelector(".error-summary a[href='#Phone']"));
        }

        // The real sender of what a colleague sent on, unless somebody chooses otherwise.
        var form = await browser.GetHtml($"{List}/{forward}/aanvraag");
        Assert.Equal(
            ("Jan de Vries", "jan@linde.example", "20:15"),
            (Value(form, "Name"), Value(form, "Email"), Value(form, "Time")));
        Assert.Equal("Dag Kim,\n\nWat kost het?", form.QuerySelector("#Question")!.TextContent.Trim());
        var ofKim = await browser.GetHtml($"{List}/{forward}/aanvraag?afzender=mail");
        Assert.Equal($"kim@{_app.Programme.Provider.Domain}", Value(ofKim, "Email"));
        using (var without = await browser.SubmitForm(form, List, Typed(form), "main form"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
            Assert.Equal("jan@linde.example", Value(await without.ReadHtml(), "Email"));
        }

        using var made = await browser.SubmitForm(form, List, Typed(form, ("School", "De Linde")), "main form");
        Assert.Contains("de antwoordtijd loopt", await browser.Said(made), StringComparison.Ordinal);
        var added = await Read(made.Headers.Location!.ToString().Split('/')[^1]);
        Assert.Equal(
            ("De Linde", "jan@linde.example", LeadSource.Mail, new DateTime(2026, 12, 6, 19, 15, 0)),
            (added.School, added.Email, added.Source, added.ArrivedAt));

        // Nothing else waits, so the list follows; from there it can be put back.
        page = await browser.GetHtml($"{List}/{advert}");
        using var aside = await browser.SubmitForm(
            page, List, Fields(("Reason", "anders"), ("Because", "Van een winkel")), "form[action$='/terzijde']");
        Assert.Equal(List, aside.Headers.Location!.ToString());
        await browser.Said(aside);
        var shown = await browser.GetHtml($"{List}?lijst=terzijde");
        Assert.Contains("Van een winkel", shown.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        using var back = await browser.SubmitForm($"{List}/{advert}", [], "form[action$='/terug']");
        Assert.Contains("weer bij wat te verdelen is", await browser.Said(back), StringComparison.Ordinal);

        var ledger = await browser.GetHtml($"{List}/telling");
        Assert.Empty(ledger.QuerySelectorAll(".late"));
        Assert.Equal("3", ledger.QuerySelector(".total .tally")!.TextContent);
        Assert.Equal("2", ledger.QuerySelector(".total [data-label='Bij aanvragen']")!.TextContent);
        var number = ledger.QuerySelector("tbody td [href*='soort=Lead']")!.GetAttribute("href")!;
        Assert.NotEmpty((await browser.GetHtml(number)).QuerySelectorAll("tbody tr"));

        // A mail that vanishes without a word is told at once.
        await _app.Database(database => database.MailLedgerDays.ExecuteUpdateAsync(
            set => set.SetProperty(line => line.Fetched, line => line.Fetched + 1), Stop));
        var broken = await browser.GetHtml($"{List}/telling");
        Assert.NotNull(broken.QuerySelector(".notice--error"));
        Assert.Contains("opgehaald", broken.QuerySelector("tbody .late")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_AColleagueWasFirst_NothingIsDoneAndWhatWasTypedStays()
    {
        var id = await _app.HasMail(TestMail.Of());
        var eva = await _app.Staff(Eva, "Eva de Wit", StaffRole.Advisor);
        var (page, form) = (await eva.GetHtml($"{List}/{id}"), await eva.GetHtml($"{List}/{id}/aanvraag"));
        var sanne = await _app.Staff();
        using (await sanne.SubmitForm(
            $"{List}/{id}", Fields(("Reason", "Al afgehandeld")), "form[action$='/terzijde']"))
        {
        }

        using var aside = await eva.SubmitForm(
            page, List, Fields(("Reason", "anders"), ("Because", "Mijn reden")), "form[action$='/terzijde']");
        using var made = await eva.SubmitForm(form, List, Typed(form, ("School", "Mijn school")), "main form");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (aside.StatusCode, made.StatusCode));
        var refused = await aside.ReadHtml();
        Assert.Contains("Een collega was je voor", refused.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Al afgehandeld", refused.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("wat jij koos staat er nog", refused.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("Mijn reden", Value(refused, "Because"));
        // What is wrong with a form tells no less that a colleague was first.
        using (var wrong = await eva.SubmitForm(page, List, [], "form[action$='/terzijde']"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains(
                (await wrong.ReadHtml()).QuerySelectorAll("[role=alert] h2"),
                heading => heading.TextContent == "Een collega was je voor");
        }

        Assert.Contains("Sanne Bakker", refused.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        var again = await made.ReadHtml();
        Assert.Equal("Mijn school", Value(again, "School"));
        Assert.Empty(await _app.Database(database => database.AllLeads.ToListAsync(Stop)));
        // Who has seen that may decide otherwise.
        using var meant = await eva.SubmitForm(again, List, Typed(again), "main form");
        Assert.Equal(HttpStatusCode.SeeOther, meant.StatusCode);
        // No colleague, but another window of the same.
        using var late = await eva.SubmitForm(
            page, List, Fields(("Reason", "Al afgehandeld")), "form[action$='/terzijde']");
        Assert.Equal("Je besliste dit intussen in een ander venster",
            (await late.ReadHtml()).QuerySelector("[role=alert] h2")!.TextContent);
    }

    [Fact]
    public async Task Mail_Reader_ReadsAndDecidesNothing()
    {
        var id = await _app.HasMail(TestMail.Of("Wat kost het?"));
        var browser = await _app.Staff("lezer@academica.example", "Lena", StaffRole.Reader);

        var page = await browser.GetHtml($"{List}/{id}");

        Assert.Contains("Wat kost het?", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form, main a.button"));
        Assert.Contains("Vraag je beheerder", (await browser.GetHtml(List)).Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(1, await _app.Database(database => database.AuditEntries.CountAsync(
            entry => entry.Kind == nameof(MailRead), Stop)));
    }

    [Fact]
    public async Task Search_ForAReference_FindsTheLeadThatTookItsPlace()
    {
        var (kept, from) = (TestData.Lead("De Eik"), TestData.Lead("De Beuk"));
        await _app.Has(kept, from);
        await _app.Database(async database =>
        {
            (await database.AllLeads.SingleAsync(one => one.Id == from.Id, Stop)).MergeInto(
                await database.AllLeads.SingleAsync(one => one.Id == kept.Id, Stop));
            return await database.SaveChangesAsync(Stop);
        });
        var id = await _app.HasMail(TestMail.Of(from: "vreemd@elders.example"));
        var browser = await _app.Staff();

        var page = await browser.GetHtml($"{List}/{id}?zoek={from.Reference}");

        Assert.Equal(kept.Reference, page.QuerySelector(".choice input[checked]")!.GetAttribute("value"));
        Assert.Equal(
            $"/beheer/aanvragen/{kept.Reference}", page.QuerySelector(".choice a")!.GetAttribute("href"));
        // The search leads to what it found.
        Assert.EndsWith("#gevonden", page.QuerySelector("main form.search")!.GetAttribute("action"),
            StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("h3#gevonden[tabindex='-1']"));
    }

    /// <summary>An answer from a mail program counts as much as one from the product.</summary>
    [Fact]
    public async Task Answer_AColleagueAnsweredFromAMailProgram_IsHeldUntilItWasSeen()
    {
        var lead = TestData.Lead();
        await _app.Has(lead);
        var browser = await _app.Staff();
        var address = $"/beheer/aanvragen/{lead.Reference}/antwoord";
        var page = await browser.GetHtml(address);
        var id = await _app.HasMail(TestMail.Of(
            "Ik bel je morgen.", subject: "Re: Je vraag", from: Eva, at: Now.AddMinutes(1), fate: MailFate.Lead,
            lead: lead));
        await _app.Database(async database =>
        {
            var stored = await database.Leads.SingleAsync(one => one.Id == lead.Id, Stop);
            stored.Events.Add(LeadEvent.Of(new AnswerFound(id, Now.AddMinutes(1)), Now, null, "Eva de Wit"));
            stored.Answer(Now.AddMinutes(1), by: null);
            return await database.SaveChangesAsync(Stop);
        });

        using var held = await browser.SubmitForm(page, address, Answer(), "#answer");
        Assert.Equal(HttpStatusCode.Conflict, held.StatusCode);
        var seen = await held.ReadHtml();
        Assert.Contains("Ik bel je morgen.", seen.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        // The school writes as well, and the page on which the mail is looked at would hide that.
        var wrote = await _app.HasMail(
            TestMail.Of("Laat maar.", at: Now.AddMinutes(2), fate: MailFate.Lead, lead: lead));
        await _app.Database(async database =>
        {
            (await database.Leads.SingleAsync(one => one.Id == lead.Id, Stop)).Events
                .Add(LeadEvent.Of(new SchoolMailReceived(wrote, Now.AddMinutes(2)), Now, null, null));
            return await database.SaveChangesAsync(Stop);
        });
        using var heard = await browser.SubmitForm(seen, address, Answer("bekijk"), "#answer");
        Assert.Equal(HttpStatusCode.Conflict, heard.StatusCode);
        seen = await heard.ReadHtml();
        Assert.Contains("De school schreef intussen", seen.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Laat maar.", seen.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var sent = await browser.SubmitForm(seen, address, Answer(), "#answer");
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);

        IEnumerable<KeyValuePair<string, string>> Answer(string act = "verstuur") => Fields(
            ("To", lead.Email), ("Subject", "Je vraag"), ("Text", "Dag"), ("act", act));
    }

    [Fact]
    public async Task Today_MailCameBack_IsToldUntilTheSchoolIsReached()
    {
        var (lost, reached) = (Answered("Niet bereikt"), Answered("Gebeld"));
        var sent = TestData.Mail();
        sent.ToAddress = "wie@es.example";
        reached.Mails.Add(sent);
        await _app.Has(lost, reached);
        var last = 0L;
        foreach (var lead in new[] { lost, reached })
        {
            var bounce = TestMail.Of(
                from: "mailer-daemon@es.example", at: Now.AddMinutes(-30), fate: MailFate.Bounce, lead: lead);
            bounce.OutboxMailId = lead == reached ? sent.Id : null;
            last = await _app.HasMail(bounce);
        }

        await _app.Database(async database =>
        {
            (await database.Leads.SingleAsync(one => one.Id == reached.Id, Stop)).Answer(Now, by: null);
            return await database.SaveChangesAsync(Stop);
        });

        var page = await (await _app.Staff()).GetHtml("/beheer");

        Assert.Equal(
            ["Niet bereikt"], page.QuerySelectorAll(".notice--error li a").Select(link => link.TextContent));
        // Its own page says which mail of ours it was, and to whom that went.
        var shown = await (await _app.Staff()).GetHtml($"{List}/{last}");
        var about = shown.QuerySelector(".page-head")!;
        Assert.NotNull(about.QuerySelector($"a[href='/beheer/aanvragen/{reached.Reference}']"));
        Assert.Contains("aan wie@es.example", about.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", shown.QuerySelector($"nav a[href='{List}']")!.GetAttribute("aria-current"));

        static Lead Answered(string school)
        {
            var lead = TestData.Lead(school, createdAt: Now.AddHours(-2));
            lead.Answer(Now.AddHours(-1), by: null);
            return lead;
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<long> Has(string from, string subject, string text, DateTime at) =>
        _app.HasMail(TestMail.Of(text, subject: subject, from: from, at: at));

    private static IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) =>
        fields.Select(field => KeyValuePair.Create(field.Name, field.Value));

    /// <summary>What stands in the fields of a form about a school, and what is typed over it.</summary>
    private static Dictionary<string, string> Typed(IParentNode form, params (string Name, string Value)[] over)
    {
        var fields = form.QuerySelectorAll("main form .field__control").ToDictionary(
            control => control.GetAttribute("name")!,
            control => control.NodeName switch
            {
                "TEXTAREA" => control.TextContent,
                "SELECT" => control.QuerySelector("[selected]")?.GetAttribute("value") ?? "",
                _ => control.GetAttribute("value") ?? "",
            });
        foreach (var (name, value) in over)
        {
            fields[name] = value;
        }

        return fields;
    }

    private static string? Value(IParentNode page, string field) =>
        page.QuerySelector($"#{field}")!.GetAttribute("value");

    private Task<Lead> Read(string reference) => _app.Database(database => database.Leads.AsNoTracking()
        .SingleAsync(lead => lead.Reference == reference, Stop));
}
