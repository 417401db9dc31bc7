using System.Net;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Staff.Quarantine;

/// <summary>What staff do with what looks like spam.</summary>
public sealed class QuarantineTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Path = "/beheer/verdacht";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_WithSuspects_IsApartFromLeads()
    {
        var lead = await Store("Apart Gehouden");
        var browser = await app.Staff();

        var leads = await browser.GetHtml("/beheer/aanvragen?zoek=apart+gehouden");
        var suspects = await browser.GetHtml(Path);
        using var asLead = await browser.GetAsync($"/beheer/aanvragen/{lead.Reference}", Stop);

        Assert.DoesNotContain("Apart Gehouden", leads.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0", leads.QuerySelector(".tabs .count")!.TextContent);
        var tab = leads.QuerySelector($".tabs a[href='{Path}'] .count")!;
        Assert.Equal(await Count(), int.Parse(tab.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("Gaat over gokken: casino (6)", suspects.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Path}/{lead.Reference}", asLead.Headers.Location!.ToString());
        Assert.Contains(
            "Gratis spins (2)",
            (await browser.GetHtml($"{Path}/{lead.Reference}")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_Suspect_IsALeadFromItsArrival()
    {
        var arrived = AppFixture.Start.UtcDateTime.AddHours(-20);
        var lead = await Store("Toch Een School", arrived);
        var browser = await app.Staff();

        var page = await browser.GetHtml($"{Path}/{lead.Reference}");
        using var answer = await browser.SubmitForm(page, $"{Path}/{lead.Reference}", [], "form[action$='/vrijgeven']");
        Assert.Equal($"/beheer/aanvragen/{lead.Reference}", answer.Headers.Location!.ToString());
        Assert.StartsWith("De aanvraag is vrijgegeven.", await browser.Said(answer), StringComparison.Ordinal);
        using var twice = await browser.SubmitForm(page, $"{Path}/{lead.Reference}", [], "form[action$='/vrijgeven']");

        Assert.Equal($"/beheer/aanvragen/{lead.Reference}", twice.Headers.Location!.ToString());
        Assert.Null(await browser.Said(twice));
        var released = await app.Database(database => database.Leads.AsSplitQuery().Include(found => found.Mails)
            .Include(found => found.Events).SingleAsync(found => found.Id == lead.Id, Stop));
        Assert.Equal((LeadStatus.New, arrived, null), (released.Status, released.CreatedAt, released.Suspicion));
        Assert.Null(released.LookedAt);
        Assert.Equal([MailAudience.Staff, MailAudience.Visitor], released.Mails.Select(mail => mail.Audience).Order());
        Assert.Equal("Sanne Bakker", Assert.Single(released.Events).ActorName);
        // Between them the page of the lead was opened, to read what it said.
        Assert.Equal(
            [(nameof(LeadRead), null), (nameof(SuspectReleased), "Verdacht → Nieuw")], (await Audited(lead)).Take(2));
        await Eventually.True(
            () => app.Database(async database => await database.OutboxMails
                .CountAsync(mail => mail.LeadId == lead.Id && mail.State == MailState.Sent, Stop) == 2),
            "both mails are sent");
        // The time to answer runs from when it came, not from its release.
        var day = DutchText.Date(DutchText.Day(arrived.AddHours(app.Programme.Contact.AnswerHours)));
        var after = await browser.GetHtml(answer.Headers.Location.ToString());
        // The page says it as who acts reads it; the whole moment stands behind it.
        Assert.Contains(day, after.QuerySelector(".lead-head")!.OuterHtml, StringComparison.Ordinal);
    }

    /// <summary>The period counts from then; what stands in a list only was not looked at.</summary>
    [Fact]
    public async Task Suspect_OpenedForTheFirstTime_IsNotedOnce()
    {
        var lead = await Store("Voor Het Eerst", AppFixture.Start.UtcDateTime.AddDays(-100));
        var browser = await app.Staff();
        var list = await browser.GetHtml($"{Path}?zoek=voor+het+eerst");
        Assert.Contains("nog niet bekeken", list.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await LookedAt(lead));
        var now = app.Clock.GetUtcNow().UtcDateTime;

        var page = await browser.GetHtml($"{Path}/{lead.Reference}");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.GetHtml($"{Path}/{lead.Reference}");

        Assert.Equal(now, await LookedAt(lead));
        Assert.Contains(
            "gaat ze vanzelf weg op 7 januari 2027", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "nog niet bekeken",
            (await browser.GetHtml($"{Path}?zoek=voor+het+eerst")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    /// <summary>The first page says it a week before, and the list then begins with it.</summary>
    [Theory]
    [InlineData(-24, true)]
    [InlineData(-23, false)]
    [InlineData(null, false)]
    public async Task FirstPage_SuspectGoesWithinAWeek_LeadsToIt(int? looked, bool isTold)
    {
        var lead = TestData.Lead(
            "Gaat Bijna", status: LeadStatus.Suspect, createdAt: AppFixture.Start.UtcDateTime.AddDays(-100));
        await app.Has(lead, TestData.Lead("Net Binnen", status: LeadStatus.Suspect));
        await Look(lead, looked is { } days ? AppFixture.Start.UtcDateTime.AddDays(days) : null);
        var browser = await app.Staff();

        var first = await browser.GetHtml("/beheer");
        var list = await browser.GetHtml(Path);
        await app.Database(database => database.AllLeads.Where(one => one.Id == lead.Id).ExecuteDeleteAsync(Stop));

        var notice = first.QuerySelector(".notice--warning");
        Assert.Equal(isTold, notice is not null);
        Assert.Equal(
            isTold ? "Gaat Bijna" : "Net Binnen", list.QuerySelector("tbody tr th[scope=row]")!.TextContent);
        var late = list.QuerySelectorAll("tbody .late").Select(one => one.TextContent);
        if (isTold)
        {
            Assert.Contains(
                "1 verdachte aanvraag gaat binnen 7 dagen vanzelf weg", notice!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(notice.QuerySelector($"a[href='{Path}']"));
            Assert.Equal(["gaat weg op 14 december 2026"], late);
        }
        else
        {
            Assert.Empty(late);
        }
    }

    /// <summary>What is done with leads is not done with it, whoever makes up the address.</summary>
    [Theory]
    [InlineData("form.status-form", "status")]
    [InlineData("form[action$='/opnieuw']", "mails/{0}/opnieuw")]
    public async Task Post_OfALead_DoesNotFindASuspect(string selector, string action)
    {
        var (suspect, ordinary) = (TestData.Lead(status: LeadStatus.Suspect), TestData.Lead());
        suspect.Mails.Add(TestData.Mail(MailState.Parked));
        ordinary.Mails.Add(TestData.Mail(MailState.Parked));
        await app.Has(suspect);
        await app.Has(ordinary);
        var browser = await app.Staff();
        var url = $"/beheer/aanvragen/{ordinary.Reference}";
        var page = await browser.GetHtml(url);
        page.QuerySelector(selector)!.SetAttribute("action", $"/beheer/aanvragen/{suspect.Reference}/"
            + string.Format(System.Globalization.CultureInfo.InvariantCulture, action, suspect.Mails[0].Id));

        using var answer = await browser.SubmitForm(
            page, url, new Dictionary<string, string> { ["status"] = "Won", ["seen"] = "New" }, selector);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var after = await app.Database(database => database.AllLeads.AsNoTracking().Include(lead => lead.Mails)
            .SingleAsync(lead => lead.Id == suspect.Id, Stop));
        Assert.Equal((LeadStatus.Suspect, MailState.Parked), (after.Status, after.Mails[0].State));
        Assert.Empty(await Audited(suspect));
    }

    [Theory]
    [InlineData("verzonnen")]
    [InlineData("caf%C3%A9")]
    [InlineData("x%0D%0AX:%201")]
    public async Task Release_MadeUpReference_IsNotFound(string reference)
    {
        var lead = await Store("Niet deze");
        var browser = await app.Staff();
        var page = await browser.GetHtml($"{Path}/{lead.Reference}");
        page.QuerySelector("form[action$='/vrijgeven']")!.SetAttribute("action", $"{Path}/{reference}/vrijgeven");

        using var answer = await browser.SubmitForm(page, $"{Path}/{lead.Reference}", [], "form[action$='/vrijgeven']");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Delete_MoreThanABatch_DeletesAllAndTellsOfEach()
    {
        var suspects = Enumerable.Range(0, 501).Select(_ => TestData.Lead(status: LeadStatus.Suspect)).ToList();
        await app.Has(suspects);
        var browser = await app.Staff();
        var confirmation = await browser.GetHtml($"{Path}/verwijderen?alles=ja");

        using var answer = await browser.SubmitForm(confirmation, $"{Path}/verwijderen", [], "main form");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Matches("^[0-9]+ verdachte aanvragen zijn verwijderd", await browser.Said(answer));
        Assert.Equal(0, await Count());
        var told = await app.Database(database => database.AuditEntries
            .Where(entry => entry.Kind == nameof(SuspectDeleted)).Select(entry => entry.About).ToListAsync(Stop));
        Assert.Empty(suspects.Select(lead => lead.Reference).Except(told));
        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Fact]
    public async Task Delete_EveryButton_LooksIrreversible()
    {
        var lead = await Store("Rode Knop");
        var browser = await app.Staff();

        foreach (var (url, count) in new[]
            { (Path, 2), ($"{Path}/{lead.Reference}", 1), ($"{Path}/verwijderen?kenmerk={lead.Reference}", 1) })
        {
            var buttons = (await browser.GetHtml(url)).QuerySelectorAll("main button")
                .Where(button => button.TextContent.StartsWith("Verwijder", StringComparison.Ordinal)).ToList();
            Assert.Equal(count, buttons.Count);
            Assert.All(buttons, button => Assert.Contains("button--danger", button.ClassList));
        }
    }

    [Fact]
    public async Task Delete_Chosen_AsksFirstAndLeavesTheOthers()
    {
        var (gone, stays) = (await Store("Weg"), await Store("Blijft"));
        var removed = await Removed();
        var ordinary = TestData.Lead("Gewoon");
        await app.Has(ordinary);
        var browser = await app.Staff();
        // An ordinary lead is not deleted by this, whoever asks.
        var url = $"{Path}/verwijderen?kenmerk={gone.Reference}&kenmerk={ordinary.Reference}";

        var confirmation = await browser.GetHtml(url);
        Assert.Contains(
            "1 verdachte aanvraag", confirmation.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.True(await Exists(gone));
        using var answer = await Confirm(browser, confirmation, gone, ordinary);
        Assert.Equal("1 verdachte aanvraag is verwijderd.", await browser.Said(answer));

        using var again = await Confirm(browser, confirmation, gone, ordinary);

        Assert.Equal("Er was niets te verwijderen. Misschien was een collega je voor.", await browser.Said(again));
        Assert.False(await Exists(gone));
        Assert.True(await Exists(stays));
        Assert.True(await Exists(ordinary));
        Assert.Equal([(nameof(SuspectDeleted), "Verdacht → verwijderd")], await Audited(gone));
        Assert.Empty(await Audited(stays));
        Assert.Empty(await Audited(ordinary));
        Assert.Equal(removed + 1, await Removed());
    }

    [Fact]
    public async Task Delete_All_SparesWhatCameAfterTheQuestion()
    {
        var before = await Store("Ervoor");
        var browser = await app.Staff();
        var confirmation = await browser.GetHtml($"{Path}/verwijderen?alles=ja");
        var after = await Store("Erna");

        using var answer = await browser.SubmitForm(confirmation, $"{Path}/verwijderen", [], "main form");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.False(await Exists(before));
        Assert.True(await Exists(after));
        Assert.Single(await Audited(before));
        Assert.Empty(await Audited(after));
    }

    /// <summary>Who calls names a reference, and the colleague who answers must find it.</summary>
    [Fact]
    public async Task Search_OfASuspect_LeadsFromTheLeadsToIt()
    {
        var (lead, other) = (await Store("Gezocht En Gevonden"), await Store("Iets anders"));
        var browser = await app.Staff();

        var words = lead.Reference.Replace("-", "", StringComparison.Ordinal);
        var leads = await browser.GetHtml($"/beheer/aanvragen?zoek={words}");
        var found = await browser.GetHtml(leads.QuerySelector(".empty a")!.GetAttribute("href")!);

        Assert.Contains("Gezocht En Gevonden", found.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Reference, found.Body!.InnerHtml, StringComparison.Ordinal);
        // Deleting all would delete what is not shown.
        Assert.Null(found.QuerySelector("[name=alles]"));
    }

    [Fact]
    public async Task Suspect_ReleasedByAColleague_LeadsToTheLead()
    {
        var lead = TestData.Lead();
        await app.Has(lead);

        using var answer = await (await app.Staff()).GetAsync($"{Path}/{lead.Reference}", Stop);

        Assert.Equal($"/beheer/aanvragen/{lead.Reference}", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(StaffRole.Reader, false, false)]
    [InlineData(StaffRole.Advisor, true, false)]
    [InlineData(StaffRole.Administrator, true, true)]
    public async Task Pages_OfEachRole_OfferWhatItMay(StaffRole role, bool mayRelease, bool mayDelete)
    {
        var lead = await Store($"Voor {role}");
        var browser = await app.Staff($"{role}@academica.example".ToLowerInvariant(), role.ToString(), role);

        var list = await browser.GetHtml(Path);
        var page = await browser.GetHtml($"{Path}/{lead.Reference}");

        Assert.Equal(mayDelete, list.QuerySelector("[name=kenmerk]") is not null);
        Assert.Equal(mayDelete, list.QuerySelector("[name=alles]") is not null);
        Assert.Equal(mayRelease, page.QuerySelector("form[action$='/vrijgeven']") is not null);
        Assert.Equal(mayDelete, page.QuerySelector("form[action$='/verwijderen']") is not null);
    }

    [Fact]
    public async Task Post_WithoutToken_ChangesNothing()
    {
        var lead = await Store("Zonder sleutel");
        var browser = await app.Staff();
        using var choice = new FormUrlEncodedContent(new Dictionary<string, string> { ["kenmerk"] = lead.Reference });

        using var deletion = await browser.PostAsync($"{Path}/verwijderen", choice, Stop);
        using var release = await browser.PostAsync($"{Path}/{lead.Reference}/vrijgeven", null, Stop);

        Assert.Equal($"{Path}/verwijderen", deletion.Headers.Location!.OriginalString);
        Assert.Equal($"{Path}/{lead.Reference}", release.Headers.Location!.OriginalString);
        Assert.True(await Exists(lead));
    }

    [Fact]
    public async Task Status_Suspect_CannotBeChosen()
    {
        var lead = TestData.Lead();
        await app.Has(lead);
        var browser = await app.Staff();

        using var answer = await browser.SubmitForm($"/beheer/aanvragen/{lead.Reference}",
            new Dictionary<string, string> { ["status"] = "Suspect" }, "form.status-form");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>Fills in both references, as a page without JavaScript posts them.</summary>
    private static async Task<HttpResponseMessage> Confirm(
        HttpClient browser, AngleSharp.Html.Dom.IHtmlDocument page, params Lead[] leads)
    {
        var token = page.QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token),
            .. leads.Select(lead => KeyValuePair.Create("kenmerk", lead.Reference)),
        ]);
        return await browser.PostAsync($"{Path}/verwijderen", content, Stop);
    }

    private async Task<Lead> Store(string school, DateTime? createdAt = null)
    {
        var lead = TestData.Lead(school, status: LeadStatus.Suspect, createdAt: createdAt,
            suspicion: "Gaat over gokken: casino (6)\nGratis spins (2)");
        await app.Has(lead);
        return lead;
    }

    /// <summary>What the audit log tells of it, and nothing a visitor typed.</summary>
    private Task<(string Kind, string? Detail)[]> Audited(Lead lead) => app.Database(async database =>
    {
        var entries = await database.AuditEntries.Where(entry => entry.About == lead.Reference)
            .OrderBy(entry => entry.Id).ToListAsync(Stop);
        Assert.All(entries, entry => Assert.Equal("Sanne Bakker", entry.ActorName));
        return entries.Select(entry => (entry.Kind, entry.What.Detail)).ToArray();
    });

    private Task<DateTime?> LookedAt(Lead lead) => app.Database(database => database.AllLeads
        .Where(found => found.Id == lead.Id).Select(found => found.LookedAt).SingleAsync(Stop));

    private Task<int> Look(Lead lead, DateTime? at) => app.Database(database => database.AllLeads
        .Where(found => found.Id == lead.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(found => found.LookedAt, at), Stop));

    private Task<int> Count() => app.Database(database => database.AllLeads
        .CountAsync(lead => lead.Status == LeadStatus.Suspect, Stop));

    /// <summary>How many of them are counted as gone.</summary>
    private Task<int> Removed() => app.Database(database => database.RemovedLeads
        .Where(one => one.Status == LeadStatus.Suspect).SumAsync(one => one.Count, Stop));

    private Task<bool> Exists(Lead lead) => app.Database(database => database.AllLeads
        .AnyAsync(found => found.Id == lead.Id, Stop));
}
