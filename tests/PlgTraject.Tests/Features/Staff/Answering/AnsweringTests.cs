using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PlgTraject.Tests.Mail;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Mail;

namespace PlgTraject.Tests.Features.Staff.Answering;

/// <summary>A colleague answers a school from its page.</summary>
public sealed class AnsweringTests : IClassFixture<OutboxFixture>
{
    private const string Eva = "eva@academica.example";
    private const string Form = "#answer";
    private static readonly string[] Fields = ["To", "Cc", "Subject", "Text"];
    private const string Typed =
        "Dag {{voornaam}},\n\nFijn dat {{school}} vraagt. Zie https://regenboog.example/?a=1&b=2.";

    private static readonly TimeSpan TimeToThink = TimeSpan.FromSeconds(10);

    private readonly OutboxFixture _app;
    private readonly List<MimeMessage> _sent = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="app">One product for all: each test answers a school of its own.</param>
    public AnsweringTests(OutboxFixture app)
    {
        _app = app;
        _app.Transport.Send = Remember;
    }

    [Theory]
    [InlineData("%09")]
    [InlineData("%E2%80%8B")]
    public async Task Preview_OfALeadThatIsABlank_IsNotFound(string blank)
    {
        var eva = await Staff();

        using var answer = await eva.GetAsync($"/beheer/aanvragen/{blank}/antwoord/voorbeeld", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Answer_WrittenTakenBackAndSent_ReachesTheSchoolAndStopsTheClock()
    {
        var lead = await Store();
        var confirmation = await Confirm(lead);
        var eva = await Staff();

        await Write(eva, lead, "bewaar", ("Text", Typed),
            ("Cc", "Jan <jan@regenboog.example>, piet@regenboog.example"));
        using var attached = await Attach(
            eva, lead, "../Planning 2027.txt", "Het plan", ("WithBrochure", "true"), ("BeginsConversation", "true"));

        var shown = await eva.GetHtml($"{Url(lead)}/antwoord/voorbeeld");
        Assert.Contains("Dag Zoë,\n\nFijn dat De Regenboog vraagt.", shown.Body!.TextContent, StringComparison.Ordinal);
        await Send(eva, lead);
        await Dispatch(TimeSpan.Zero);
        Assert.Empty(_sent);

        var page = await eva.GetHtml(Url(lead));
        using (var back = await eva.SubmitForm(page, Url(lead), [], "form[action$='/terughalen']"))
        {
            Assert.EndsWith("/antwoord", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        var draft = await eva.GetHtml($"{Url(lead)}/antwoord");
        Assert.Equal(Typed, Field(draft, "Text"));
        Assert.Contains("Planning 2027.txt", draft.QuerySelector(".files")!.TextContent, StringComparison.Ordinal);
        await Dispatch(TimeToThink);
        Assert.Empty(_sent);

        await Send(eva, lead);
        await Dispatch(TimeToThink);

        var mail = Assert.Single(_sent);
        Assert.Equal(["zoe@regenboog.example"], mail.To.Mailboxes.Select(one => one.Address));
        Assert.Equal(
            ["jan@regenboog.example", "piet@regenboog.example"], mail.Cc.Mailboxes.Select(one => one.Address));
        Assert.Contains("Eva de Wit", mail.From.ToString(), StringComparison.Ordinal);
        Assert.Equal(TestContent.Programme.Contact.Email, mail.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal($"Re: We hebben je vraag ontvangen ({lead.Reference})", mail.Subject);
        Assert.Equal(confirmation, mail.InReplyTo);
        Assert.Equal([confirmation], mail.References);
        Assert.NotEqual(confirmation, mail.MessageId);
        // A human wrote it, so whoever is on holiday may say so.
        Assert.False(mail.Headers.Contains(HeaderId.AutoSubmitted));
        Assert.StartsWith("Dag Zoë,", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(
            """<a href="https://regenboog.example/?a=1&amp;b=2">https://regenboog.example/?a=1&amp;b=2</a>.""",
            mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("Met vriendelijke groet,\n\nEva de Wit", Lines(mail.TextBody!), StringComparison.Ordinal);
        Assert.Equal(
            ["Planning 2027.txt", "De school als PLG - brochure.pdf"],
            mail.Attachments.Select(file => file.ContentDisposition!.FileName));

        page = await eva.GetHtml(Url(lead));
        var head = page.QuerySelector(".lead-head")!.TextContent;
        Assert.Contains("op tijd beantwoord", head, StringComparison.Ordinal);
        Assert.Contains("door Eva de Wit", head, StringComparison.Ordinal);
        Assert.Contains("Fijn dat De Regenboog vraagt.", page.QuerySelector(".history")!.TextContent,
            StringComparison.Ordinal);
        var stored = await Read(lead);
        Assert.Equal(LeadStatus.InConversation, stored.Status);
        Assert.NotNull(stored.OwnerId);
        Assert.Empty(await Drafts(lead));
    }

    [Fact]
    public async Task Send_PlaceholderUnknownOrEmpty_IsHeldAndSaysWhich()
    {
        var lead = await Store();
        var eva = await Staff();

        using var answer = await Post(
            eva, lead, "verstuur", ("Text", "Dag {{voornam}}, {{deelnemers}} {{school}} {naam}}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        var error = page.QuerySelector("#Text-error")!.TextContent;
        Assert.Contains("{{voornam}} bestaat niet", error, StringComparison.Ordinal);
        Assert.Contains("{{deelnemers}}", error, StringComparison.Ordinal);
        Assert.Contains("}}", error, StringComparison.Ordinal);
        Assert.StartsWith("Dag {{voornam}}", Field(page, "Text"), StringComparison.Ordinal);
        Assert.Empty(await _app.Database(database =>
            database.OutboxMails.Where(mail => mail.LeadId == lead.Id).ToListAsync(Stop)));
    }

    [Fact]
    public async Task Send_AddressesWrong_SaysWhichAndKeepsThem()
    {
        var lead = await Store();

        using var answer = await Post(
            await Staff(), lead, "verstuur", ("To", ""), ("Cc", "a@b.example; piet"), ("Text", "Dag"));

        var page = await answer.ReadHtml();
        Assert.Equal("Vul in naar wie de mail gaat", page.QuerySelector("#To-error")!.TextContent);
        Assert.Contains("piet", page.QuerySelector("#Cc-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("a@b.example; piet", Field(page, "Cc"));
    }

    [Fact]
    public async Task Send_ColleagueWasFirst_IsHeldUntilThatIsSeen()
    {
        var lead = await Store();
        var (eva, lot) = (await Staff(), await _app.Staff("lot@academica.example", "Lot de Boer", StaffRole.Advisor));
        var begun = await eva.GetHtml($"{Url(lead)}/antwoord");
        await Write(lot, lead, "bewaar", ("Text", "Dag Zoë, van Lot."));
        var told = await eva.GetHtml(Url(lead));
        Assert.Contains(
            told.QuerySelectorAll(".notice"),
            notice => notice.TextContent.Contains("Lot de Boer", StringComparison.Ordinal));
        await Send(lot, lead);

        using var held = await eva.SubmitForm(
            begun, $"{Url(lead)}/antwoord", Filled(begun, "verstuur", [("Text", "Dag Zoë, van Eva.")]), Form);

        Assert.Equal(HttpStatusCode.Conflict, held.StatusCode);
        var page = await held.ReadHtml();
        Assert.Contains("van Lot.", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Dag Zoë, van Eva.", Field(page, "Text"));
        using var sent = await eva.SubmitForm(
            page, $"{Url(lead)}/antwoord", Filled(page, "verstuur", []), Form);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        await Dispatch(TimeToThink);
        Assert.Equal(2, _sent.Count);
        // Several mails are sent at the same time, in any order.
        var second = Assert.Single(_sent, mail => mail.InReplyTo is not null);
        Assert.Equal(Assert.Single(_sent, mail => mail != second).MessageId, second.InReplyTo);
    }

    /// <summary>A button pressed twice, and a window that still saves what another one sent.</summary>
    [Fact]
    public async Task Send_Twice_SendsOneMailAndBeginsNoDraft()
    {
        var lead = await Store();
        var eva = await Staff();
        await Write(eva, lead, "bewaar", ("Text", "Dag"));
        var page = await eva.GetHtml($"{Url(lead)}/antwoord");
        using var first = await eva.SubmitForm(page, $"{Url(lead)}/antwoord", Filled(page, "verstuur", []), Form);

        using var second = await eva.SubmitForm(page, $"{Url(lead)}/antwoord", Filled(page, "verstuur", []), Form);
        using var quiet = await eva.SubmitForm(page, $"{Url(lead)}/antwoord", Filled(page, "stil", []), Form);

        Assert.Equal("Je mail was al op weg.", await eva.Said(second));
        Assert.Equal(HttpStatusCode.Conflict, quiet.StatusCode);
        Assert.NotNull(Assert.Single(await Drafts(lead)).MailId);
        await Dispatch(TimeToThink);
        Assert.Single(_sent);
    }

    /// <summary>What was looked at is what goes.</summary>
    [Fact]
    public async Task SendSeen_ChangedInAnotherWindow_ShowsItAgain()
    {
        var lead = await Store();
        var eva = await Staff();
        await Write(eva, lead, "bewaar", ("Text", "Zoals ik het las"));
        var preview = await eva.GetHtml($"{Url(lead)}/antwoord/voorbeeld");
        await Write(eva, lead, "bewaar", ("Text", "Iets anders"));

        using var answer = await eva.SubmitForm(
            preview, $"{Url(lead)}/antwoord/voorbeeld", [], "form[action$='/verstuur']");

        Assert.EndsWith("/voorbeeld", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await Drafts(lead)).MailId);
    }

    [Fact]
    public async Task Mail_Refused_DoesNotStopTheClockAndIsPutRight()
    {
        var lead = await Store();
        var eva = await Staff();
        await Write(eva, lead, "bewaar", ("To", "weg@regenboog.example"), ("Text", "Dag"));
        await Send(eva, lead);
        _app.Transport.Send = _ => throw new UnsendableMailException("550 5.1.1 onbekend", "refused");
        await Dispatch(TimeToThink);
        Assert.Null((await Read(lead)).AnsweredAt);

        var page = await eva.GetHtml(Url(lead));
        using (var again = await eva.SubmitForm(page, Url(lead), [], "form[action$='/verbeteren']"))
        {
            Assert.Equal("Verbeter wat niet klopte en verstuur de mail opnieuw.", await eva.Said(again));
        }

        // Nobody can send it as it was any more; the history tells that there was one.
        page = await eva.GetHtml(Url(lead));
        Assert.Null(page.QuerySelector("form[action$='/opnieuw']"));
        Assert.Contains(
            "Geweigerd voor weg@regenboog.example", page.QuerySelector(".history")!.TextContent,
            StringComparison.Ordinal);

        _app.Transport.Send = Remember;
        await Write(eva, lead, "bewaar", ("To", "zoe@regenboog.example"), ("Text", "Dag"));
        await Send(eva, lead);
        await Dispatch(TimeToThink);

        Assert.Equal("zoe@regenboog.example", Assert.Single(_sent).To.Mailboxes.Single().Address);
        Assert.NotNull((await Read(lead)).AnsweredAt);
    }

    [Fact]
    public async Task Draft_WrittenInTwoWindows_LosesNeither()
    {
        var lead = await Store();
        var eva = await Staff();
        var window = await eva.GetHtml($"{Url(lead)}/antwoord");
        using var quiet = await Post(eva, lead, "stil", ("Text", "In het ene venster"));
        Assert.Contains("\"version\":1", await quiet.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        using var answer = await eva.SubmitForm(
            window, $"{Url(lead)}/antwoord", Filled(window, "bewaar", [("Text", "In het andere venster")]), Form);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.Contains(
            "In het ene venster", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("In het andere venster", Field(page, "Text"));
        using var kept = await eva.SubmitForm(
            page, $"{Url(lead)}/antwoord", Filled(page, "bewaar", []), Form);
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
    }

    [Fact]
    public async Task Files_TooLarge_AreRefusedAndTheTextIsKept()
    {
        var lead = await Store();
        var eva = await Staff();

        using var answer = await Attach(
            eva, lead, "groot.bin", new string('x', MailAttachment.LargestTotal + 1),
            ("Text", "Met een groot bestand"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ReadHtml();
        Assert.Contains("10 MB", page.QuerySelector("#Files-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Met een groot bestand", Field(page, "Text"));
        Assert.Equal("Met een groot bestand", Field(await eva.GetHtml($"{Url(lead)}/antwoord"), "Text"));
    }

    [Fact]
    public async Task Template_MadeByBeheerder_BeginsAnAnswer()
    {
        var lead = await Store();
        var administrator = await _app.Staff();
        const string address = "/beheer/sjablonen/nieuw";
        using var refused = await administrator.SubmitForm(
            address, [new("Name", "Eerste"), new("Text", "Dag {{bestaatniet}}")], "main form");
        Assert.Contains("{{bestaatniet}}", (await refused.ReadHtml()).QuerySelector("#Text-error")!.TextContent,
            StringComparison.Ordinal);
        using var made = await administrator.SubmitForm(
            address, [new("Name", "Eerste"), new("Subject", "Over {{school}}"), new("Text", "Dag {{naam}},")],
            "main form");
        Assert.Equal("Het sjabloon is bewaard.", await administrator.Said(made));
        var shown = await administrator.GetHtml(
            (await administrator.GetHtml("/beheer/sjablonen")).QuerySelector("main li a")!.GetAttribute("href")!);
        Assert.Contains("Dag Noor Voorbeeld,", shown.Body!.TextContent, StringComparison.Ordinal);

        var eva = await Staff();
        var page = await eva.GetHtml($"{Url(lead)}/antwoord");
        var key = page.QuerySelector("#Template option")!.GetAttribute("value")!;
        using var inserted = await Post(eva, lead, "sjabloon", ("Template", key), ("Text", "Eigen zin."));

        var draft = await eva.GetHtml(inserted.Headers.Location!.ToString());
        Assert.Equal("Eigen zin.\n\nDag {{naam}},", Field(draft, "Text"));
        Assert.Equal("Over {{school}}", Field(draft, "Subject"));
    }

    [Fact]
    public async Task Lead_Erased_TakesDraftsAndFilesAlong()
    {
        var lead = await Store();
        var eva = await Staff();
        using var attached = await Attach(eva, lead, "plan.txt", "Het plan", ("Text", "Dag"));
        Assert.Single(await Files(lead));

        var administrator = await _app.Staff();
        using var erased = await administrator.SubmitForm(
            $"{Url(lead)}/wissen", [new("Confirmation", lead.Reference)], "main form");

        Assert.Equal(HttpStatusCode.SeeOther, erased.StatusCode);
        Assert.Empty(await Files(lead));
        Assert.Empty(await Drafts(lead));
    }

    private static string Url(Lead lead) => $"/beheer/aanvragen/{lead.Reference}";

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Field(IHtmlDocument page, string name) => page.QuerySelector($"#{name}") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        var other => throw new InvalidOperationException($"{name} is {other}."),
    };

    private static Dictionary<string, string> Filled(
        IHtmlDocument page, string act, (string Name, string Value)[] values)
    {
        var all = Fields.ToDictionary(name => name, name => Field(page, name));
        foreach (var (name, value) in values.Append(("act", act)))
        {
            all[name] = value;
        }

        return all;
    }

    private static async Task<HttpResponseMessage> Post(
        HttpClient browser, Lead lead, string act, params (string Name, string Value)[] values)
    {
        var url = $"{Url(lead)}/antwoord";
        var page = await browser.GetHtml(url);
        return await browser.SubmitForm(page, url, Filled(page, act, values), Form);
    }

    private static async Task Write(
        HttpClient browser, Lead lead, string act, params (string Name, string Value)[] values)
    {
        using var answer = await Post(browser, lead, act, values);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private static async Task Send(HttpClient browser, Lead lead)
    {
        var page = await browser.GetHtml($"{Url(lead)}/antwoord");
        (string, string)[] ticked =
        [
            .. page.QuerySelectorAll($"{Form} input[type=checkbox]").OfType<IHtmlInputElement>()
                .Where(box => box.IsChecked).Select(box => (box.Name!, box.Value)),
        ];
        await Write(browser, lead, "verstuur", ticked);
    }

    private static async Task<HttpResponseMessage> Attach(
        HttpClient browser, Lead lead, string name, string text, params (string Name, string Value)[] values)
    {
        var url = $"{Url(lead)}/antwoord";
        var page = await browser.GetHtml(url);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in Filled(page, "bewaar", values).Select(pair => (pair.Key, pair.Value)).Concat(
            page.QuerySelectorAll($"{Form} input[type=hidden]").OfType<IHtmlInputElement>()
                .Select(input => (input.Name!, input.Value))))
        {
            content.Add(new StringContent(value), field);
        }

        var file = new StringContent(text);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        content.Add(file, "Files", name);
        return await browser.PostAsync(new Uri(url, UriKind.Relative), content, Stop);
    }

    private async Task Dispatch(TimeSpan later)
    {
        _app.Clock.Advance(later);
        await _app.Dispatcher.DispatchDueAsync(Stop);
    }

    private Task Remember(MimeMessage message)
    {
        lock (_sent)
        {
            _sent.Add(message);
        }

        return Task.CompletedTask;
    }

    private Task<HttpClient> Staff() => _app.Staff(Eva, "Eva de Wit", StaffRole.Advisor);

    private async Task<Lead> Store()
    {
        var lead = TestData.Lead();
        await _app.Has(lead);
        return lead;
    }

    /// <returns>The number of the mail that confirmed the question to the school.</returns>
    private async Task<string> Confirm(Lead lead)
    {
        var mail = TestData.Mail();
        (mail.LeadId, mail.Subject) = (lead.Id, $"We hebben je vraag ontvangen ({lead.Reference})");
        await _app.Database(database =>
        {
            database.OutboxMails.Add(mail);
            return database.SaveChangesAsync(Stop);
        });
        return mail.MessageId;
    }

    private Task<List<MailDraft>> Drafts(Lead lead) => _app.Database(database =>
        database.MailDrafts.Where(draft => draft.LeadId == lead.Id).ToListAsync(Stop));

    private Task<List<MailAttachment>> Files(Lead lead) => _app.Database(database =>
        database.MailAttachments.Where(file => file.LeadId == lead.Id).ToListAsync(Stop));

    private Task<Lead> Read(Lead lead) => _app.Database(database =>
        database.Leads.AsNoTracking().SingleAsync(one => one.Id == lead.Id, Stop));
}
