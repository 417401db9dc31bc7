using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Tests.Mail.Inbound;

/// <summary>What schools, colleagues and machines send stands where it belongs, by way of a real IMAP server.</summary>
public sealed class MailboxTests(MailboxFixture app) : IClassFixture<MailboxFixture>
{
    private static readonly DateTime Now = AppFixture.Start.UtcDateTime;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_SchoolColleagueInCopyAndOutlook_EachStandsInTheRightHistory()
    {
        Assert.SkipWhen(Dovecot.Missing is not null, Dovecot.Missing ?? "");
        var adviser = await app.Colleague("adviseur.outlook@provider.example");
        var (lead, ours) = await app.Mailed("directeur@ster.example", owner: adviser.Id);
        var (other, _) = await app.Mailed("directeur@maan.example");

        app.Imap.Deliver(Letter("directeur@ster.example", "Re: De ster", "ster-1@ster.example", ours.MessageId),
            Now.AddHours(1));
        await app.Read();

        var school = await app.Mail("Re: De ster");
        var waiting = await app.Lead(lead);
        Assert.Equal((MailFate.Lead, MailMatch.Thread, (long?)lead.Id), (school.Fate, school.FoundBy, school.LeadId));
        Assert.Equal("Antwoord van de school.", school.Content!.Text!.Trim());
        Assert.Equal(Now.AddHours(1), waiting.WaitsSince);
        Assert.Equal(Now, waiting.AnsweredAt);

        // Who was in copy answers the school's mail, which is none of ours.
        app.Imap.Deliver(
            Letter("intern@ster.example", "RE: De ster, kopie", "ster-2@ster.example", "ster-1@ster.example"),
            Now.AddHours(2));
        // Answered from a mail program, as the folder of sent mails shows.
        app.Imap.PutInSent(
            Letter(adviser.Email!, "RE: De ster, antwoord", "outlook-1@provider.example", "ster-2@ster.example",
                to: "directeur@ster.example, intern@ster.example"),
            Now.AddHours(3));
        app.Imap.PutInSent(
            Letter(Dovecot.User, "Lunch", "outlook-2@provider.example", to: "bakker@brood.example"), Now.AddHours(3));
        await app.Read();

        Assert.Equal(lead.Id, (await app.Mail("RE: De ster, kopie")).LeadId);
        Assert.Equal(lead.Id, (await app.Mail("RE: De ster, antwoord")).LeadId);
        Assert.Equal(MailFate.NotToSchool, (await app.Mail("Lunch")).Fate);
        var answered = await app.Lead(lead);
        Assert.Null(answered.WaitsSince);
        Assert.Equal(Now.AddHours(3), answered.LastAnsweredAt);
        var answer = Assert.Single(answered.Events, one => one.What is AnswerFound);
        Assert.Equal((adviser.Id, "Kim de Boer"), (answer.ActorId, answer.ActorName));
        Assert.Equal(2, answered.Events.Count(one => one.What is SchoolMailReceived));
        Assert.Empty((await app.Lead(other)).Events);
        var browser = await app.Staff();
        async Task<string> Timeline(Lead of) => (await browser.GetHtml($"/beheer/aanvragen/{of.Reference}"))
            .QuerySelector(".history")!.TextContent;
        var timeline = await Timeline(lead);
        Assert.All(
            ["Re: De ster", "RE: De ster, kopie", "RE: De ster, antwoord"],
            subject => Assert.Contains(subject, timeline, StringComparison.Ordinal));
        Assert.DoesNotContain("De ster", await Timeline(other), StringComparison.Ordinal);
        Assert.Empty(await app.Faults());
    }

    [Fact]
    public async Task Read_WhatNoThreadTells_IsFoundByReferenceThenBySenderOrWaits()
    {
        Assert.SkipWhen(Dovecot.Missing is not null, Dovecot.Missing ?? "");
        var (one, _) = await app.Mailed("een@linde.example");
        var (two, _) = await app.Mailed("twee@linde.example");
        var (three, _) = await app.Mailed("twee@linde.example");
        var (merged, sent) = await app.Mailed("weg@linde.example");
        await app.Database(async database =>
        {
            var from = await database.AllLeads.SingleAsync(lead => lead.Reference == merged.Reference, Stop);
            from.MergeInto(await database.AllLeads.SingleAsync(lead => lead.Reference == one.Reference, Stop));
            return await database.SaveChangesAsync(Stop);
        });
        var suspect = TestData.Lead(email: "spam@linde.example", status: LeadStatus.Suspect);
        await app.Has(suspect);

        app.Imap.Deliver(Letter("een@linde.example", "Afzender"));
        app.Imap.Deliver(Letter("twee@linde.example", "Kies er een"));
        app.Imap.Deliver(Letter("twee@linde.example", $"Over {three.Reference}"));
        app.Imap.Deliver(Letter("vreemde@linde.example", $"Gegokt {three.Reference}"));
        app.Imap.Deliver(Letter("ander@linde.example", "Samengevoegd", inReplyTo: sent.MessageId));
        app.Imap.Deliver(Letter("spam@linde.example", "Uit quarantaine"));
        app.Imap.Deliver(Letter("nieuw@onbekend.example", "Vraag over het traject"));
        app.Imap.Deliver(Letter(
            "nieuws@krant.example", "Nieuws", more: "List-Unsubscribe: <mailto:x@krant.example>\r\n"));
        app.Imap.Deliver(Letter("een@linde.example", "Vakantie", more: "Precedence: bulk\r\n"));
        await app.Read();

        async Task Is(string subject, MailFate fate, MailMatch? by = null, Lead? lead = null)
        {
            var mail = await app.Mail(subject);
            Assert.Equal((subject, fate, by, lead?.Id), (subject, mail.Fate, mail.FoundBy, mail.LeadId));
        }

        await Is("Afzender", MailFate.Lead, MailMatch.Sender, one);
        await Is("Kies er een", MailFate.Triage);
        await Is($"Over {three.Reference}", MailFate.Lead, MailMatch.Reference, three);
        await Is($"Gegokt {three.Reference}", MailFate.Triage);
        await Is("Samengevoegd", MailFate.Lead, MailMatch.Thread, one);
        await Is("Uit quarantaine", MailFate.Triage);
        await Is("Vraag over het traject", MailFate.Triage);
        await Is("Nieuws", MailFate.AutomaticReply);
        // A weak sign does not silence a school that we know.
        await Is("Vakantie", MailFate.Lead, MailMatch.Sender, one);
        Assert.Empty((await app.Lead(two)).Events);
        Assert.Empty(await app.Faults());
    }

    [Fact]
    public async Task Read_MachinesAndClosedLead_TouchNoClockAndTheOwnerIsToldOnce()
    {
        Assert.SkipWhen(Dovecot.Missing is not null, Dovecot.Missing ?? "");
        var owner = await app.Colleague("eigenaar@provider.example");
        var (closed, ours) = await app.Mailed("dicht@eik.example", LeadStatus.Lost, owner.Id);
        var (open, toOpen) = await app.Mailed("open@eik.example", owner: owner.Id);

        app.Imap.Deliver(Letter(
            "dicht@eik.example", "Automatisch antwoord: Re: De eik", inReplyTo: ours.MessageId,
            more: "Auto-Submitted: auto-replied\r\n"));
        app.Imap.Deliver(BounceCorpus.Postfix("open@eik.example", toOpen.MessageId));
        app.Imap.Deliver(BounceCorpus.Postfix("open@eik.example", toOpen.MessageId));
        // The mails that came back are known no more, and of one the receiver is.
        foreach (var address in new[] { "open@eik.example", "niemand@elders.example" })
        {
            app.Imap.Deliver(BounceCorpus.Postfix(address, "oud@elders.example")
                .Replace("Returned to Sender", $"Returned, {address}", StringComparison.Ordinal));
        }

        await app.Read();
        Assert.Equal(MailFate.Triage, (await app.Mail("Undelivered Mail Returned, open@eik.example")).Fate);
        Assert.Equal(MailFate.Bounce, (await app.Mail("Undelivered Mail Returned, niemand@elders.example")).Fate);

        var silent = await app.Lead(closed);
        Assert.Equal((LeadStatus.Lost, (DateTime?)null), (silent.Status, silent.WaitsSince));
        Assert.Contains(silent.Events, one => one.What is AutomaticReplyReceived);
        var bounced = await app.Lead(open);
        Assert.Equal((Now, (DateTime?)null), (bounced.AnsweredAt, bounced.WaitsSince));
        Assert.NotNull(bounced.Mails.Single(mail => mail.Audience == MailAudience.School).BouncedAt);
        var notice = Assert.Single(bounced.Mails, mail => mail.Audience == MailAudience.Colleague);
        Assert.Equal(owner.Email, notice.ToAddress);
        Assert.Contains("User unknown", notice.TextBody, StringComparison.Ordinal);

        app.Imap.Deliver(Letter("dicht@eik.example", "Toch wel", inReplyTo: ours.MessageId), Now.AddMinutes(1));
        app.Imap.Deliver(Letter("dicht@eik.example", "Nog iets", inReplyTo: ours.MessageId), Now.AddMinutes(2));
        await app.Read();

        var reopened = await app.Lead(closed);
        Assert.Equal((LeadStatus.InConversation, (DateTime?)Now.AddMinutes(1)), (reopened.Status, reopened.WaitsSince));
        Assert.Single(reopened.Mails, mail => mail.Audience == MailAudience.Colleague);
        Assert.Empty(await app.Faults());
    }

    [Fact]
    public async Task Read_RenumberedRepeatedOwnAndTooLarge_NothingTwiceNothingLost()
    {
        Assert.SkipWhen(Dovecot.Missing is not null, Dovecot.Missing ?? "");
        var (_, ours) = await app.Mailed("groot@beuk.example");
        var twice = Letter("groot@beuk.example", "Twee keer", "twee@beuk.example");
        app.Imap.Deliver(twice);
        app.Imap.Deliver("Received: from elsewhere\r\n" + twice);
        // The same number does not make it the same mail.
        app.Imap.Deliver(Letter("groot@beuk.example", "Zelfde nummer", "twee@beuk.example"));
        app.Imap.Deliver(Letter(TestContent.Programme.Contact.Email, "Van onszelf", ours.MessageId));
        app.Imap.Deliver(Letter(
            TestContent.Programme.Contact.Email, "Nagemaakt",
            $"{new string('a', 32)}@{TestContent.Programme.Provider.Domain}"));
        app.Imap.Deliver(Letter("groot@beuk.example", "Te groot")
            + string.Concat(Enumerable.Repeat(new string('x', 998) + "\r\n", 27_000)));
        await app.Read();
        Task<int> New() => app.Database(database => database.InboundMails
            .CountAsync(mail => mail.Fate != MailFate.SeenBefore, Stop));
        var before = await New();

        Assert.Equal([MailFate.Lead, MailFate.SeenBefore], (await app.Mails("Twee keer")).Select(mail => mail.Fate));
        Assert.Equal(MailFate.Lead, (await app.Mail("Zelfde nummer")).Fate);
        Assert.Equal(MailFate.Ours, (await app.Mail("Van onszelf")).Fate);
        // Anybody can write a number as ours, and that it is not must be seen.
        Assert.Equal(MailFate.Triage, (await app.Mail("Nagemaakt")).Fate);
        var large = await app.Mail("Te groot");
        Assert.Equal((MailFate.Lead, MailDefect.TooLarge), (large.Fate, large.Defect));
        Assert.True(large.Size > InboundMail.LargestSize);

        await app.Imap.Renumber();
        await app.Read();

        Assert.Equal(before, await New());
        Assert.True(await app.Database(database => database.InboundMails.CountAsync(Stop)) > 2 * before);
        Assert.Empty(await app.Faults());
        // The server goes back to the numbers that it gave before.
        var all = await app.Database(async database =>
        {
            await database.MailboxFolders.ExecuteUpdateAsync(
                set => set.SetProperty(folder => folder.UidValidity, 1), Stop);
            return await database.InboundMails.CountAsync(Stop);
        });
        await app.Read();
        Assert.Equal(all, await app.Database(database => database.InboundMails.CountAsync(Stop)));
        // Without the lease nobody watches, also where nothing comes.
        var reader = app.Services.GetRequiredService<MailboxReader>();
        var name = await app.Database(database => database.Mailboxes.Select(one => one.Name).SingleAsync(Stop));
        await Assert.ThrowsAsync<LeaseLostException>(() => reader
            .WatchAsync(new MailboxLease(name, Guid.NewGuid()), () => { }, Stop)
            .WaitAsync(TimeSpan.FromSeconds(30), Stop));
        // Reading changes nothing at the server.
        using var program = await app.Imap.Open();
        await program.Inbox!.OpenAsync(MailKit.FolderAccess.ReadOnly, Stop);
        var flags = await program.Inbox.FetchAsync(
            0, -1, new MailKit.FetchRequest(MailKit.MessageSummaryItems.Flags), Stop);
        Assert.DoesNotContain(flags, one => one.Flags!.Value.HasFlag(MailKit.MessageFlags.Seen));
    }

    /// <summary>A mail of somebody, in RFC 5322.</summary>
    internal static string Letter(
        string from, string subject, string? id = null, string? inReplyTo = null, string? to = null, string more = "",
        string text = "Antwoord van de school.") =>
        $"From: {from}\r\nTo: {to ?? Dovecot.User}\r\nSubject: {subject}\r\n"
        + $"Message-ID: <{id ?? Guid.NewGuid().ToString("N") + "@test.example"}>\r\n"
        + (inReplyTo is null ? "" : $"In-Reply-To: <{inReplyTo}>\r\nReferences: <{inReplyTo}>\r\n")
        + $"Date: Mon, 7 Dec 2026 09:30:00 +0100\r\n{more}\r\n{text}\r\n";
}
