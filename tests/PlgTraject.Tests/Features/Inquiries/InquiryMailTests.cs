using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Features.Inquiries;

/// <summary>From the posted form to what the mail server receives.</summary>
public sealed class InquiryMailTests(SmtpFixture app) : IClassFixture<SmtpFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Valid_MailsStaffAndVisitor()
    {
        var lead = await Ask("Twee Mails");

        await Eventually.True(() => IsDone(lead, MailState.Sent), "both mails are sent");

        var mails = app.Smtp.Mails.Where(mail => mail.Subject!.Contains(lead.Reference, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, mails.Count);
        var staff = Assert.Single(mails, mail => mail.To.Mailboxes.Single().Address == app.Programme.Contact.Email);
        Assert.Equal("zoe@regenboog.example", staff.ReplyTo.Mailboxes.Single().Address);
        Assert.Contains("Twee Mails", staff.TextBody, StringComparison.Ordinal);
        Assert.Contains(
            $"http://localhost:5080/beheer/aanvragen/{lead.Reference}", staff.TextBody, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;24&lt;/b&gt;", staff.HtmlBody, StringComparison.Ordinal);

        var visitor = Assert.Single(mails, mail => mail.To.Mailboxes.Single().Address == "zoe@regenboog.example");
        Assert.Contains($"binnen {app.Programme.Contact.AnswerHours} uur", visitor.TextBody, StringComparison.Ordinal);
        AssertRepeatsNothing(visitor);
    }

    /// <summary>What the school left blank is not said in its name.</summary>
    [Fact]
    public async Task Send_ChoicesLeftBlank_SaysNothingForTheSchool()
    {
        var lead = await Ask("Niets Gekozen", ("Participants", ""), ("WishedStart", ""));

        var text = await app.Database(database => database.OutboxMails
            .Where(mail => mail.LeadId == lead.Id && mail.Audience == MailAudience.Staff)
            .Select(mail => mail.TextBody).SingleAsync(Stop));

        Assert.Contains("School: Niets Gekozen\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Deelnemers", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gewenste start", text, StringComparison.Ordinal);
    }

    /// <summary>What stands after a name in Hebrew stays after it, in subject, text and HTML alike.</summary>
    [Fact]
    public async Task Send_NameWrittenFromRightToLeft_TurnsNoLineAround()
    {
        const string school = "בית ספר (7)";
        var lead = await Ask(school, ("Name", "يوسف 3"), ("Town", "Assen"), ("Question", "Eerst dit.\r\nשלום, 12!"));

        await Eventually.True(() => IsDone(lead, MailState.Sent), "both mails are sent");

        var mail = app.Smtp.Mails.Single(mail => mail.Subject!.StartsWith("Nieuwe", StringComparison.Ordinal)
            && mail.Subject.Contains(lead.Reference, StringComparison.Ordinal));
        Assert.Equal($"Nieuwe aanvraag: \u2068{school}\u2069 ({lead.Reference})", mail.Subject);
        Assert.Equal("يوسف 3", mail.ReplyTo.Mailboxes.Single().Name);
        foreach (var body in new[] { mail.TextBody!, mail.HtmlBody! })
        {
            Assert.Contains($"\u2068{school}\u2069 vraagt", body, StringComparison.Ordinal);
            Assert.Contains("\u2068يوسف 3\u2069.", body, StringComparison.Ordinal);
            Assert.Contains("\u2068שלום, 12!\u2069", body, StringComparison.Ordinal);
            Assert.DoesNotContain("\u2068Assen", body, StringComparison.Ordinal);
            Assert.DoesNotContain("\u2068Eerst", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Send_ServerIsDown_NothingIsLost()
    {
        await app.Smtp.KillAsync();
        var lead = await Ask("Server Weg");
        await Eventually.True(() => HasFailed(lead), "an attempt failed");
        Assert.Equal(2, await CountMails(lead, MailState.Pending));

        app.Smtp.Start();

        await Eventually.True(
            () => IsDoneLater(lead, MailState.Sent), "both mails are sent after the server came back");
    }

    [Theory]
    [InlineData(SmtpBehaviour.Busy)]
    [InlineData(SmtpBehaviour.RefuseSignIn)]
    [InlineData(SmtpBehaviour.RefuseSender)]
    [InlineData(SmtpBehaviour.Silent)]
    [InlineData(SmtpBehaviour.Dripping)]
    [InlineData(SmtpBehaviour.HangUpInData)]
    [InlineData(SmtpBehaviour.HangUpAfterData)]
    public async Task Send_ServerMisbehaves_TriesAgainWithTheSameMessageId(SmtpBehaviour behaviour)
    {
        app.Smtp.Behaviour = behaviour;
        var lead = await Ask($"Lastig {behaviour}");
        await Eventually.True(() => HasFailed(lead), "an attempt failed");
        var before = await MessageIds(lead);

        app.Smtp.Behaviour = SmtpBehaviour.Accept;

        await Eventually.True(() => IsDoneLater(lead, MailState.Sent), "both mails are sent at the next attempt");
        var received = app.Smtp.Mails.Where(mail => mail.Subject!.Contains(lead.Reference, StringComparison.Ordinal));
        Assert.Equal(before, received.Select(mail => mail.MessageId).Order());
    }

    [Fact]
    public async Task Send_ServerRefusesForGood_ParksTheMails()
    {
        app.Smtp.Behaviour = SmtpBehaviour.RefuseForGood;
        var lead = await Ask("Geweigerd");

        await Eventually.True(() => IsDone(lead, MailState.Parked), "both mails are parked");

        app.Smtp.Behaviour = SmtpBehaviour.Accept;
        var errors = await app.Database(database => database.OutboxMails
            .Where(mail => mail.LeadId == lead.Id).Select(mail => mail.LastError).ToListAsync(Stop));
        Assert.All(errors, error => Assert.Contains("550", error, StringComparison.Ordinal));
    }

    private async Task<Lead> Ask(string school, params (string, string)[] fields)
    {
        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With([("School", school), .. fields]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await app.Database(database => database.Leads.SingleAsync(lead => lead.School == school, Stop));
    }

    private static void AssertRepeatsNothing(MimeMessage mail)
    {
        var text = mail.ToString();
        foreach (var word in new[] { "Zoë", "Bérg", "Twee Mails", "Hertogenbosch", "leraren", "12345678" })
        {
            Assert.DoesNotContain(word, text + mail.TextBody + mail.HtmlBody, StringComparison.OrdinalIgnoreCase);
        }
    }

    private Task<int> CountMails(Lead lead, MailState state) => app.Database(database => database.OutboxMails
        .CountAsync(mail => mail.LeadId == lead.Id && mail.State == state, Stop));

    private async Task<bool> IsDone(Lead lead, MailState state) => await CountMails(lead, state) == 2;

    /// <summary>
    /// Time passes at every look, because a clock that jumps only once can jump before the dispatcher waits for it.
    /// </summary>
    private Task<bool> IsDoneLater(Lead lead, MailState state)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        return IsDone(lead, state);
    }

    private async Task<bool> HasFailed(Lead lead) => await app.Database(database => database.OutboxMails
        .CountAsync(mail => mail.LeadId == lead.Id && mail.Attempts > 0, Stop)) == 2;

    private async Task<List<string>> MessageIds(Lead lead) => await app.Database(database => database.OutboxMails
        .Where(mail => mail.LeadId == lead.Id).Select(mail => mail.MessageId).Order().ToListAsync(Stop));
}
