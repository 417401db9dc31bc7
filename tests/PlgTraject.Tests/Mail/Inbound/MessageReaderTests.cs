using System.Text;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Tests.Mail.Inbound;

/// <summary>What is read of a mail, whatever it is, and whether a machine wrote it.</summary>
public sealed class MessageReaderTests
{
    private static readonly ServerFacts Server =
        new(InboundFolder.Inbox, 1, 1, AppFixture.Start.UtcDateTime, 1000);

    public static TheoryData<string> Servers => [.. BounceCorpus.All.Select(one => one.Server)];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Read_BounceOfAnyServer_NamesTheMailAndSaysWhy(string server)
    {
        var (_, write) = BounceCorpus.All.Single(one => one.Server == server);

        var bounce = await Read(write("a@school.example", "abc@ours.example"));

        Assert.Equal(MachineKind.Bounce, bounce.Machine);
        Assert.Equal("abc@ours.example", bounce.Bounce!.MessageIds[0]);
        Assert.Contains("User unknown", bounce.Bounce.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Subject: Re: Je vraag\r\n", MachineKind.None)]
    [InlineData("Subject: Re: Undeliverable?\r\n", MachineKind.None)]
    [InlineData("Subject: Undeliverable: Je vraag\r\n", MachineKind.None)]
    [InlineData("Auto-Submitted: no\r\n", MachineKind.None)]
    [InlineData("Auto-Submitted: auto-replied\r\n", MachineKind.Certainly)]
    [InlineData("Auto-Submitted: auto-generated; owner=x\r\n", MachineKind.Certainly)]
    [InlineData("Precedence: auto_reply\r\n", MachineKind.Certainly)]
    [InlineData("Precedence: bulk\r\nX-Auto-Response-Suppress: All\r\n", MachineKind.Certainly)]
    [InlineData("X-Autoreply: yes\r\n", MachineKind.Certainly)]
    [InlineData("Subject: Automatisch antwoord: Je vraag\r\nIn-Reply-To: <1@b.example>\r\n", MachineKind.Certainly)]
    [InlineData("Subject: Automatic reply: Je vraag\r\nReferences: <1@b.example>\r\n", MachineKind.Certainly)]
    [InlineData("Subject: Automatisch antwoord: dat wil ik ook\r\n", MachineKind.None)]
    [InlineData("Return-Path: <>\r\nSubject: Gelezen: Je vraag\r\n", MachineKind.Certainly)]
    [InlineData("List-Id: <team.school.example>\r\n", MachineKind.None)]
    [InlineData("Precedence: list\r\n", MachineKind.None)]
    [InlineData("Precedence: bulk\r\n", MachineKind.Perhaps)]
    [InlineData("List-Unsubscribe: <mailto:x@y.example>\r\n", MachineKind.Perhaps)]
    public async Task Read_SignsOfAMachine_AreStrongOrWeak(string headers, MachineKind expected) =>
        Assert.Equal(expected, (await Read($"From: a@school.example\r\n{headers}\r\nTekst")).Machine);

    [Fact]
    public async Task Read_DelayedDelivery_IsNoBounce()
    {
        var mail = BounceCorpus.Postfix("a@school.example", "abc@ours.example")
            .Replace("Action: failed", "Action: delayed", StringComparison.Ordinal);

        Assert.Equal(MachineKind.Certainly, (await Read(mail)).Machine);
    }

    [Fact]
    public async Task Read_WhatServersAddOnTheWay_LeavesTheFingerprint()
    {
        const string mail = "From: a@b.example\r\nMessage-ID: <1@b.example>\r\nSubject: S\r\n\r\nTekst";

        var first = await Read(mail);

        Assert.Equal(first.Fingerprint, (await Read($"Received: from x\r\nX-Spam: no\r\n{mail}")).Fingerprint);
        Assert.NotEqual(first.Fingerprint, (await Read($"{mail}!")).Fingerprint);
    }

    [Fact]
    public async Task Read_LettersThatAreCalledOtherwise_AreReadable()
    {
        async Task<string?> Text(string charset, Encoding encoding) => (await Read(
            [.. Encoding.ASCII.GetBytes($"From: a@b.example\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"),
                .. encoding.GetBytes("Zoë, één café")])).Text;

        Assert.Equal("Zoë, één café", await Text("us-ascii", Encoding.UTF8));
        Assert.Equal("Zoë, één café", await Text("us-ascii", Encoding.Latin1));
        Assert.Equal("Zoë, één café", await Text("utf-8", Encoding.Latin1));
        Assert.Equal("Zoë, één café", await Text("x-verzonnen", Encoding.Latin1));
        Assert.Equal("Zoë, één café", await Text("windows-1252", Encoding.Latin1));
        Assert.Equal("Zoë, één café", await Text("utf-16", Encoding.Unicode));
    }

    /// <summary>A colleague sends a mail on as an attachment.</summary>
    [Fact]
    public async Task Read_EnclosedMail_IsReadAsWhatWasSentOn()
    {
        const string inner = "--g\r\nContent-Type: message/rfc822\r\n\r\nFrom: Jan de Vries <jan@linde.example>\r\n"
            + "Subject: Vraag\r\nDate: Mon, 7 Dec 2026 09:15:00 +0100\r\nContent-Type: text/html\r\n\r\n"
            + "<p>Wat kost het?</p>\r\n";
        static string Around(string parts) => "From: kim@ours.example\r\nSubject: FW: Vraag\r\nContent-Type: "
            + $"multipart/mixed; boundary=g\r\n\r\n--g\r\n\r\nPak jij dit op?\r\n{parts}--g--\r\n";

        var text = (await Read(Around(inner))).Text;

        Assert.StartsWith("Pak jij dit op?", text, StringComparison.Ordinal);
        Assert.Equal(
            ("Jan de Vries", "jan@linde.example", new DateTime(2026, 12, 7, 8, 15, 0)), ForwardedSender.Find(text));
        Assert.Equal("Wat kost het?", ForwardedSender.TextIn(text!));
        // Of two nobody knows which is meant.
        Assert.Equal("Pak jij dit op?", (await Read(Around(inner + inner))).Text!.Trim());
    }

    [Fact]
    public async Task Read_TenThousandParts_KeepsTheFirstAndSaysSo()
    {
        var parts = string.Concat(Enumerable.Repeat("--g\r\nContent-Type: text/plain\r\n\r\nDeel\r\n", 10_000));

        var mail = await Read(
            $"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=g\r\n\r\n{parts}--g--\r\n");

        Assert.Equal(MailDefect.Cut, mail.Defect);
        Assert.StartsWith("Deel", mail.Text, StringComparison.Ordinal);
    }

    /// <summary>The parser would take minutes for such a header, and hours for a larger one.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n")]
    public async Task Read_HeaderThatNeverEnds_BecomesText(string before)
    {
        var folded = string.Concat(Enumerable.Repeat("lang\r\n ", 300_000));

        var mail = await Read($"From: a@b.example\r\n{before}X-Groot: {folded}einde\r\n\r\nTekst");

        Assert.Equal("a@b.example", mail.FromAddress);
        Assert.StartsWith("lang", mail.Text?.TrimStart(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/mixed; boundary=nooit")]
    [InlineData("multipart/mixed")]
    public async Task Read_PartsThatAreNotThere_ShowsWhatIs(string type) => Assert.Equal(
        "Mijn vraag",
        (await Read($"From: a@b.example\r\nContent-Type: {type}\r\n\r\nMijn vraag\r\n")).Text?.Trim());

    [Fact]
    public async Task Read_Everything_FitsTheDatabase()
    {
        for (var number = 0; number < 40; number++)
        {
            var mail = (await Read(MailCorpus.Mail(number))).ToMail("m", MailFate.Triage, AppFixture.Start.UtcDateTime);

            Assert.InRange(mail.FromAddress.Length, 0, InboundMail.AddressMaxLength);
            Assert.InRange(mail.To.Length, 0, InboundMail.AddressesMaxLength);
            Assert.InRange(mail.Subject.Length, 0, InboundMail.SubjectMaxLength);
            Assert.InRange(mail.MessageId?.Length ?? 0, 0, InboundMail.MessageIdMaxLength);
            Assert.DoesNotContain('\0', mail.Subject);
        }
    }

    private static Task<ReceivedMessage> Read(string mail) => Read(Encoding.UTF8.GetBytes(mail));

    private static async Task<ReceivedMessage> Read(byte[] mail)
    {
        using var stream = new MemoryStream(mail);
        return await MessageReader.ReadAsync(Server, stream, TestContext.Current.CancellationToken);
    }
}
