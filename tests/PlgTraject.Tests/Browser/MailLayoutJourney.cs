using PlgTraject.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PlgTraject.Tests.Browser;

/// <summary>A browser shows the layout of a hostile mail: the visit fails when anything else is asked for.</summary>
public sealed class MailLayoutJourney(BrowserFixture app) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Layout_OfHostileMail_RunsNothingAndAsksNothing()
    {
        var mail = TestMail.Of("Tekst", """
            <html><head><base href="https://kwaad.example/">
            <meta http-equiv="refresh" content="0;url=https://kwaad.example/">
            <link rel="stylesheet" href="https://kwaad.example/a.css">
            <link rel="preload" as="image" href="//kwaad.example/b">
            <style>@import "https://kwaad.example/c"; body { background: url(https://kwaad.example/d) }</style></head>
            <body background="https://kwaad.example/e" onload="parent.document.title = 'gekaapt'">
            <script>parent.document.title = 'gekaapt'; fetch('https://kwaad.example/f')</script>
            <img src="https://kwaad.example/g" srcset="https://kwaad.example/h 2x"><img src="cid:x@y">
            <svg><image href="//kwaad.example/i"/></svg>
            <iframe src="https://kwaad.example/j"></iframe><object data="https://kwaad.example/k"></object>
            <video poster="https://kwaad.example/l" autoplay></video>
            <form action="https://kwaad.example/m"><button>Log in</button></form>
            <div style="position:fixed;inset:0;background:red;z-index:99">Dek</div><p>Dit is <b>leesbaar</b></p>
            <a href="https://kwaad.example/n">https://bank.example</a></body></html>
            """);
        await app.Database(async database =>
        {
            database.InboundMails.Add(mail);
            return await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await app.VisitAsStaff(async page =>
        {
            await page.GotoAsync($"/beheer/mail/{mail.Id}/opmaak");
            var frame = page.FrameLocator("iframe");

            await Expect(frame.GetByText("Dit is leesbaar")).ToBeVisibleAsync();
            await Expect(frame.GetByText("<https://kwaad.example/n>")).ToBeVisibleAsync();
            await Expect(frame.GetByRole(Microsoft.Playwright.AriaRole.Button)).ToHaveCountAsync(0);
            await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Opmaak van"));
        });
    }
}
