using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;
using PlgTraject.Web.Leads.Quarantine;
using PlgTraject.Web.Mail;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Leads.Quarantine;

/// <summary>Staff are told what waits in quarantine, once a day, without a word of what it says.</summary>
public sealed class QuarantineMailTests : IAsyncLifetime
{
    private const string StaffAddress = "balie@academica.example";

    private readonly Fixture _app = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Tell_SpamCame_NamesSchoolAndReasonsAndNothingOfTheMessage()
    {
        using var answer = await _app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With(
            ("Name", "Piet Verzender"), ("School", "Bonushof & Co"), ("Email", "piet@bonushof.example"),
            ("Question", "Gratis spins in ons online casino! [url=https://spam.example]klik[/url]")));
        var lead = await _app.Database(database => database.Suspects.AsNoTracking().SingleAsync(Stop));

        Assert.True(await Tell());

        var mail = Assert.Single(await Mails());
        Assert.Equal(
            (StaffAddress, "1 verdachte aanvraag wacht", null), (mail.ToAddress, mail.Subject, mail.ReplyToAddress));
        Assert.Contains("Bonushof & Co", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Bonushof &amp; Co", mail.HtmlBody, StringComparison.Ordinal);
        string[] expected =
        [
            lead.Reference, "Gaat over gokken", "Bevat forumcode met een link",
            "http://localhost:5080/beheer/verdacht",
        ];
        string[] secret = ["asino", "pins", "klik[", "spam.example", "Verzender", "piet@", "(6)", "vanzelf weg"];
        foreach (var text in (string[])[mail.TextBody, mail.HtmlBody])
        {
            Assert.All(expected, words => Assert.Contains(words, text, StringComparison.Ordinal));
            Assert.All(secret, words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
        }

        await Eventually.True(async () => (await Mails())[0].State == MailState.Sent, "the mail is sent");
    }

    [Fact]
    public async Task Tell_NothingWaits_MailsAtTheFirstThatComes()
    {
        var lead = TestData.Lead("Een gewone school");
        await _app.Has(lead);
        Assert.False(await Tell());
        Assert.Empty(await Mails());

        await _app.Has(Suspect("Later vandaag"));

        Assert.True(await Tell());
        Assert.Single(await Mails());
    }

    [Fact]
    public async Task Tell_AgainTheSameDay_MailsOnceHoweverManyAsk()
    {
        await _app.Has(Suspect("Een"));

        // Contexts of their own, as instances have.
        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Tell)));
        await _app.Has(Suspect("Twee"));
        // 23.30 in the Netherlands.
        _app.Clock.Advance(TimeSpan.FromHours(14));

        Assert.Single(told, true);
        Assert.False(await Tell());
        Assert.Single(await Mails());
    }

    /// <summary>It is 9.30 when the test begins.</summary>
    [Fact]
    public async Task Tell_NextMorning_MailsAgainFromSeven()
    {
        await _app.Has(Suspect("Een"));
        Assert.True(await Tell());
        _app.Clock.Advance(new TimeSpan(21, 29, 0));
        Assert.False(await Tell());

        _app.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await Tell());
        // That of yesterday may be gone, since retention runs at night.
        var now = _app.Clock.GetUtcNow().UtcDateTime;
        Assert.Single(await Mails(), mail => mail.CreatedAt == now);
    }

    /// <summary>Nothing was in quarantine for months, or the clock was wrong: no need to act.</summary>
    [Theory]
    [InlineData(-200)]
    [InlineData(200)]
    public async Task Tell_LastTimeWasLongAgoOrLater_Mails(int days)
    {
        await _app.Has(Suspect("Een"));
        await _app.Database(database => database.JobRuns.ExecuteUpdateAsync(
            set => set.SetProperty(run => run.LastRun, DateOnly.FromDateTime(AppFixture.Start.Date).AddDays(days)),
            Stop));

        Assert.True(await Tell());
    }

    [Fact]
    public async Task Tell_OneGoesWithinAWeek_SaysWhenAndFirst()
    {
        var (goes, stays, unseen) = (Suspect("Gaat bijna"), Suspect("Blijft nog"), Suspect("Door niemand bekeken"));
        await _app.Has(goes, stays, unseen);
        await Look(goes, -24);
        await Look(stays, -23);

        await Tell();

        var mail = Assert.Single(await Mails());
        Assert.Equal("3 verdachte aanvragen wachten", mail.Subject);
        Assert.Contains("1 daarvan gaat binnen 7 dagen vanzelf weg", mail.TextBody, StringComparison.Ordinal);
        Assert.Single(mail.TextBody.Split("Gaat vanzelf weg op").Skip(1));
        Assert.Contains(
            $"{goes.Reference}: Gaat bijna\nGaat over gokken\nGaat vanzelf weg op 14 december 2026\n{unseen.Reference}",
            mail.TextBody,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_VeryMany_NamesSomeAndCountsTheRest()
    {
        await _app.Has(Enumerable.Range(0, 30).Select(number => Suspect($"School {number}")));

        await Tell();

        var text = Assert.Single(await Mails()).TextBody;
        Assert.Contains("30 aanvragen lijken op spam", text, StringComparison.Ordinal);
        Assert.Contains("Er wachten er nog 5 die hier niet staan", text, StringComparison.Ordinal);
        Assert.Equal(QuarantineWatch.MostNamed, text.Split("School ").Length - 1);
    }

    [Fact]
    public async Task Day_Begins_MailsByItselfAndForgetsTheDayBefore()
    {
        await using var app = new Fixture(byItself: true);
        await app.Has(Suspect("Wacht al lang"));
        var sent = new HashSet<string>();
        await Eventually.True(async () =>
        {
            app.Clock.Advance(TimeSpan.FromMinutes(20));
            var there = await app.Database(database => Daily(database.OutboxMails).Select(mail => mail.MessageId)
                .ToListAsync(Stop));
            sent.UnionWith(there);
            return sent.Count > 1 && there.Count == 1;
        }, "the mail of another day takes the place of the first");
    }

    /// <summary>The setting was put right while the mail waited.</summary>
    [Fact]
    public async Task Send_WrittenForAnotherStaffAddress_GoesToThatOfNow()
    {
        var mail = TestData.Mail(MailState.Pending);
        (mail.Audience, mail.ToAddress) = (MailAudience.StaffDaily, "vroeger@academica.example");
        await _app.Database(database =>
        {
            database.OutboxMails.Add(mail);
            return database.SaveChangesAsync(Stop);
        });

        _app.Services.GetRequiredService<OutboxSignal>().Raise();

        await Eventually.True(async () => (await Mails())[0].State == MailState.Sent, "the mail is sent");
        Assert.Equal(StaffAddress, Assert.Single(await Mails()).ToAddress);
    }

    /// <summary>A colleague may have the address that these mails go to: they are no mails about the account.</summary>
    [Fact]
    public async Task Find_StaffAddress_IsNotAboutAnAccount()
    {
        await _app.Has(Suspect("Een"));
        await Tell();
        await using var scope = _app.Services.CreateAsyncScope();

        var found = await scope.ServiceProvider.GetRequiredService<PersonSearch>().FindAsync(StaffAddress, Stop);

        Assert.True(found.IsNothing);
    }

    private static Lead Suspect(string school) => TestData.Lead(
        school, status: LeadStatus.Suspect, createdAt: AppFixture.Start.UtcDateTime.AddDays(-60),
        suspicion: "Gaat over gokken: casino (10)");

    private static IQueryable<OutboxMail> Daily(IQueryable<OutboxMail> mails) =>
        mails.Where(mail => mail.Audience == MailAudience.StaffDaily);

    private async Task<bool> Tell()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<QuarantineWatch>().TellAsync(Stop);
    }

    private Task<List<OutboxMail>> Mails() => _app.Database(
        database => Daily(database.OutboxMails.AsNoTracking()).OrderBy(mail => mail.Id).ToListAsync(Stop));

    private Task<int> Look(Lead lead, int days)
    {
        DateTime? at = AppFixture.Start.UtcDateTime.AddDays(days);
        return _app.Database(database => database.AllLeads.Where(found => found.Id == lead.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(found => found.LookedAt, at), Stop));
    }

    /// <param name="byItself">Whether it also looks without being asked, as the product does.</param>
    private sealed class Fixture(bool byItself = false) : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Mail:StaffAddress", StaffAddress);
            if (!byItself)
            {
                builder.ConfigureTestServices(services => services.Remove(services.Single(service =>
                    service.ServiceType == typeof(IHostedService)
                        && service.ImplementationType == typeof(QuarantineWatchService))));
            }
        }
    }
}
