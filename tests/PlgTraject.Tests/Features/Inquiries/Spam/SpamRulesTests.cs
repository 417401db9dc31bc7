using PlgTraject.Web.Content;
using PlgTraject.Web.Features.Inquiries.Spam;

namespace PlgTraject.Tests.Features.Inquiries.Spam;

/// <summary>What is read of spam.yaml, and what is said of one that has a mistake.</summary>
public sealed class SpamRulesTests
{
    private static readonly string Path =
        System.IO.Path.Combine(AppContext.BaseDirectory, new SpamOptions().File);

    [Theory]
    [InlineData("  price: { most: 3,", "  price: { mots: 3,", "mots")]
    [InlineData("  price: { most: 3,", "  price: { most: veel,", "line ")]
    [InlineData("  price: { most: 3,", "  prijs: { most: 3,", "prijs")]
    [InlineData("  trap: { kind: trap, points: 8,", "  trap: { kind: trap, points: 0,", "findings: trap")]
    [InlineData("  town: { points: 1", "  # town: { points: 1", "signs: a row for 'town' is missing")]
    [InlineData("casino*, online casino", "casino*, (online casino", "the phrase '(online casino' cannot be read")]
    public void Parse_Mistake_IsNamed(string original, string mistake, string named)
    {
        var yaml = File.ReadAllText(Path);
        Assert.Contains(original, yaml, StringComparison.Ordinal);

        var exception = Assert.Throws<ContentException>(
            () => SpamRules.Parse(yaml.Replace(original, mistake, StringComparison.Ordinal)));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_NamesThePath()
    {
        var exception = Assert.Throws<ContentException>(() => SpamRules.Load("/nergens/spam.yaml"));

        Assert.Contains("/nergens/spam.yaml", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>The points of a kind stay below what holds back, so that the numbers ask for two of them too.</summary>
    [Fact]
    public void Shipped_AllRules_HaveAReasonThatEndsWithoutAPoint()
    {
        var rules = SpamRules.Load(Path);

        Assert.All(
            rules.Phrases.Select(rule => rule.Reason).Concat(rules.Findings.Values.Select(rule => rule.Reason)),
            reason => Assert.Matches("^[A-Z].*[^.]$", reason));
    }

    [Theory]
    [InlineData("wij bieden ... (u|uw)", "Wij bieden graag iets aan u", true)]
    [InlineData("wij bieden ... (u|uw)", "Wij bieden iets. Wat vindt u", false)]
    [InlineData("wij bieden ... (u|uw)", "Wij bieden een twee drie vier vijf zes u", false)]
    [InlineData("9 euro", "nu voor 1.250,50 euro", true)]
    [InlineData("9 euro", "voor weinig euro", false)]
    [InlineData("casino*", "Casino's!", true)]
    [InlineData("casino", "Cаsinо", true)]
    [InlineData("casino", "c4s1no", true)]
    [InlineData("casino", "c a s i n o", true)]
    [InlineData("casino", "C.A.S.I.N.O", true)]
    [InlineData("casino", "Casinoschool", false)]
    [InlineData("uw (!traject|brochure)", "over uw traject", false)]
    [InlineData("uw (!traject|brochure)", "over uw kantoor", true)]
    [InlineData("e mail", "per e-mail", true)]
    [InlineData("网站", "我们做网站", true)]
    [InlineData("*خدمات*", "نقدم خدماتنا", true)]
    [InlineData("slot", "Tot slot", true)]
    public void Phrase_InText_IsFoundWhenItStandsThere(string phrase, string text, bool isThere) =>
        Assert.Equal(isThere, new Phrases([phrase]).AreIn(new FoldedText(text)));
}
