using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Infrastructure.Web;
using PlgTraject.Web.Leads;

namespace PlgTraject.Tests.Features.Staff.PersonalData;

/// <summary>A person is found by every spelling of an address, so that nothing of the person is left behind.</summary>
public sealed class PersonSpellingTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jan@école1.example", "jan@xn--cole1-9ra.example")]
    [InlineData("jan@xn--cole2-9ra.example", "jan@école2.example")]
    [InlineData("jan@école3.example", "JAN@E\u0301COLE3.example")]
    [InlineData("Jan4@linde.example", "\u200Bjan4@linde.example")]
    [InlineData("jan5@linde.example", "Jan de Vries <jan5@linde.example>")]
    public async Task Find_OtherSpelling_FindsAndErases(string stored, string typed)
    {
        var lead = TestData.Lead(email: stored);
        await app.Has(lead);
        var staff = await app.Staff();

        using var page = await Find(staff, typed);

        Assert.Contains(lead.Reference, page.Body!.TextContent, StringComparison.Ordinal);
        using var answer = await staff.SubmitForm(
            page, Addresses.Staff.ErasePerson, new Dictionary<string, string> { ["Confirmation"] = typed }, "#wis");
        Assert.False(await app.Database(
            database => database.AllLeads.AnyAsync(found => found.Reference == lead.Reference, Stop)));
    }

    [Theory]
    [InlineData("An+plg@linde6.example", "an@linde6.example")]
    [InlineData("an.na@gmail.com", "anna@gmail.com")]
    [InlineData("an.na7@googlemail.com", "anna7@gmail.com")]
    public async Task Find_SameMailbox_IsShownAsAChoice(string stored, string typed)
    {
        var lead = TestData.Lead(email: stored);
        await app.Has(lead);
        var staff = await app.Staff();

        using var page = await Find(staff, typed);

        Assert.DoesNotContain(lead.Reference, page.Body!.TextContent, StringComparison.Ordinal);
        using var answer = await staff.SubmitForm(
            page, Addresses.Staff.FindPerson, [], "section[aria-labelledby='misschien'] form");
        Assert.Contains(
            lead.Reference, (await answer.ReadHtml()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_AddressThatWasCorrectedOrGotACopy_IsShown()
    {
        const string Old = "oud+plg@linde11.example";
        var (corrected, copied) = (TestData.Lead(), TestData.Lead());
        corrected.Events.Add(LeadEvent.Of(
            new LeadDetailsChanged([new FieldChange(nameof(Lead.Email), Old, "nieuw@linde11.example")]),
            DateTime.UtcNow, null, null));
        var mail = TestData.Mail(MailState.Sent);
        (mail.Audience, mail.Cc) = (MailAudience.School, Old);
        copied.Mails.Add(mail);
        await app.Has(corrected, copied);

        using var page = await Find(await app.Staff(), Old);

        Assert.Equal(
            [corrected.Reference, copied.Reference],
            page.QuerySelectorAll("[aria-labelledby=genoemd] a").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("Mail ook naar Elise@ÉCOLE8.example.", "elise@école8.example")]
    [InlineData("Zie (jan@xn--cole9-9ra.example), of bel.", "jan@école9.example")]
    [InlineData("J\u00ADan@linde10\u200B.example", "jan@linde10.example")]
    public async Task Find_MentionInAnotherSpelling_IsShown(string question, string typed)
    {
        var lead = TestData.Lead(with: details => details with { Question = question });
        await app.Has(lead);

        using var page = await Find(await app.Staff(), typed);

        Assert.Contains(
            lead.Reference,
            page.QuerySelector("section[aria-labelledby='genoemd']")!.TextContent,
            StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> Find(HttpClient staff, string email)
    {
        using var answer = await staff.SubmitForm(
            Addresses.Staff.Privacy, new Dictionary<string, string> { ["Email"] = email }, "form[action$='/persoon']");
        return await answer.ReadHtml();
    }
}
