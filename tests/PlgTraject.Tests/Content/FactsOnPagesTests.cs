using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;
using PlgTraject.Web.Infrastructure.Text;
using PlgTraject.Web.Infrastructure.Web;

namespace PlgTraject.Tests.Content;

/// <summary>
/// Facts come from the content file and from nowhere else. The product runs here with the content of the tests, so a
/// fact of the shipped content that still shows was written into a page, a mail or a document by hand.
/// </summary>
public sealed partial class FactsOnPagesTests(AppFixture app) : IClassFixture<AppFixture>
{
    public static TheoryData<string> Pages =>
    [
        .. SitePages.All.Select(page => page.Path), "/bestaat-niet", "/fout", "/beheer/inloggen", "/robots.txt",
        "/sitemap.xml",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_WithTheContentOfTheTests_HoldsNoFactOfTheShippedOne(string path)
    {
        using var answer = await app.Visitor().GetAsync(path, TestContext.Current.CancellationToken);

        HoldsNoShippedFact(await Text(answer));
    }

    /// <summary>No page shows an amount that is not the programme's own: its price, or a share of that price.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task Page_EveryAmount_FollowsFromThePrice(string path)
    {
        using var answer = await app.Visitor().GetAsync(path, TestContext.Current.CancellationToken);

        var practical = app.Programme.Practical;
        var sessions = app.Programme.Sessions.Count;
        var known = practical.CoalitionSizes
            .SelectMany(size => new[] { size, size * sessions }).Append(1).Append(sessions)
            .Select(shares => DutchText.Euro(practical.PricePer(shares))).ToHashSet();
        Assert.Subset(known, Amount().Matches(await Text(answer)).Select(amount => amount.Value).ToHashSet());
    }

    [Fact]
    public async Task Mails_AboutAnInquiry_HoldNoFactOfTheShippedContent()
    {
        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With());

        var mails = await app.Database(database => database.OutboxMails.AsNoTracking().OrderBy(mail => mail.Id)
            .ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => HoldsNoShippedFact(
            $"{mail.FromAddress} {mail.FromName} {mail.MessageId} {mail.Subject} {mail.TextBody} {mail.HtmlBody}"));
    }

    private static void HoldsNoShippedFact(string text) => Assert.All(
        Facts(ContentFile.Load(ShippedContentFixture.File)).Except(Facts(TestContent.Programme)),
        fact => Assert.DoesNotContain(fact, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>What an owner changes now and then, as pages and mails write it.</summary>
    private static IEnumerable<string> Facts(ProgrammeContent programme) =>
    [
        programme.FullTitle, programme.Kind, programme.Intro,
        DutchText.Euro(programme.Practical.PriceInCents), programme.Practical.PriceUnit,
        programme.Practical.DurationText, programme.Practical.CoalitionText, programme.Practical.StartText,
        programme.Practical.PlaceText, programme.Audience.CoalitionName, programme.Provider.Name,
        programme.Provider.Domain, programme.Contact.Phone, programme.Contact.PhoneInternational,
        programme.Contact.Street, programme.Contact.PostalCode, programme.Contact.OpeningHoursText,
        programme.Contact.AnswerText, $"{programme.Contact.AnswerHours} uur",
        .. programme.Sessions.SelectMany(session => session.Topics),
    ];

    /// <summary>As people read it: with "€" and not with its entity.</summary>
    private static async Task<string> Text(HttpResponseMessage answer) => System.Net.WebUtility.HtmlDecode(
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex("€\u00A0[0-9.,]*[0-9]")]
    private static partial Regex Amount();
}
