using System.Net;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Leads.Inbound;

namespace PlgTraject.Tests.Features.Staff.Mailbox;

/// <summary>The files and the layout of a mail, which may hold anything: files are kept, nothing runs.</summary>
public sealed class MailFilesTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_LayoutAndFile_AreShutIn()
    {
        var mail = TestMail.Of(text: "Dag", html: "<p>Dag <script>alert(1)</script></p>", subject: "<b>Vraag</b>");
        mail.Attachments.Add(TestMail.File("pagina\u202E.html", "text/html"));
        var bare = TestMail.Of();
        await app.Database(async database =>
        {
            database.InboundMails.AddRange(mail, bare);
            return await database.SaveChangesAsync(Stop);
        });
        using var staff = await app.Staff();
        var address = $"/beheer/mail/{mail.Id}";

        using (var page = await staff.GetAsync($"{address}/opmaak", Stop))
        {
            var frame = (await page.ReadHtml()).QuerySelector("iframe")!;
            Assert.Equal($"{address}/html", frame.GetAttribute("src"));
            Assert.DoesNotContain("allow-scripts", frame.GetAttribute("sandbox")!, StringComparison.Ordinal);
            Assert.DoesNotContain("allow-same-origin", frame.GetAttribute("sandbox")!, StringComparison.Ordinal);
            Assert.EndsWith("; frame-src 'self'", Policy(page), StringComparison.Ordinal);
            Assert.StartsWith("default-src 'none'; script-src 'self'", Policy(page), StringComparison.Ordinal);
        }

        using (var html = await staff.GetAsync($"{address}/html", Stop))
        {
            Assert.StartsWith(
                "default-src 'none'; style-src 'unsafe-inline'; ", Policy(html), StringComparison.Ordinal);
            Assert.EndsWith(
                "; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox", Policy(html),
                StringComparison.Ordinal);
            Assert.Equal("SAMEORIGIN", Assert.Single(html.Headers.GetValues("X-Frame-Options")));
            Assert.Equal("same-origin", Assert.Single(html.Headers.GetValues("Cross-Origin-Resource-Policy")));
            Assert.Equal("require-corp", Assert.Single(html.Headers.GetValues("Cross-Origin-Embedder-Policy")));
            Assert.DoesNotContain("alert", await html.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        using (var file = await staff.GetAsync($"{address}/bestand/{mail.Attachments[0].Id}", Stop))
        {
            var content = file.Content.Headers;
            Assert.Equal("application/octet-stream", content.ContentType!.ToString());
            Assert.Equal("attachment", content.ContentDisposition!.DispositionType);
            Assert.Equal("pagina.html", content.ContentDisposition.FileNameStar);
            Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("abc", await file.Content.ReadAsStringAsync(Stop));
        }

        // Both tell what the mail says.
        Assert.Equal(2, await app.Database(database => database.AuditEntries.CountAsync(
            one => one.Kind == nameof(MailRead), Stop)));

        foreach (var none in new[]
        {
            $"/beheer/mail/{bare.Id}/html", $"/beheer/mail/{bare.Id}/opmaak",
            // A file of another mail.
            $"/beheer/mail/{bare.Id}/bestand/{mail.Attachments[0].Id}",
        })
        {
            using var answer = await staff.GetAsync(none, Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static string Policy(HttpResponseMessage answer) =>
        Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
}
