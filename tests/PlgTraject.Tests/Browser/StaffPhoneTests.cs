using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Browser;

/// <summary>The pages of the staff area on the smallest phone.</summary>
public sealed class StaffPhoneTests(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    /// <summary>Whatever somebody types: nothing makes the page wider than the smallest phone.</summary>
    [Fact]
    public async Task Page_WithWordsOfAHundredLetters_FitsOnThePhone()
    {
        var word = new string('w', 100);
        var lead = TestData.Lead(
            $"{word} {word}", word, word, $"{word[..60]}@{word[..60]}.example", with: Long);
        lead.Mails.Add(TestData.Mail(MailState.Parked, $"550 {word}"));
        var suspect = TestData.Lead(
            $"{word} {word}", word, word, $"{word[..60]}@{word[..60]}.example", LeadStatus.Suspect,
            suspicion: $"Gaat over {word} (10)", with: Long);
        await app.Has(lead, suspect);
        string[] pages =
        [
            "/beheer", $"/beheer/aanvragen/{lead.Reference}", $"/beheer/aanvragen/{lead.Reference}/wissen",
            "/beheer/verdacht", $"/beheer/verdacht/{suspect.Reference}",
        ];

        await app.VisitAsStaff(async browser =>
        {
            foreach (var page in pages)
            {
                await browser.GotoAsync(page);
                Assert.Equal((page, ""), (page, await browser.EvaluateAsync<string>("""
                    [document.documentElement, ...document.querySelectorAll('.table-scroll')]
                      .filter(one => one.scrollWidth > one.clientWidth)
                      .map(one => `${one.nodeName} ${one.className} ${one.scrollWidth}`).join('\n')
                    """)));
            }
        }, width: 320);

        LeadDetails Long(LeadDetails details) => details with { Question = word + word, Phone = word[..30] };
    }
}
