using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Accounts;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Privacy;
using PlgTraject.Web.Privacy;

namespace PlgTraject.Tests.Privacy;

/// <summary>The privacy page says what is set, and it can be shown later what a school was told.</summary>
public sealed class PrivacyVersionTests(PrivacyVersionTests.Fixture app) : IClassFixture<PrivacyVersionTests.Fixture>
{
    private const string Form = "/vraag-naar-de-mogelijkheden";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PrivacyStatement Statement => app.Services.GetRequiredService<PrivacyStatement>();

    [Fact]
    public async Task Page_Settings_AreWhatItSays()
    {
        var page = await app.Visitor().GetHtml("/privacy");

        var text = page.QuerySelector("main")!.TextContent;
        string[] expected =
        [
            "je school doet niet mee: 111 dagen",
            "Een mail die de site vanzelf stuurt, halen we 44 dagen na het versturen weg",
            "Een regel daarvan bewaren we 555 dagen", "In reservekopieën staan gegevens hoogstens 66 dagen langer",
            "Wolk BV: de server van deze site (Nederland)", "lijkt op spam en is niet vrijgegeven: 22 dagen",
            "of 333 dagen na de ontvangst als niemand die bekijkt",
            "7 per dag van één e-mailadres", "8 per dag van één e-maildomein", "9 per uur van één netwerkadres",
            "Het netwerkadres staat voor dat tellen ongeveer een uur in het geheugen", "hoogstens 30 dossiers per uur",
            "We mogen dit omdat je het ons vraagt.", "fg@academica.example", $"Versie {Statement.Version}",
        ];
        Assert.All(expected, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("main a[href='mailto:fg@academica.example']"));
    }

    /// <summary>The sheet for the privacy officer of a board says what is in force, and so does the price.</summary>
    [Fact]
    public async Task Dossier_Settings_AreWhatItSays()
    {
        var page = await app.Visitor().GetHtml("/bestuursdossier?deelnemers=3");

        var text = page.QuerySelector("main")!.TextContent;
        string[] expected =
        [
            "Academica is verwerkingsverantwoordelijke.", "je school doet niet mee: 111 dagen",
            "Wolk BV: de server van deze site (Nederland)", "We mogen dit omdat je het ons vraagt.",
            "fg@academica.example", $"Tekst {Statement.Version}",
        ];
        Assert.All(expected, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Equal(2, text.Split("Exclusief 21% btw.").Length - 1);
        Assert.Contains("Academica is verwerkingsverantwoordelijke.", Statement.Text, StringComparison.Ordinal);
    }

    /// <summary>Word for word: what is kept is what was shown.</summary>
    [Fact]
    public async Task Text_OfThisVersion_IsKeptAsItIsShown()
    {
        var kept = await app.Database(database => database.PrivacyTexts.AsNoTracking().SingleAsync(
            text => text.Version == Statement.Version, Stop));
        var page = await app.Visitor().GetHtml("/privacy");

        var shown = page.QuerySelectorAll(".page-head h1, .page-head p, main h2, main .prose > p:not([class]), main li")
            .Select(element => element.TextContent.Trim());
        Assert.Equal(
            kept.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line),
            shown);
        Assert.Equal(AppFixture.Start.UtcDateTime, kept.FirstShownAt);
    }

    [Fact]
    public async Task Version_AnySettingChanges_IsAnother()
    {
        await using var other = new AppFixture();

        Assert.NotEqual(Statement.Version, other.Services.GetRequiredService<PrivacyStatement>().Version);
        // Who sets no limits is not told that something is counted.
        string[] left = ["Wie ons daarbij helpt", "We tellen hoeveel aanvragen er van", "voor dat tellen"];
        Assert.All(left, words =>
            Assert.DoesNotContain(
                words, other.Services.GetRequiredService<PrivacyStatement>().Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inquiry_FormOfThisVersion_IsStoredWithItAndShownToStaff()
    {
        using var sent = await app.Visitor().SubmitForm(Form, Inquiry.With(("School", "Deze versie")));

        var lead = await Lead("Deze versie");
        Assert.Equal(Statement.Version, lead.PrivacyVersion);
        var staff = await app.Staff("eva@academica.example", "Eva de Wit", StaffRole.Reader);
        var link = (await staff.GetHtml($"/beheer/aanvragen/{lead.Reference}"))
            .QuerySelector("a[href^='/beheer/privacy/tekst/']")!;
        var text = await staff.GetHtml(link.GetAttribute("href")!);
        Assert.Contains(
            "Wolk BV: de server van deze site (Nederland)",
            text.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    /// <summary>The page was opened before an upgrade, and sent after it.</summary>
    [Theory]
    [InlineData("0ld0ld00", "0ld0ld00")]
    [InlineData("verzonnen", null)]
    public async Task Inquiry_FormOfAnotherVersion_IsStoredWithThatIfItExisted(string posted, string? expected)
    {
        await app.Database(async database =>
        {
            if (!await database.PrivacyTexts.AnyAsync(text => text.Version == "0ld0ld00", Stop))
            {
                database.PrivacyTexts.Add(new PrivacyText
                {
                    Version = "0ld0ld00",
                    Text = "Oud",
                    FirstShownAt = AppFixture.Start.UtcDateTime.AddYears(-1),
                });
            }

            return await database.SaveChangesAsync(Stop);
        });

        using var sent = await app.Visitor()
            .SubmitForm(Form, Inquiry.With(("School", $"Versie {posted}"), ("PrivacyVersion", posted)));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(expected ?? Statement.Version, (await Lead($"Versie {posted}")).PrivacyVersion);
    }

    private Task<Lead> Lead(string school) => app.Database(
        database => database.Leads.AsNoTracking().SingleAsync(lead => lead.School == school, Stop));

    public sealed class Fixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Retention:Leads:Lost", "111");
            builder.UseSetting("Retention:Leads:Suspect", "22");
            builder.UseSetting("Retention:UnseenSuspectDays", "333");
            builder.UseSetting("Spam:PerAddressPerDay", "7");
            builder.UseSetting("Spam:PerDomainPerDay", "8");
            builder.UseSetting("Spam:PerClientPerHour", "9");
            builder.UseSetting("Retention:MailDays", "44");
            builder.UseSetting("Retention:AuditDays", "555");
            builder.UseSetting("Retention:BackupDays", "66");
            builder.UseSetting("Privacy:Processors:0:Name", "Wolk BV");
            builder.UseSetting("Privacy:Processors:0:Purpose", "de server van deze site");
            builder.UseSetting("Privacy:Processors:0:Country", "Nederland");
            builder.UseSetting("Privacy:LegalBasis", "We mogen dit omdat je het ons vraagt.");
            builder.UseSetting("Privacy:Role", "Academica is verwerkingsverantwoordelijke.");
            builder.UseSetting("Vat:Treatment", "Excluding");
            builder.UseSetting("Privacy:ContactAddress", "fg@academica.example");
        }
    }
}
