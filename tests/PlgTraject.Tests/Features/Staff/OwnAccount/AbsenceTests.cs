using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Leads.Absences;
using PlgTraject.Web.Leads.Reply;

namespace PlgTraject.Tests.Features.Staff.OwnAccount;

/// <summary>It is Monday 7 December 2026, 9.30; the promise is 72 hours.</summary>
public sealed class AbsenceTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Jan = "jan@academica.example";
    private const string Esther = "esther@academica.example";
    private const string Words = "Esther Vos (voor Jan de Boer, afwezig tot en met 18 december 2026)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTime Now => AppFixture.Start.UtcDateTime;

    /// <summary>From saying that one is away until coming back sooner, as everybody sees it.</summary>
    [Fact]
    public async Task Absence_OfAnOwner_BringsWhatIsDueToTheStandInUntilTheOwnerIsBack()
    {
        var jan = await app.Staff(Jan, "Jan de Boer", StaffRole.Advisor);
        var esther = await app.Staff(Esther, "Esther Vos", StaffRole.Advisor);
        var (janId, estherId) = (await Id(Jan), await Id(Esther));
        var (due, answered) = (TestData.Lead("Wacht op Jan", createdAt: Now.AddHours(-70)), TestData.Lead("Loopt al"));
        answered.Answer(Now, janId);
        answered.Tasks.Add(new LeadTask { Text = "Nabellen", DueOn = new DateOnly(2026, 12, 7), CreatedAt = Now });
        (due.OwnerId, answered.OwnerId) = (janId, janId);
        await app.Has(due, answered);
        Assert.Equal(["Loopt al", "Wacht op Jan"], await Mine(jan));

        using (var wrong = await Plan(jan, "18-12-2026", "7-12-2026", estherId))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using (var planned = await Plan(jan, "7-12-2026", "18-12-2026", estherId))
        {
            Assert.Equal(HttpStatusCode.SeeOther, planned.StatusCode);
        }

        // What waits for an answer goes, what waits for the school stays.
        Assert.Equal(["Loopt al"], await Mine(jan));
        Assert.Equal(["Wacht op Jan"], await Mine(esther));
        var today = await esther.GetHtml("/beheer");
        Assert.Contains(
            "Je neemt waar voor Jan de Boer, tot en met 18 december 2026.", Text(today, ".page-head"),
            StringComparison.Ordinal);
        Assert.Equal([Esther], await app.Database(database => database.OutboxMails
            .Where(mail => mail.Subject.StartsWith("Je neemt waar voor")).Select(mail => mail.ToAddress)
            .ToListAsync(Stop)));
        Assert.Contains(Words, Text(today, "[aria-labelledby=vandaag]"), StringComparison.Ordinal);
        Assert.Contains(Words, Text(today, "[aria-labelledby=taken]"), StringComparison.Ordinal);
        Assert.Contains(Words, Text(await esther.GetHtml("/beheer/aanvragen"), "tbody"), StringComparison.Ordinal);
        var page = await esther.GetHtml($"/beheer/aanvragen/{due.Reference}");
        Assert.Contains(Words, Text(page, ".lead-head"), StringComparison.Ordinal);
        Assert.Equal([Esther], await Reminded("Wacht op Jan"));

        // A second one that overlaps is refused, and keeps what was typed.
        using var overlapping = await Plan(jan, "2026-12-18", "2026-12-24", estherId);
        var refused = await overlapping.ReadHtml();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, overlapping.StatusCode);
        Assert.Contains(
            "7 december 2026 tot en met 18 december", Text(refused, ".error-summary"), StringComparison.Ordinal);
        Assert.Equal("2026-12-24", refused.QuerySelector("#LastDay")!.GetAttribute("value"));

        // Without the stand-in it is for everybody.
        await Deactivate(Esther, Now);
        Assert.Contains(
            "alle adviseurs (voor Jan de Boer", Text(await jan.GetHtml("/beheer"), "[aria-labelledby=vandaag]"),
            StringComparison.Ordinal);
        await Deactivate(Esther, null);

        // A beheerder ends it for Jan; pressing twice harms nothing.
        var admin = await app.Staff();
        var address = $"/beheer/medewerkers/{janId}/afwezigheid";
        using (await admin.SubmitForm(address, [], "form[action$='/beeindigen']"))
        {
        }

        Assert.Equal(["Loopt al", "Wacht op Jan"], await Mine(jan));
        Assert.Empty((await admin.GetHtml(address)).QuerySelectorAll("form[action$='/beeindigen']"));
        Assert.Equal(
            [nameof(AbsencePlanned), nameof(AbsenceEnded)],
            await app.Database(database => database.AuditEntries
                .Where(entry => entry.About == janId && entry.Kind.StartsWith("Absence"))
                .OrderBy(entry => entry.Id).Select(entry => entry.Kind).ToListAsync(Stop)));
    }

    private static Task<HttpResponseMessage> Plan(HttpClient browser, string first, string last, string standIn) =>
        browser.SubmitForm(
            "/beheer/afwezigheid",
            new Dictionary<string, string> { ["FirstDay"] = first, ["LastDay"] = last, ["StandIn"] = standIn },
            "form[action='/beheer/afwezigheid']");

    private static string Text(IHtmlDocument page, string selector) =>
        string.Join(' ', page.QuerySelector(selector)!.TextContent
            .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            .Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> Mine(HttpClient browser) =>
        (await browser.GetHtml("/beheer/aanvragen?lijst=van-mij")).QuerySelectorAll("tbody th a")
        .Select(link => link.TextContent).Order(StringComparer.Ordinal).ToList();

    private Task<string> Id(string email) => app.Database(database =>
        database.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(Stop));

    private Task<int> Deactivate(string email, DateTime? at) => app.Database(database => database.Users
        .Where(user => user.Email == email)
        .ExecuteUpdateAsync(set => set.SetProperty(user => user.DeactivatedAt, at), Stop));

    private async Task<List<string>> Reminded(string school)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ReplyReminders>().RemindAsync(Stop);
        }

        return (await app.Database(database => database.OutboxMails.ToListAsync(Stop)))
            .Where(mail => mail.Subject.Contains(school, StringComparison.Ordinal)
                && mail.TextBody.Contains("is afwezig", StringComparison.Ordinal))
            .Select(mail => mail.ToAddress).ToList();
    }
}
