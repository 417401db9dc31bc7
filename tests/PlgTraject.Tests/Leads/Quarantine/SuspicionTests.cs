using Microsoft.Extensions.DependencyInjection;
using PlgTraject.Tests.Support;
using PlgTraject.Web.Features.Inquiries.Spam;
using PlgTraject.Web.Leads.Quarantine;

namespace PlgTraject.Tests.Leads.Quarantine;

public sealed class SuspicionTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public void InOurWords_SeveralReasons_HasNoneOfTheMessageAndNoPoints() => Assert.Equal(
        ["Gaat over gokken", "Biedt ons iets aan", "Woorden zijn vermomd"],
        Suspicion.InOurWords(
            """
            Gaat over gokken: casino, gratis spins (met bonus) (8)
            Biedt ons iets aan: wij bieden: alles (6)
            Gaat over gokken: poker (6)
            Woorden zijn vermomd: vreemde letters, cijfers of losse letters (6)
            De naam is die van een school of bestuur (-4)
            """.ReplaceLineEndings("\n")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    // Cut off in the middle, since there was no more room.
    [InlineData("Gaat over gokken: casi")]
    public void InOurWords_NoWholeReason_IsNothing(string? suspicion) =>
        Assert.Empty(Suspicion.InOurWords(suspicion));

    /// <summary>What the filter writes is what is read here.</summary>
    [Fact]
    public void InOurWords_OfTheFilter_AreItsOwn()
    {
        var rules = app.Services.GetRequiredService<SpamRules>();
        var verdict = new Verdict(
            [new Evidence(SpamKind.Ware, 6, "Gaat over gokken: casino", IsOfSchool: false)],
            [new Sign(4, "De naam is die van een school", IsOfWords: false, IsOfName: true)],
            rules);

        Assert.Equal(["Gaat over gokken"], Suspicion.InOurWords(verdict.ToString()));
    }
}
