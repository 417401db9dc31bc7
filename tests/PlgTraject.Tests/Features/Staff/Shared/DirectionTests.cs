using AngleSharp.Dom;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Data.Leads;

namespace PlgTraject.Tests.Features.Staff.Shared;

/// <summary>
/// What a visitor typed keeps its direction to itself on every page of staff: a name in Arabic must not turn the words
/// around it.
/// </summary>
public sealed class DirectionTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Arabic = "مدرسة";

    [Fact]
    public async Task Page_OfStaffWithAnArabicName_IsolatesIt()
    {
        var lead = TestData.Lead($"{Arabic} school", $"{Arabic} naam", $"{Arabic} plaats", "arabisch@regenboog.example",
            with: details => details with { Question = $"{Arabic} vraag", Phone = $"{Arabic} 06" });
        var suspect = TestData.Lead(
            $"{Arabic} verdacht", $"{Arabic} naam", email: "arabisch@regenboog.example", status: LeadStatus.Suspect,
            with: details => details with { Question = $"{Arabic} vraag" });
        lead.Mails.Add(TestData.Mail());
        await app.Has(lead, suspect);
        using var staff = await app.Staff("arabisch@academica.example", $"{Arabic} collega");

        string[] pages =
        [
            "/beheer", $"/beheer/aanvragen/{lead.Reference}", $"/beheer/aanvragen/{lead.Reference}/wissen",
            "/beheer/verdacht", $"/beheer/verdacht/{suspect.Reference}", "/beheer/medewerkers", "/beheer/logboek",
        ];
        foreach (var address in pages)
        {
            AssertIsolated(address, await staff.GetHtml(address));
        }

        using var person = await staff.SubmitForm(
            "/beheer/privacy", new Dictionary<string, string> { ["Email"] = "arabisch@regenboog.example" },
            "main form[method=post]");
        AssertIsolated("/beheer/privacy/persoon", await person.ReadHtml());
    }

    private static void AssertIsolated(string address, IDocument page)
    {
        var texts = page.All.SelectMany(element => element.ChildNodes.OfType<IText>())
            .Where(text => text.Data.Contains(Arabic, StringComparison.Ordinal)
                // A choice in a list stands alone.
                && text.ParentElement!.LocalName != "option").ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.True(
            text.Data.Contains($"\u2068{Arabic}", StringComparison.Ordinal)
                || text.ParentElement!.Closest("bdi, [dir=auto]") is not null,
            $"{address}: {text.ParentElement!.OuterHtml}"));
    }
}
