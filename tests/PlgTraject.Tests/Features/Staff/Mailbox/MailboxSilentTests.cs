using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Mail.Inbound;

namespace PlgTraject.Tests.Features.Staff.Mailbox;

/// <summary>A mailbox that nobody reads is told where colleagues look.</summary>
public sealed class MailboxSilentTests(MailboxSilentTests.Fixture app) : IClassFixture<MailboxSilentTests.Fixture>
{
    [Theory]
    [InlineData("/beheer")]
    [InlineData("/beheer/mail")]
    public async Task Page_MailboxIsNotRead_SaysSinceWhen(string address)
    {
        var box = new Web.Data.Mail.Inbound.Mailbox
        {
            Name = "vragen@provider.example",
            ReadAt = AppFixture.Start.UtcDateTime.AddHours(-2),
            FailsSince = AppFixture.Start.UtcDateTime.AddHours(-1),
            Fault = "the server refuses the sign-in",
        };
        await app.Database(async database =>
        {
            if (await database.Mailboxes.FindAsync([box.Name], TestContext.Current.CancellationToken) is null)
            {
                database.Mailboxes.Add(box);
            }

            return await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var browser = await app.Staff();

        var page = await browser.GetHtml(address);

        var notice = page.QuerySelector(".notice--warning")!.TextContent;
        Assert.Contains("Het laatst: 2 uur geleden", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("refuses", page.Body!.TextContent, StringComparison.Ordinal);
    }

    public sealed class Fixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder)
        {
            builder.UseSetting("Inbox:Host", "imap.provider.example");
            builder.UseSetting("Inbox:User", "vragen@provider.example");
            builder.UseSetting("Inbox:Password", "geheim");
            // Nobody is to ask for that server.
            builder.ConfigureTestServices(services => services.Remove(services.Single(
                service => service.ServiceType == typeof(IHostedService)
                    && service.ImplementationType == typeof(MailboxService))));
        }
    }
}
