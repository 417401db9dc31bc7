using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using PlgTraject.Tests.Features.Inquiries;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Mail;

namespace PlgTraject.Tests.Mail;

/// <summary>An address as an operator pastes it from a mail program.</summary>
public sealed class MailOptionsTests(MailOptionsTests.Fixture app) : IClassFixture<MailOptionsTests.Fixture>
{
    [Fact]
    public async Task Send_AddressesOfSettingsHaveNames_GoesToTheAddresses()
    {
        using (await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With()))
        {
        }

        var mail = await app.Database(database => database.OutboxMails.SingleAsync(
            mail => mail.Audience == MailAudience.Staff, TestContext.Current.CancellationToken));
        Assert.Equal(("plg@academica.example", "post@bücher.example"), (mail.ToAddress, mail.FromAddress));
    }

    public sealed class Fixture : AppFixture
    {
        protected override void Configure(IWebHostBuilder builder) => builder
            .UseSetting("Mail:StaffAddress", " Academica, afdeling PLG <plg@academica.example>")
            .UseSetting("Mail:FromAddress", "\u200Bpost@bücher.example\t");
    }
}
