using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Tests.Features.Staff.LeadDetail;

/// <summary>The mails of a school, of its colleagues and of ours stand in the history of the lead.</summary>
public sealed class LeadMailboxTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static readonly DateTime Now = AppFixture.Start.UtcDateTime;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lead_WithAThread_ShowsWhoWroteWhatAndAnswersWhoWroteLast()
    {
        var (lead, other) = (TestData.Lead(createdAt: Now.AddDays(-4)), TestData.Lead(email: "ander@es.example"));
        var sent = TestData.Mail(lastError: "550 geen postvak");
        (sent.SentAt, sent.BouncedAt) = (Now.AddDays(-4), Now.AddDays(-3));
        lead.Mails.Add(sent);
        await app.Has(lead, other);
        var question = await Put(lead, TestMail.Of(
            $"Past <b>dit</b>?\n\n{new string('x', 800)}\n\nOp ma 7 dec 2026 om 09:30 schreef Eva:\n> Dag",
            at: Now.AddDays(-3)));
        var found = await Put(lead, TestMail.Of(
            "Ja, dat past.", subject: "Antwoord van Eva", from: TestContent.Programme.Contact.Email,
            to: "jan@regenboog.example", at: Now.AddDays(-2), folder: InboundFolder.Sent));
        var last = await Put(lead, TestMail.Of(
            "Fijn! Ik regel het.", subject: "Re: Vraag", from: "jan@regenboog.example", fromName: "Jan",
            cc: $"zoe@regenboog.example, {TestContent.Programme.Contact.Email}", at: Now.AddDays(-1)));
        await app.Database(async database =>
        {
            var away = TestMail.Of("Ik ben er niet", fate: MailFate.AutomaticReply, lead: lead);
            database.InboundMails.Add(away);
            await database.SaveChangesAsync(Stop);
            (await database.Leads.SingleAsync(one => one.Id == lead.Id, Stop)).Events
                .Add(LeadEvent.Of(new AutomaticReplyReceived(away.Id, Now), Now, null, null));
            return await database.SaveChangesAsync(Stop);
        });
        using var staff = await app.Staff();
        var address = $"/beheer/aanvragen/{lead.Reference}";

        var page = await staff.GetHtml(address);

        // What is long is folded, the last is not, and neither is what a machine wrote open.
        var mails = page.QuerySelectorAll(".mail-line").ToDictionary(line => line.Id!);
        Assert.Equal(4, mails.Count);
        Assert.False(mails[$"mail-{question}"].HasAttribute("open"));
        Assert.True(mails[$"mail-{found}"].HasAttribute("open"));
        Assert.True(mails[$"mail-{last}"].HasAttribute("open"));
        Assert.Single(mails.Values, one => one.TextContent.Contains("Ik ben er niet", StringComparison.Ordinal)
            && !one.HasAttribute("open"));
        Assert.StartsWith(
            "Past <b>dit</b>?", mails[$"mail-{question}"].QuerySelector(".mail__text")!.TextContent,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "> Dag", mails[$"mail-{question}"].QuerySelector("details details .mail__text")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Teruggekomen op", Text(page), StringComparison.Ordinal);
        Assert.Contains("550 geen postvak", Text(page), StringComparison.Ordinal);
        // The clock says by what it stopped.
        var head = page.QuerySelector(".lead-head dd")!;
        Assert.Equal($"#mail-{found}", head.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(TestContent.Programme.Contact.Email, head.TextContent, StringComparison.Ordinal);
        Assert.Empty(head.QuerySelectorAll(".late a"));
        // A later answer is named as well, and that the first came back.
        var bounce = TestMail.Of(
            from: "mailer-daemon@es.example", at: Now, fate: MailFate.Bounce, lead: lead,
            inReplyTo: await app.Database(database => database.InboundMails.Where(mail => mail.Id == found)
                .Select(mail => mail.MessageId).SingleAsync(Stop)));
        await app.Database(async database =>
        {
            database.InboundMails.Add(bounce);
            var stored = await database.Leads.SingleAsync(one => one.Id == lead.Id, Stop);
            stored.Events.Add(LeadEvent.Of(new AnsweredOutside(AnswerWay.Mail, Now), Now, null, "Anna"));
            stored.Answer(Now, by: null);
            return await database.SaveChangesAsync(Stop);
        });
        head = (await staff.GetHtml(address)).QuerySelector(".lead-head dd")!;
        Assert.Equal($"/beheer/mail/{bounce.Id}", head.QuerySelector(".late a")!.GetAttribute("href"));
        Assert.Contains("door Anna", head.TextContent.Split("Laatste antwoord:")[1], StringComparison.Ordinal);
        Assert.Contains("We wachten op de school", head.TextContent, StringComparison.Ordinal);

        var answer = await staff.GetHtml($"{address}/antwoord");

        Assert.Equal("jan@regenboog.example", Field(answer, "To"));
        Assert.Equal("zoe@regenboog.example", Field(answer, "Cc"));
        Assert.Equal("Re: Vraag", Field(answer, "Subject"));
        Assert.Contains("De aanvraag is van Zoë", Text(answer), StringComparison.Ordinal);
        Assert.Contains(
            "Fijn! Ik regel het.", answer.QuerySelector(".mail-line[open]")!.TextContent, StringComparison.Ordinal);

        // The answer from the mail program is taken for none, and then turns out to be of another school.
        using (await staff.SubmitForm(page, address, [], "form[action$='/intrekken']"))
        {
            await Put(other, found);
        }

        page = await staff.GetHtml(address);
        Assert.Null(page.QuerySelector($"#mail-{found}"));
        Assert.Equal(
            $"/beheer/aanvragen/{other.Reference}",
            page.QuerySelectorAll(".history a")
                .Single(link => link.TextContent.StartsWith("Bekijk die aanvraag", StringComparison.Ordinal))
                .GetAttribute("href"));
        Assert.NotNull((await staff.GetHtml($"/beheer/aanvragen/{other.Reference}")).QuerySelector($"#mail-{found}"));
    }

    private static string Field(IHtmlDocument page, string name) =>
        ((page.GetElementById(name) as IHtmlInputElement)?.Value ?? page.GetElementById(name)?.TextContent)!;

    private static string Text(IDocument page) => page.QuerySelector("main")!.TextContent;

    private async Task<long> Put(Lead lead, InboundMail mail)
    {
        await app.Database(async database =>
        {
            database.InboundMails.Add(mail);
            await new MailLedger(database).FetchedAsync(mail.Mailbox, mail.FetchedOn, 1, Stop);
            await new MailLedger(database).CountAsync(mail.Mailbox, mail.FetchedOn, mail.Fate, 1, Stop);
            return await database.SaveChangesAsync(Stop);
        });
        return await Put(lead, mail.Id);
    }

    private async Task<long> Put(Lead lead, long mail)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var version = await app.Database(database => database.InboundMails.Where(one => one.Id == mail)
            .Select(one => one.Version).SingleAsync(Stop));
        Assert.Equal(TriageOutcome.Done, (await scope.ServiceProvider.GetRequiredService<MailTriage>()
            .AttachAsync(mail, lead.Reference, version, Stop)).Outcome);
        return mail;
    }
}
