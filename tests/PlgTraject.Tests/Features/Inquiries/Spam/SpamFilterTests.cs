using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;
using PlgTraject.Web.Infrastructure.Security;

namespace PlgTraject.Tests.Features.Inquiries.Spam;

/// <summary>What looks like spam is held back, and nobody hears of it until staff say so.</summary>
public sealed class SpamFilterTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Trap = "Onderwerp";
    private const string Seal = "Zegel";
    private const string Spam = "Gratis spins in ons online casino! [url=https://spam.example]klik[/url]";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Trap, "Een vraag", "Vraag nu onze gratis folder aan")]
    [InlineData("Phone", "", Spam)]
    public async Task Send_Suspect_IsHeldBackAndTheVisitorThanked(string field, string value, string question)
    {
        var visitor = app.Visitor();
        var school = $"Verdacht {field}";
        using var answer = await visitor.SubmitForm(
            Inquiry.Path, Inquiry.With(("School", school), (field, value), ("Question", question)));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var lead = await Find(school);
        Assert.Equal(LeadStatus.Suspect, lead!.Status);
        Assert.NotEmpty(lead.Suspicion!);
        Assert.Empty(lead.Mails);
        var thanks = await visitor.GetHtml(answer.Headers.Location!.ToString());
        Assert.Contains(lead.Reference, thanks.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("verdacht", thanks.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        // Nothing that is not so for this one.
        Assert.DoesNotContain("adviseur leest", thanks.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Meestal krijg je binnen een paar minuten een mail", thanks.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("bel of mail ons dan en noem je kenmerk", thanks.Body!.TextContent, StringComparison.Ordinal);
        // Nor did the form promise a mail to everybody.
        Assert.Contains(
            "meestal ook een bevestiging per mail",
            (await visitor.GetHtml(Inquiry.Path)).QuerySelector(".next-steps")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(
            0, await app.Database(database => database.Leads.CountAsync(found => found.School == school, Stop)));

        using var again = await visitor.SubmitForm(
            Inquiry.Path, Inquiry.With(("School", school), (field, value), ("Question", question)));
        Assert.Equal(answer.Headers.Location, again.Headers.Location);
    }

    [Fact]
    public async Task Send_TooFastAndWithoutSeal_IsSuspectOnlyTogetherWithMore()
    {
        const string offer = "Kijken jullie even? https://bit.ly/plan-regenboog";
        await Send("Snel", Plain("An", "an@snel.example", offer));
        await Send("Zonder zegel", [.. Plain("An", "an@zegel.example", offer), (Seal, "")]);
        await Send("Snel maar gewoon", [("Question", "Is er in september nog plaats?")]);
        await SendRested("Rustig", Plain("An", "an@rustig.example", offer));

        Assert.Contains("enkele tellen", (await Find("Snel"))!.Suspicion ?? "-", StringComparison.Ordinal);
        Assert.Contains(
            "zonder het formulier", (await Find("Zonder zegel"))!.Suspicion ?? "-", StringComparison.Ordinal);
        Assert.Null((await Find("Snel maar gewoon"))!.Suspicion);
        Assert.Null((await Find("Rustig"))!.Suspicion);
    }

    /// <summary>Neither a filled trap nor code nor a link alone: somebody real may have done that.</summary>
    [Theory]
    [InlineData(Trap, "Een vraag")]
    [InlineData("Question", "[url=https://regenboog.example]Onze site[/url]")]
    [InlineData("Question", "https://bit.ly/onze-school")]
    [InlineData("Question", "Gokken en casino's: ons lespakket")]
    [InlineData("Question", "Is het gratis? Bel ons direct, alleen vandaag, met garantie!")]
    [InlineData("School", "bcdfgh")]
    public async Task Send_EvidenceOfOneKind_Passes(string field, string value)
    {
        await SendRested($"Een soort {field} {value.Length}", [(field, value)]);

        var lead = await app.Database(database => database.AllLeads.OrderBy(one => one.Id).LastAsync(Stop));
        Assert.Null(lead.Suspicion);
    }

    /// <summary>Messages of schools that a filter by words took for spam.</summary>
    [Theory]
    [InlineData("Elly", "De Ambachtsschool", "elly@ambachtsschool.example", "Tot slot: is er een wachtlijst?")]
    [InlineData("Dirk", "Stichting Oost", "d@oost.example", "De erfenis van de fusie is dat twee teams elkaar mijden.")]
    [InlineData("Bert", "https://www.linde.example", "bert@linde.example", "Brochure graag")]
    [InlineData("jan@berk.example", "De Berk", "jan@berk.example", "Ik wil graag de brochure.")]
    [InlineData("Peter", "CBS De Kei", "peter@kei.example", "Bellen? https://lnkd.in/e4 | https://wa.me/31612345678")]
    [InlineData("Sarah", "School of Delft", "sarah@delft.example",
        "Hi there, I came across your website. Could you send us a price list, or have a quick call?")]
    [InlineData("Оксана", "Українська школа", "oksana@ukr.example",
        "Добрий день! Наша школа має дванадцять учителів. Чи можемо ми взяти участь? Скільки це коштує?")]
    [InlineData("Wil", "Stichting Lek", "wil@lek.example",
        "Wij kregen een mail met 'betaal nu, klik op de link'. Is die van jullie?")]
    public async Task Send_OfASchool_Passes(string name, string school, string email, string question)
    {
        await SendRested(school, Plain(name, email, question));

        Assert.Null((await Find(school))!.Suspicion);
    }

    [Theory]
    [InlineData("Buy Viagra Cialis Casino", "Shop", "b@shop.example", "hi")]
    [InlineData("Kоор Viаgrа nu", "x", "k@x.example", "gratis")]
    [InlineData("Rens", "Flex BV", "rens@flexbv.example", "Wij hebben monteurs voor uw bedrijf, vanaf 24,95 per uur.")]
    [InlineData("Dave", "Update", "dave@update.top", "https://t.ly/AbC9")]
    [InlineData("Bank", "Veilig", "noreply@bank-veilig.example",
        "Uw rekening wordt geblokkeerd. Bevestig uw gegevens via http://bank-check.example/nl")]
    public async Task Send_Spam_IsHeldBackAlsoWithASentenceOfASchool(
        string name, string school, string email, string question)
    {
        const string mixed = " Wij zijn een school. Onze leraren willen meedoen aan jullie traject.";
        await SendRested(school, Plain(name, email, question));
        await SendRested($"{school} 2", Plain(name, email, $"{question}.{mixed}"));

        Assert.NotNull((await Find(school))!.Suspicion);
        Assert.NotNull((await Find($"{school} 2"))!.Suspicion);
    }

    [Fact]
    public async Task Send_SentenceThatABoardGaveItsSchools_Passes()
    {
        foreach (var number in Enumerable.Range(1, 6))
        {
            await SendRested($"Bestuursschool {number}", Plain(
                "An", $"an@bestuursschool{number}.example",
                "Graag ontvang ik meer informatie over het traject en de kosten voor onze school."));
            Assert.Null((await Find($"Bestuursschool {number}"))!.Suspicion);
        }
    }

    /// <summary>With words of our own pages spam seems to be about us.</summary>
    [Fact]
    public async Task Send_OurOwnWordsBesideALinkElsewhere_CountAsCopied()
    {
        var own = TestContent.Programme.Definition.Text;
        await SendRested("Citaat", Plain("An", "an@citaat.example", own));
        await SendRested(
            "Kopie", Plain("Bo", "bo@kopie.example", $"{own} https://elders.example/a Klik hier, gratis!"));

        Assert.Null((await Find("Citaat"))!.Suspicion);
        Assert.Contains("van onze eigen site", (await Find("Kopie"))!.Suspicion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_FormOfYesterday_IsShownAgainWithTheText()
    {
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        app.Clock.Advance(TimeSpan.FromHours(24.5));

        using var answer = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With(("School", "Van gisteren")));
        var again = await answer.ReadHtml();
        var stored = await Find("Van gisteren");
        using var retry = await visitor.SubmitForm(again, Inquiry.Path, Inquiry.With(("School", "Van gisteren")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Van gisteren", ((IHtmlInputElement)again.QuerySelector("#School")!).Value);
        Assert.Null(stored);
        Assert.Equal(HttpStatusCode.SeeOther, retry.StatusCode);
        Assert.Equal(LeadStatus.New, (await Find("Van gisteren"))!.Status);
    }

    /// <summary>
    /// Somebody who corrects an error sends the form soon after the page came back: the time still counts from when the
    /// form was first seen.
    /// </summary>
    [Fact]
    public async Task Send_AfterAnError_CountsFromTheFirstForm()
    {
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);

        using var answer = await visitor.SubmitForm(page, Inquiry.Path, Inquiry.With(("Email", "zoe@")));

        Assert.Equal(SealOf(page), SealOf(await answer.ReadHtml()));
    }

    [Fact]
    public async Task Send_SameQuestionFromElsewhere_IsHeldBackButNotFromColleagues()
    {
        const string question =
            "Geachte directie, wij willen graag kennismaken en vertellen wat wij voor uw organisatie betekenen.";
        await Send("Eerste", [("Email", "an@een.example"), ("Question", question)]);
        await Send("Collega", [("Email", "bo@een.example"), ("Question", question.ToUpperInvariant())]);
        Assert.Null((await Find("Collega"))!.Suspicion);

        foreach (var number in (int[])[2, 3])
        {
            await Send($"Elders {number}", [("Email", $"an@domein{number}.example"), ("Question", question)]);
        }

        Assert.Contains("ander", (await Find("Elders 2"))!.Suspicion ?? "-", StringComparison.Ordinal);
        Assert.Equal(LeadStatus.Suspect, (await Find("Elders 3"))!.Status);
        app.Clock.Advance(TimeSpan.FromHours(25));
        await Send("Later", [("Email", "an@later.example"), ("Question", question)]);
        Assert.Null((await Find("Later"))!.Suspicion);
    }

    /// <summary>Of another time or another purpose: nothing is believed that was not sealed here.</summary>
    [Fact]
    public async Task Send_ForgedSeal_CountsAsNone()
    {
        var forged = app.Services.GetRequiredService<SealedText>().Seal("iets anders");

        await Send("Vals zegel", [("Question", "Wij bieden seo en linkbuilding"), (Seal, forged)]);

        Assert.Contains("zonder het formulier", (await Find("Vals zegel"))!.Suspicion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_Always_HidesTheTrapFromPeopleAndMachinesThatFillIn()
    {
        var trap = (IHtmlInputElement)(await app.Visitor().GetHtml(Inquiry.Path)).QuerySelector($"#{Trap}")!;

        Assert.Equal("-1", trap.GetAttribute("tabindex"));
        Assert.Equal("off", trap.GetAttribute("autocomplete"));
        Assert.Equal("true", trap.ParentElement!.GetAttribute("aria-hidden"));
        Assert.Equal("Laat dit veld leeg", trap.ParentElement!.QuerySelector("label")!.TextContent);
        Assert.Equal("", trap.Value);
    }

    /// <summary>Without what shows a school but for what is given.</summary>
    private static (string Name, string Value)[] Plain(string name, string email, string question) =>
    [
        ("Name", name), ("Email", email), ("Question", question), ("Role", ""), ("Town", ""), ("Phone", ""),
        ("Participants", ""), ("Place", ""), ("WishedStart", ""),
    ];

    private async Task SendRested(string school, (string Name, string Value)[] changes)
    {
        var visitor = app.Visitor();
        var page = await visitor.GetHtml(Inquiry.Path);
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        using var answer = await visitor.SubmitForm(
            page, Inquiry.Path, Inquiry.With([("School", school), .. changes]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private static string? SealOf(IHtmlDocument page) =>
        ((IHtmlInputElement)page.QuerySelector($"[name={Seal}]")!).Value;

    private async Task Send(string school, (string Name, string Value)[] changes)
    {
        using var answer = await app.Visitor().SubmitForm(Inquiry.Path, Inquiry.With([("School", school), .. changes]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private Task<Lead?> Find(string school) => app.Database(database => database.AllLeads
        .Include(lead => lead.Mails).SingleOrDefaultAsync(lead => lead.School == school, Stop));
}
