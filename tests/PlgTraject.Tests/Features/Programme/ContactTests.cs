using PlgTraject.Tests.Support;

namespace PlgTraject.Tests.Features.Programme;

public sealed class ContactTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Contact_Anonymous_GivesEveryWayToReachUs()
    {
        var page = await app.Visitor().GetHtml("/contact");

        var contact = app.Programme.Contact;
        var main = page.QuerySelector("main")!;
        Assert.Equal(contact.Email, main.QuerySelector($"a[href='mailto:{contact.Email}']")!.TextContent);
        Assert.Equal(contact.Phone, main.QuerySelector($"a[href='tel:{contact.PhoneInternational}']")!.TextContent);
        Assert.Contains(contact.OpeningHoursText, main.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{contact.AnswerText}.", main.TextContent, StringComparison.Ordinal);
        var address = main.QuerySelector("address")!.TextContent;
        Assert.Contains(contact.Street, address, StringComparison.Ordinal);
        Assert.Contains($"{contact.PostalCode} {contact.City}", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_WithoutScript_SaysNothingAboutNow()
    {
        var page = await app.Visitor().GetHtml("/contact");

        var place = page.GetElementById("open-now")!;
        Assert.Equal("Buiten deze tijden zijn we niet bereikbaar. Stuur dan een mail.", place.TextContent);
        var contact = app.Programme.Contact;
        Assert.Equal($"{contact.OpensAt:HH\\:mm}", place.GetAttribute("data-opens"));
        Assert.Equal($"{contact.ClosesAt:HH\\:mm}", place.GetAttribute("data-closes"));
    }
}
