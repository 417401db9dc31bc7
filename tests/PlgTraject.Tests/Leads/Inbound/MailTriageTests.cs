using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Data.Mail.Inbound;
using PlgTraject.Web.Leads;
using PlgTraject.Web.Leads.Answering;
using PlgTraject.Web.Leads.Inbound;
using PlgTraject.Web.Mail.Inbound;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Leads.Inbound;

/// <summary>What a colleague decides about a mail: clock, history and ledger follow, and nobody is overruled.</summary>
public sealed class MailTriageTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static readonly DateTime Now = AppFixture.Start.UtcDateTime;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decide_AttachMoveSetAsideAndTakeUp_ClockHistoryAndLedgerFollow()
    {
        var (one, other) = (TestData.Lead(email: "een@es.example"), TestData.Lead(email: "ander@es.example"));
        foreach (var lead in new[] { one, other })
        {
            lead.Events.Add(LeadEvent.Of(new AnsweredOutside(AnswerWay.Mail, Now), Now, null, null));
            lead.Answer(Now, by: null);
        }

        await app.Has(one, other);
        var id = await Waiting(Now.AddHours(1));

        Assert.Equal(TriageOutcome.NoSuchLead, (await Do(id, 0, (triage, seen) =>
            triage.AttachAsync(id, "PLG-00000-00000", seen, Stop))).Outcome);
        Assert.Equal(TriageOutcome.Done, (await Do(id, 0, (triage, seen) =>
            triage.AttachAsync(id, one.Reference, seen, Stop))).Outcome);
        // A double click, and a colleague who still looks at it as it was.
        Assert.Equal(TriageOutcome.Done, (await Do(id, 0, (triage, seen) =>
            triage.AttachAsync(id, one.Reference, seen, Stop))).Outcome);
        Assert.Equal(TriageOutcome.ColleagueWasFirst, (await Do(id, 0, (triage, seen) =>
            triage.SetAsideAsync(id, "Reclame", seen, Stop))).Outcome);
        Assert.Equal(Now.AddHours(1), (await Read(one)).WaitsSince);
        // What is written next follows the mail of the school, and goes to all who took part.
        var thread = await app.Database(async database => await MailThread.ReadAsync(
            database, (await database.Leads.SingleAsync(lead => lead.Reference == one.Reference, Stop)).Id, Stop));
        Assert.EndsWith("@regenboog.example", thread.InReplyTo, StringComparison.Ordinal);
        Assert.Contains("collega@es.example", thread.Others);

        await Do(id, null, (triage, seen) => triage.AttachAsync(id, other.Reference, seen, Stop));

        var (left, got) = (await Read(one), await Read(other));
        Assert.Null(left.WaitsSince);
        Assert.Contains(left.Events, step => step.What is MailMovedAway away && away.To == other.Reference);
        Assert.Equal(Now.AddHours(1), got.WaitsSince);

        await Do(id, null, (triage, seen) => triage.SetAsideAsync(id, "Reclame", seen, Stop));
        Assert.Null((await Read(other)).WaitsSince);
        Assert.Equal((MailFate.SetAside, "Reclame"), await app.Database(database => database.InboundMails
            .Where(mail => mail.Id == id).Select(mail => ValueTuple.Create(mail.Fate, mail.SetAsideBecause))
            .SingleAsync(Stop)));
        await Do(id, null, (triage, seen) => triage.TakeUpAsync(id, seen, Stop));

        var details = new LeadDetails { Name = "Jo", School = "De Es", Email = "nieuw@es.example" };
        var pressed = await app.Database(database => database.InboundMails
            .Where(mail => mail.Id == id).Select(mail => mail.Version).SingleAsync(Stop));
        var made = await Do(id, pressed, (triage, seen) =>
            triage.MakeLeadAsync(id, new MailLead(details, OwnerId: null), seen, Stop));
        var again = await Do(id, pressed, (triage, seen) =>
            triage.MakeLeadAsync(id, new MailLead(details, OwnerId: null), seen, Stop));
        Assert.Equal((TriageOutcome.Done, made.Reference), (again.Outcome, again.Reference));
        var added = await app.Database(database => database.Leads.SingleAsync(
            lead => lead.Reference == made.Reference, Stop));
        Assert.Equal((LeadSource.Mail, Now.AddHours(1)), (added.Source, added.ArrivedAt));
        // Whoever takes it back and makes another one gets another one.
        await Do(id, null, (triage, seen) => triage.TakeUpAsync(id, seen, Stop));
        var anew = await Do(id, null, (triage, seen) =>
            triage.MakeLeadAsync(id, new MailLead(details, OwnerId: null), seen, Stop));
        Assert.NotEqual(made.Reference, anew.Reference);
        Assert.Empty(await Ledger(ledger => ledger.FaultsAsync(Stop)));
    }

    /// <summary>A colleague answers from a mail program what still waits, and the answer was read first.</summary>
    [Fact]
    public async Task Decide_AnsweredBeforeItWasPlaced_TheAnswerGoesAlongAndComesBack()
    {
        var noor = $"noor@{TestContent.Programme.Provider.Domain}";
        await app.HasStaff(noor, "Noor Bedacht", StaffRole.Advisor);
        var question = TestMail.Of(from: "hans@linde.example", subject: "Kan dit?", at: Now.AddHours(-5));
        var byThread = await Answered("hans.prive@elders.example", Now.AddHours(-4), question.MessageId);
        var id = await app.HasMail(question);
        var second = await app.HasMail(TestMail.Of(from: "hans@linde.example", subject: "Nog iets", at: Now));
        // To the sender alone; one to somebody else, one before the question and one long after it are no answers.
        var byAddress = await Answered("Hans@Linde.example", Now.AddHours(-3), null);
        var others = new List<long>
        {
            await Answered("bakker@brood.example", Now.AddHours(-3), null),
            await Answered("hans@linde.example", Now.AddHours(-6), null),
            await Answered("hans@linde.example", Now.AddDays(30), null),
        };
        var staff = await app.Staff();
        var page = await staff.GetHtml($"/beheer/mail/{id}");
        Assert.Equal(
            [$"/beheer/mail/{byThread}", $"/beheer/mail/{byAddress}"],
            page.QuerySelectorAll(".page-head a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Noor Bedacht antwoordde al", page.QuerySelector(".page-head")!.TextContent,
            StringComparison.Ordinal);
        var rows = (await staff.GetHtml("/beheer/mail")).QuerySelectorAll("tbody tr").ToDictionary(
            row => row.QuerySelector("th a")!.GetAttribute("href")!, row => row.TextContent);
        Assert.Contains("antwoordde al", rows[$"/beheer/mail/{id}"], StringComparison.Ordinal);
        Assert.DoesNotContain("antwoordde al", rows[$"/beheer/mail/{second}"], StringComparison.Ordinal);
        Assert.Contains("Kan dit?", (await staff.GetHtml($"/beheer/mail/{byThread}"))
            .QuerySelector($".page-head a[href='/beheer/mail/{id}']")!.TextContent, StringComparison.Ordinal);

        var details = new LeadDetails { Name = "Hans", School = "De Linde", Email = "hans@linde.example" };
        var made = await Do(id, null, (triage, seen) =>
            triage.MakeLeadAsync(id, new MailLead(details, OwnerId: null), seen, Stop));

        var lead = await app.Database(database => database.Leads.AsNoTracking().Include(one => one.Events)
            .SingleAsync(one => one.Reference == made.Reference, Stop));
        Assert.Equal((Now.AddHours(-3), (DateTime?)null), (lead.AnsweredAt, lead.WaitsSince));
        Assert.Equal(
            [byAddress], lead.Answers().Select(one => ((AnswerFound)one.What).MailId));
        Assert.Contains(lead.Events, one => one.What is ColleagueMailReceived mail && mail.MailId == byThread);
        Assert.Equal(
            [(byThread, lead.Id), (byAddress, lead.Id)], await Placed([byThread, byAddress, .. others]));
        Assert.Empty(await Ledger(ledger => ledger.FaultsAsync(Stop)));

        // To another lead and back again.
        var other = TestData.Lead(email: "hans@linde.example");
        await app.Has(other);
        await Do(id, null, (triage, seen) => triage.AttachAsync(id, other.Reference, seen, Stop));
        Assert.Equal([(byThread, other.Id), (byAddress, other.Id)], await Placed([byThread, byAddress, .. others]));
        Assert.Null((await Read(lead)).AnsweredAt);
        await Do(id, null, (triage, seen) => triage.TakeUpAsync(id, seen, Stop));

        Assert.Empty(await Placed([byThread, byAddress]));
        Assert.Null((await Read(other)).AnsweredAt);
        Assert.Empty(await Ledger(ledger => ledger.FaultsAsync(Stop)));

        async Task<long> Answered(string to, DateTime at, string? inReplyTo)
        {
            var mail = TestMail.Of(
                from: noor, to: to, at: at, folder: InboundFolder.Sent, fate: MailFate.NotToSchool,
                inReplyTo: inReplyTo);
            mail.ColleagueId = await app.Database(database => database.Users.Where(one => one.Email == noor)
                .Select(one => one.Id).SingleAsync(Stop));
            return await app.HasMail(mail);
        }

        Task<List<(long, long)>> Placed(List<long> ids) => app.Database(async database =>
            (await database.InboundMails.Where(mail => ids.Contains(mail.Id) && mail.LeadId != null)
                .OrderBy(mail => mail.Id).Select(mail => new { mail.Id, mail.LeadId }).ToListAsync(Stop))
            .ConvertAll(mail => (mail.Id, mail.LeadId!.Value)));
    }

    /// <summary>A school that takes part waits for us; that it does so stays.</summary>
    [Fact]
    public async Task Attach_SchoolOfAWonLead_WaitsForUsAndItStaysWon()
    {
        var (won, lost) = (
            TestData.Lead("Doet mee", email: "mee@es.example", status: LeadStatus.Won),
            TestData.Lead("Toch wel", email: "toch@es.example", status: LeadStatus.Lost));
        await app.Has(won, lost);
        // Somebody must be there to be told.
        var staff = await app.Staff();
        foreach (var lead in new[] { won, lost })
        {
            // The last one was written before the lead was closed, and is found late.
            foreach (var hours in new[] { 1, 2, -1 })
            {
                var id = await Waiting(Now.AddHours(hours));
                await Do(id, null, (triage, seen) => triage.AttachAsync(id, lead.Reference, seen, Stop));
            }
        }

        var read = await Read(won);
        Assert.Equal((LeadStatus.Won, (DateTime?)Now.AddHours(1)), (read.Status, read.WaitsSince));
        Assert.Equal(LeadStatus.InConversation, (await Read(lost)).Status);
        var told = await app.Database(database => database.OutboxMails
            .Where(mail => mail.LeadId == won.Id && mail.Audience == MailAudience.Colleague)
            .Select(mail => new { mail.Subject, mail.ToAddress }).ToListAsync(Stop));
        Assert.NotEmpty(told);
        Assert.Equal(told.Count, told.DistinctBy(mail => mail.ToAddress).Count());
        Assert.All(told, mail => Assert.Contains("Doet mee", mail.Subject, StringComparison.Ordinal));
        var page = await staff.GetHtml($"/beheer/aanvragen/{won.Reference}");
        Assert.Contains("De school wacht op ons", page.QuerySelector(".lead-head")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Doet mee", (await staff.GetHtml("/beheer")).QuerySelector("[aria-labelledby=wacht-op-ons]")!
            .TextContent, StringComparison.Ordinal);
        Assert.Contains("Doet mee", (await staff.GetHtml("/beheer/aanvragen?lijst=wacht-op-ons")).QuerySelector("main")!
            .TextContent, StringComparison.Ordinal);
    }

    /// <summary>Somebody answers an old mail to write about another lead.</summary>
    [Fact]
    public async Task Find_ThreadAndReferenceDisagree_WaitsWithBothAsCandidates()
    {
        var (answered, named) = (TestData.Lead(email: "a@twee.example"), TestData.Lead(email: "b@twee.example"));
        await app.Has(answered, named);
        var before = TestMail.Of(from: "a@twee.example", fate: MailFate.Lead, lead: answered);
        await app.HasMail(before);
        InboundMail About(string subject, string from) =>
            TestMail.Of(from: from, subject: subject, inReplyTo: before.MessageId);
        var torn = About($"Re: {named.Reference}", "b@twee.example");
        await using var scope = app.Services.CreateAsyncScope();
        var matching = scope.ServiceProvider.GetRequiredService<LeadMatching>();
        async Task<long?> Found(InboundMail mail) => (await matching.FindAsync(mail, [], Stop)).Lead?.Id;

        Assert.Null(await Found(torn));
        // A stranger proves nothing with a reference, and one who names both answers the first.
        Assert.Equal(answered.Id, await Found(About($"Re: {named.Reference}", "c@elders.example")));
        Assert.Equal(
            answered.Id, await Found(About($"Re: {named.Reference} {answered.Reference}", "b@twee.example")));
        var id = await app.HasMail(torn);
        var page = await (await app.Staff()).GetHtml($"/beheer/mail/{id}");
        Assert.Contains("van de ene aanvraag", page.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [named.Reference, answered.Reference],
            page.QuerySelectorAll(".choice input").Take(2).Select(choice => choice.GetAttribute("value")));
    }

    [Fact]
    public async Task Attach_OlderThanTheClosing_OpensNothing()
    {
        var closed = TestData.Lead(email: "dicht@es.example", status: LeadStatus.Lost);
        await app.Has(closed);

        var id = await Waiting(Now.AddHours(-1));
        await Do(id, null, (triage, seen) => triage.AttachAsync(id, closed.Reference, seen, Stop));

        var read = await Read(closed);
        Assert.Contains(read.Events, step => step.What is SchoolMailReceived);
        Assert.Equal(LeadStatus.Lost, read.Status);
    }

    [Fact]
    public async Task Attach_OfAMachineOrToAThirdParty_TouchesNoClockAndAnswersNobody()
    {
        var lead = TestData.Lead(email: "een@klok.example");
        lead.Hear(Now);
        await app.Has(lead);
        var ours = TestContent.Programme.Contact.Email;
        var bounce = await Waiting(Now.AddHours(1), MailFate.Bounce);
        var forward = await app.HasMail(TestMail.Of(
            from: ours, to: "derde@elders.example", at: Now.AddHours(2), folder: InboundFolder.Sent));

        var unknown = await app.HasMail(TestMail.Of(from: "MAILER-DAEMON@mx.example", at: Now.AddHours(1)));

        foreach (var id in new[] { bounce, unknown, forward })
        {
            await Do(id, null, (triage, seen) => triage.AttachAsync(id, lead.Reference, seen, Stop));
        }

        var read = await Read(lead);
        Assert.Equal(2, read.Events.Count(step => step.What is MailBounced));
        Assert.Contains(read.Events, step => step.What is ColleagueMailReceived);
        Assert.Equal((Now, (DateTime?)null), (read.WaitsSince, read.AnsweredAt));
        Assert.Equal(MailFate.Bounce, await app.Database(database => database.InboundMails
            .Where(mail => mail.Id == bounce).Select(mail => mail.Fate).SingleAsync(Stop)));
        Assert.Empty((await app.Database(database => MailThread.ReadAsync(database, read.Id, Stop))).Messages);

        var answer = await app.HasMail(TestMail.Of(
            from: ours, to: "ander@klok.example", at: Now.AddHours(3), folder: InboundFolder.Sent));
        await Do(answer, null, (triage, seen) => triage.AttachAsync(answer, lead.Reference, seen, Stop));

        Assert.Equal(Now.AddHours(3), (await Read(lead)).AnsweredAt);
    }

    [Fact]
    public void CountAnswers_MailsBetweenAnswers_TheSchoolWaitsFromTheFirstWithoutAnAnswer()
    {
        var lead = TestData.Lead(email: "klok@es.example");
        void Add(Web.Data.Events.Event what) => lead.Events.Add(LeadEvent.Of(what, Now, null, null));
        Add(new AnswerFound(1, Now.AddHours(1)));
        Add(new SchoolMailReceived(2, Now.AddHours(2)));
        Add(new AnswerFound(3, Now.AddHours(3)));
        Add(new SchoolMailReceived(4, Now.AddHours(5)));
        Add(new SchoolMailReceived(5, Now.AddHours(4)));

        lead.CountAnswers(doneUntil: null);

        Assert.Equal((Now.AddHours(1), Now.AddHours(4)), (lead.AnsweredAt, lead.WaitsSince));
    }

    [Fact]
    public async Task Remove_AfterThePeriodOrWithAPerson_MailAndFilesGoAndTheLedgerAddsUp()
    {
        var (old, waits) = (
            await Waiting(Now.AddDays(-91), MailFate.AutomaticReply), await Waiting(Now.AddDays(-400)));
        await using var scope = app.Services.CreateAsyncScope();
        var (services, address) = (scope.ServiceProvider, "een@es.example");
        var rule = services.GetServices<RetentionRule>().OfType<InboundRetention>().Single();

        Assert.Equal(1, await rule.RemoveAsync(DateOnly.FromDateTime(Now), Stop));
        Assert.Equal([waits], await Left([old, waits]));

        var person = await services.GetRequiredService<PersonSearch>().FindAsync(address, Stop);
        var mails = person.Part<PersonMails>();
        Assert.Contains(waits, mails.Ids);
        var copied = await services.GetRequiredService<PersonSearch>().FindAsync("Collega@es.example", Stop);
        Assert.Contains(waits, copied.Part<PersonMails>().Ids);
        IPersonalData domain = services.GetServices<IPersonalData>().OfType<InboundPersonalData>().Single();
        var given = Assert.Single(await domain.ExportAsync(mails, Stop)).Value.ToJsonString();
        Assert.Contains("Dag van de school", given, StringComparison.Ordinal);
        Assert.Contains("vraag.pdf", given, StringComparison.Ordinal);

        Assert.NotEqual(
            ErasureOutcome.NotFound, await services.GetRequiredService<PersonErasure>().EraseAsync(address, Stop));

        Assert.Empty(await Left([old, waits]));
        Assert.False(await app.Database(database => database.InboundAttachments.AnyAsync(
            file => file.MailId == waits || file.MailId == old, Stop)));
        Assert.Empty(await Ledger(ledger => ledger.FaultsAsync(Stop)));
    }

    [Theory]
    [InlineData(
        "Zie hieronder.\n\nVan: Jan de Vries <jan@school.example>\nVerzonden: maandag 7 december 2026 09:15\nAan: info",
        "Jan de Vries", "2026-12-07T08:15:00Z")]
    [InlineData(
        "> From: \"Jan\" <jan@school.example>\n> Date: Mon, 7 Dec 2026 09:15:00 +0100",
        "Jan", "2026-12-07T08:15:00Z")]
    [InlineData("*Van:* jan@school.example [mailto:jan@school.example]\n*Verzonden:* ooit", "", null)]
    public void Find_Forward_NamesWhoWroteItFirst(string text, string name, string? at)
    {
        var found = ForwardedSender.Find(text);

        DateTime? moment = at is null ? null : DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).UtcDateTime;
        Assert.Equal((name, "jan@school.example", moment), found);
        Assert.Null(ForwardedSender.Find("Dag,\n\nVan ons allemaal"));
    }

    private Task<List<long>> Left(List<long> ids) => app.Database(database => database.InboundMails
        .Where(mail => ids.Contains(mail.Id)).Select(mail => mail.Id).ToListAsync(Stop));

    private Task<long> Waiting(DateTime at, MailFate fate = MailFate.Triage)
    {
        var mail = TestMail.Of(from: "een@es.example", cc: "collega@es.example", at: at, fate: fate);
        mail.Attachments.Add(TestMail.File("vraag.pdf"));
        return app.HasMail(mail);
    }

    private Task<T> Ledger<T>(Func<MailLedger, Task<T>> use) => Ledger((ledger, _) => use(ledger));

    private Task<T> Ledger<T>(Func<MailLedger, Web.Data.PlgTrajectDbContext, Task<T>> use) =>
        app.Database(database => use(new MailLedger(database), database));

    /// <summary>Decides about a mail, seen as it is now, or in an older version.</summary>
    private async Task<TriageResult> Do(long id, int? seen, Func<MailTriage, int, Task<TriageResult>> act)
    {
        var version = seen ?? await app.Database(database => database.InboundMails
            .Where(mail => mail.Id == id).Select(mail => mail.Version).SingleAsync(Stop));
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<MailTriage>(), version);
    }

    private Task<Lead> Read(Lead lead) => app.Database(database => database.Leads.AsNoTracking()
        .Include(one => one.Events).SingleAsync(one => one.Reference == lead.Reference, Stop));
}
