using System.Net;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Features.Inquiries;

public sealed class InquiryTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Valid_StoresLeadWithTwoMailsAndThanks()
    {
        var visitor = app.Visitor();
        using var answer = await visitor.SubmitForm(Inquiry.Path, Inquiry.With(("School", "Alles Ingevuld")));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var lead = await app.Database(database => database.Leads
            .Include(found => found.Mails).SingleAsync(found => found.School == "Alles Ingevuld", Stop));
        Assert.Equal("Zoë van den Bérg", lead.Name);
        Assert.Equal(ContactRole.SchoolLeader, lead.Role);
        Assert.Equal("'s-Hertogenbosch", lead.Town);
        Assert.Equal("+31612345678", lead.Phone);
        Assert.Equal(4, lead.Participants);
        Assert.Equal(PlacePreference.InCompany, lead.Place);
        Assert.Equal(new DateOnly(2027, 9, 1), lead.WishedStart);
        Assert.Equal("Wat vraagt het van ons team?\nWij hebben <b>24</b> leraren.", lead.Question);
        Assert.Equal(AppFixture.Start.UtcDateTime, lead.CreatedAt);
        Assert.Equal(LeadStatus.New, lead.Status);
        Assert.Contains("zoe van den berg", lead.SearchText, StringComparison.Ordinal);
        Assert.Equal([MailAudience.Staff, MailAudience.Visitor], lead.Mails.Select(mail => mail.Audience).Order());

        var thanks = await visitor.GetHtml(answer.Headers.Location!.ToString());
        Assert.Contains(lead.Reference, thanks.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"binnen {app.Programme.Contact.AnswerHours} uur", thanks.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoë", thanks.Source.Text, StringComparison.Ordinal);
        Assert.Matches("^PLG-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$", lead.Reference);
    }

    [Fact]
    public async Task Send_OnlyRequired_StoresLead()
    {
        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, new Dictionary<string, string>
        {
            ["Name"] = "Jo",
            ["School"] = "Alleen Verplicht",
            ["Email"] = "jo@school.example",
        });

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var lead = await app.Database(
            database => database.Leads.SingleAsync(found => found.School == "Alleen Verplicht", Stop));
        Assert.Null(lead.Role);
        Assert.Null(lead.Phone);
        Assert.Null(lead.Participants);
        Assert.Null(lead.WishedStart);
    }

    [Theory]
    [InlineData("Name", "")]
    [InlineData("Name", "\u200B")]
    [InlineData("Name", "\u3164")]
    [InlineData("School", "\u2800")]
    [InlineData("School", "\u0301")]
    [InlineData("School", "")]
    [InlineData("School", "De \uFFFD Regenboog")]
    [InlineData("Email", "")]
    [InlineData("Email", "zoe")]
    [InlineData("Email", "zoe@school")]
    [InlineData("Email", "zoe@school.example\nBcc: x@example.org")]
    [InlineData("Email", "\"zoe <b>\"@school.example")]
    [InlineData("Role", "Koning")]
    [InlineData("Role", "1")]
    [InlineData("Participants", "99")]
    [InlineData("Place", "Parijs")]
    [InlineData("WishedStart", "2001-01")]
    [InlineData("WishedStart", "2026-12")]
    [InlineData("WishedStart", "vandaag")]
    public async Task Send_InvalidValue_ExplainsAndKeepsEverything(string field, string value)
    {
        var before = await CountLeads();

        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With((field, value)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.StartsWith("Fout:", page.Title, StringComparison.Ordinal);
        var link = Assert.Single(page.QuerySelectorAll(".error-summary a"));
        Assert.Equal($"#{field}", link.GetAttribute("href"));
        var control = page.QuerySelector($"#{field}")!;
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Equal(link.TextContent, page.QuerySelector($"#{field}-error")!.TextContent);
        AssertKept(page, Inquiry.With(), except: field);
        Assert.Equal(before, await CountLeads());
    }

    [Theory]
    [InlineData("Name", Lead.NameMaxLength, "naam")]
    [InlineData("School", Lead.SchoolMaxLength, "school")]
    [InlineData("Town", Lead.TownMaxLength, "plaats")]
    [InlineData("Phone", Lead.PhoneMaxLength, "telefoonnummer")]
    [InlineData("Question", Lead.QuestionMaxLength, "vraag")]
    public async Task Send_TooLong_NamesTheFieldAndKeepsTheWholeText(string field, int maxLength, string word)
    {
        var text = new string('é', maxLength + 1);

        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With((field, text)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        AssertKept(page, Inquiry.With((field, text)));
        Assert.Contains(word, page.QuerySelector("#fouten a")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Name", "Jan\tBakker", "Jan Bakker")]
    [InlineData("Name", "Jan\r\nBcc: x@example.org", "Jan Bcc: x@example.org")]
    [InlineData("Name", "Joke \U0001F469\u200D\U0001F3EB", "Joke \U0001F469\u200D\U0001F3EB")]
    [InlineData("School", "De\u0000Regen\u00ADboog\u202E", "DeRegenboog")]
    [InlineData("Town", "\uFEFF Den\u00A0Haag", "Den Haag")]
    [InlineData("Town", "\u3164", null)]
    [InlineData("Email", "\u200Bjan@linde.example.nl", "jan@linde.example.nl")]
    [InlineData("Email", "Jan Bakker <jan@linde.example.nl>", "jan@linde.example.nl")]
    [InlineData("Email", "paul.o’kane＠linde.example.nl;", "paul.o'kane@linde.example.nl")]
    [InlineData("Phone", "0475 12 34 56", "0475 12 34 56")]
    [InlineData("Phone", "\u202D+31 6 12345678\u202C", "+31612345678")]
    [InlineData("Phone", "010-4123456 tst 12", "010-4123456 tst 12")]
    [InlineData("Phone", "geen nummer", "geen nummer")]
    [InlineData("Question", "Een\u000Btwee\u2028drie\u0007\uFFFD", "Een\ntwee\ndrie\uFFFD")]
    public async Task Send_AsPasted_IsStoredAsMeant(string field, string pasted, string? meant)
    {
        // Each from a sender of its own and without the same question: what is sent often looks like spam.
        var form = Inquiry.With(("Email", $"an{Guid.NewGuid():N}@linde.example.nl"), ("Question", ""), (field, pasted));
        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, form);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var lead = await app.Database(
            database => database.AllLeads.OrderByDescending(found => found.Id).FirstAsync(Stop));
        Assert.Equal(meant, typeof(Lead).GetProperty(field)!.GetValue(lead));
    }

    // Read alone, in the summary or by a screen reader, a message must say which field it is about.
    [Theory]
    [InlineData("Name", "\uFFFD", "naam")]
    [InlineData("Role", "Koning", "functie")]
    [InlineData("School", "\uFFFD", "school")]
    [InlineData("Town", "\uFFFD", "plaats")]
    [InlineData("Email", "\uFFFD", "e-mailadres")]
    [InlineData("Phone", "\uFFFD", "telefoonnummer")]
    [InlineData("Participants", "99", "hoeveel mensen")]
    [InlineData("Place", "Parijs", "waar")]
    [InlineData("WishedStart", "vandaag", "wanneer")]
    public async Task Send_InvalidValue_NamesTheField(string field, string value, string word)
    {
        foreach (var wrong in new[] { $"x{value}", new string('é', Lead.QuestionMaxLength + 1) })
        {
            using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With((field, wrong)));

            var link = Assert.Single((await answer.ReadHtml()).QuerySelectorAll(".error-summary a"));
            Assert.Contains(word, link.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("jan@a.example, piet@b.example", "Vul één e-mailadres in")]
    [InlineData("zoë@a.example", "Voor het @ in het e-mailadres mag geen ë staan")]
    public async Task Send_AddressThatCannotBeSent_SaysWhatIsWrongWithIt(string email, string fault)
    {
        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With(("Email", email)));

        var link = Assert.Single((await answer.ReadHtml()).QuerySelectorAll(".error-summary a"));
        Assert.Equal(fault, link.TextContent);
    }

    [Fact]
    public async Task Ask_WishedStart_BeginsNextMonth()
    {
        var page = await app.Visitor().GetHtml(Inquiry.Path);

        var months = page.QuerySelectorAll("#WishedStart option").Select(option => option.TextContent).ToList();
        Assert.Equal(["In overleg", "januari 2027"], months.Take(2));
        Assert.Equal("december 2028", months[^1]);
    }

    [Fact]
    public async Task Send_LongestAllowed_IsStored()
    {
        var values = Inquiry.With(
            ("Name", new string('é', Lead.NameMaxLength)),
            ("School", new string('é', Lead.SchoolMaxLength)),
            ("Town", new string('é', Lead.TownMaxLength)),
            ("Email", $"{new string('a', 60)}@{string.Join('.', Enumerable.Repeat(new string('b', 60), 3))}.example"),
            ("Question", new string('é', Lead.QuestionMaxLength)));

        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, values);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task Send_TwiceOneAfterTheOther_MakesOneLead()
    {
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        var before = await CountLeads();

        using var first = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());
        using var second = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());

        Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(before + 1, await CountLeads());
    }

    [Fact]
    public async Task Send_ManyAtOnce_MakesOneLead()
    {
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        var before = await CountLeads();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => visitor.SubmitForm(page, Inquiry.Path, Inquiry.With())));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(before + 1, await CountLeads());
    }

    [Fact]
    public async Task Send_SameFormWithChangedText_LosesNothing()
    {
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        var before = await CountLeads();

        using var first = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());
        using var second = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With(("Question", "Iets anders")));

        Assert.NotEqual(first.Headers.Location, second.Headers.Location);
        Assert.Equal(before + 2, await CountLeads());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("rommel")]
    public async Task Send_WithoutValidToken_KeepsEverythingAndStoresNothing(string? token)
    {
        var before = await CountLeads();
        var values = Inquiry.With();
        if (token is not null)
        {
            values["__RequestVerificationToken"] = token;
        }

        var visitor = app.Visitor();
        using var content = new FormUrlEncodedContent(values);
        using var answer = await visitor.PostAsync(Inquiry.Path, content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadHtml();
        AssertKept(page, values);
        Assert.Equal(before, await CountLeads());

        // The page that comes back can be sent as it is.
        using var again = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With());
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "Name=%FF%FE&School=%C3%28")]
    [InlineData("application/x-www-form-urlencoded", "Name=a&Name=b&Role=x&Role=y&Town=%00")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nkapot")]
    [InlineData("multipart/form-data", "geen grens")]
    [InlineData("application/json", "{\"Name\":1}")]
    [InlineData("text/plain", "Name=a")]
    public async Task Send_Garbage_AnswersWithAPage(string type, string body)
    {
        var before = await CountLeads();
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await app.Visitor().PostAsync(Inquiry.Path, content, Stop);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.NotNull((await answer.ReadHtml()).QuerySelector("h1"));
        Assert.Equal(before, await CountLeads());
    }

    [Fact]
    public async Task Thanks_UnknownReference_IsNotFound()
    {
        using var answer = await app.Visitor().GetAsync($"{Inquiry.Path}/bedankt/PLG-00000-00000", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<int> CountLeads() => app.Database(database => database.Leads.CountAsync(Stop));

    private static void AssertKept(
        AngleSharp.Html.Dom.IHtmlDocument page, Dictionary<string, string> values, string? except = null)
    {
        foreach (var (name, value) in values.Where(pair => pair.Key != except && !pair.Key.StartsWith('_')))
        {
            var kept = page.QuerySelector($"[name={name}]") switch
            {
                AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" } =>
                    page.QuerySelector($"[name={name}]:checked")?.GetAttribute("value"),
                AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
                AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            Assert.Equal(value.ReplaceLineEndings("\n"), kept?.ReplaceLineEndings("\n"));
        }
    }
}
