using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>What a stored mail becomes on the line, and what happens to one that can become nothing.</summary>
public sealed class MimeMessagesTests(OutboxFixture app) : IClassFixture<OutboxFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Whoever receives it reads what was typed, and not what a program makes of it.</summary>
    [Theory]
    [InlineData("=?utf-8?q?=0d=0aBcc:?=")]
    [InlineData("x=?utf-8?b?aG9p?=y")]
    [InlineData("Nieuwe aanvraag: =?iso-8859-1?q?hoi?= =?utf-8?q?daar?= (PLG-1)")]
    [InlineData("=?utf-8?q?een_heel_lange_naam_van_een_school_die_nergens_ophoudt?= é 👩‍🏫 en nog veel meer woorden")]
    [InlineData("\"=?utf-8?q?hoi?=\" <ander@school.example>")]
    public void Create_LooksLikeAnEncodedWord_IsReadAsTyped(string text)
    {
        var mail = TestData.Mail();
        (mail.Subject, mail.FromName, mail.ToName, mail.ReplyToName) = (text, text, text, text);
        mail.ReplyToAddress = "zoe@regenboog.example";

        var (written, read) = WriteAndRead(mail);

        Assert.Equal(
            [text, text, text, text],
            [
                read.Subject, read.From.Mailboxes.Single().Name, read.To.Mailboxes.Single().Name,
                read.ReplyTo.Mailboxes.Single().Name,
            ]);
        Assert.Equal(mail.ToAddress, read.To.Mailboxes.Single().Address);
        Assert.Equal(mail.ReplyToAddress, read.ReplyTo.Mailboxes.Single().Address);
        Assert.DoesNotContain("?q?", written, StringComparison.OrdinalIgnoreCase);
        Assert.All(written.Split("\r\n"), line => Assert.InRange(line.Length, 0, 100));
        Assert.True(Ascii.IsValid(written));
    }

    [Theory]
    [InlineData(MailAudience.Visitor, "auto-replied")]
    [InlineData(MailAudience.Staff, "auto-generated")]
    public void Create_Always_AsksForNoAutomaticAnswer(MailAudience audience, string submitted)
    {
        var mail = TestData.Mail();
        mail.Audience = audience;

        var (_, read) = WriteAndRead(mail);

        Assert.Equal(submitted, read.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("All", read.Headers["X-Auto-Response-Suppress"]);
    }

    /// <summary>Whatever the school's program names its mails, the answer goes.</summary>
    [Theory]
    [InlineData("een@school.example", "een@school.example")]
    [InlineData("<een@school.example>", "een@school.example")]
    [InlineData("zonder-domein", "zonder-domein")]
    [InlineData("a..b@[school", null)]
    [InlineData("een@twee@drie", null)]
    [InlineData("met spatie@school.example", null)]
    [InlineData("\"@", null)]
    [InlineData("é@school.example", null)]
    public void Create_OddNumberOfTheMailBefore_IsSentAllTheSame(string id, string? expected)
    {
        var mail = TestData.Mail();
        (mail.InReplyTo, mail.References) = (id, $"{id} twee@school.example");

        var (_, read) = WriteAndRead(mail);

        Assert.Equal("twee@school.example", read.References[^1]);
        Assert.True(expected is null || read.InReplyTo == expected, read.InReplyTo);
    }

    [Fact]
    public void Create_SentAgainAfterMonths_HasTheDateOfThen()
    {
        var mail = TestData.Mail();
        mail.CreatedAt = mail.WaitingSince.AddMonths(-3);

        Assert.Equal(new DateTimeOffset(mail.WaitingSince, TimeSpan.Zero), WriteAndRead(mail).Read.Date);
    }

    /// <summary>Older versions stored what they could not send.</summary>
    [Theory]
    [InlineData("jan.@school.example")]
    [InlineData("jan@-school.example")]
    [InlineData("jan")]
    [InlineData("jané@school.example")]
    public async Task Dispatch_AnswerAddressCannotStandInAMail_GoesWithoutIt(string address)
    {
        await app.Fill(1, mail => mail.ReplyToAddress = address);
        MimeMessage? sent = null;
        app.Transport.Send = message =>
        {
            sent = message;
            return Task.CompletedTask;
        };

        await app.Dispatcher.DispatchDueAsync(Stop);

        Assert.Equal(MailState.Sent, (await Mail()).State);
        Assert.Empty(sent!.ReplyTo);
    }

    [Theory]
    [InlineData("jan.@school.example")]
    [InlineData("jan@school..example")]
    [InlineData("")]
    public async Task Dispatch_CannotBeMade_IsParkedAtOnceWithADutchReason(string address)
    {
        await app.Fill(1, mail => mail.ToAddress = address);
        app.Transport.Sent.Clear();

        await app.Dispatcher.DispatchDueAsync(Stop);

        var mail = await Mail();
        Assert.Equal((MailState.Parked, 1), (mail.State, mail.Attempts));
        Assert.Equal($"Het adres van de ontvanger kan niet in een mail staan: '{address}'.", mail.LastError);
        Assert.Empty(app.Transport.Sent);
    }

    [Fact]
    public async Task Dispatch_MessageIdCannotBeWritten_IsParkedAtOnceWithADutchReason()
    {
        await app.Fill(1, mail => mail.MessageId = "");

        await app.Dispatcher.DispatchDueAsync(Stop);

        var mail = await Mail();
        Assert.Equal(MailState.Parked, mail.State);
        Assert.StartsWith("Van deze mail kan geen bericht worden gemaakt", mail.LastError, StringComparison.Ordinal);
    }

    private Task<OutboxMail> Mail() => app.Database(database => database.OutboxMails.AsNoTracking().SingleAsync(Stop));

    private static (string Written, MimeMessage Read) WriteAndRead(OutboxMail mail)
    {
        using var stream = new MemoryStream();
        MimeMessages.Create(mail, []).WriteTo(
            new FormatOptions { NewLineFormat = NewLineFormat.Dos }, stream, Stop);
        var written = Encoding.Latin1.GetString(stream.ToArray());
        stream.Position = 0;
        return (written, MimeMessage.Load(stream, Stop));
    }
}
