using PlgTraject.Tests.Support;
using PlgTraject.Web.Content;

namespace PlgTraject.Tests.Content;

/// <summary>What is read of a content file, and what is said of one that has a mistake.</summary>
public sealed class ContentFileTests
{
    [Theory]
    [InlineData("priceInCents", "0", "practical.priceInCents")]
    [InlineData("priceInCents", "veel", "line ")]
    [InlineData("coalitionMaximum", "1", "practical.coalitionMaximum")]
    [InlineData("email", "info", "contact.email")]
    [InlineData("logo", "plaatje.png", "provider.logo")]
    [InlineData("closesAt", "\"07:30\"", "contact.closesAt")]
    [InlineData("answerHours", "24", "contact.answerText")]
    [InlineData("years", "3", "practical.durationText")]
    [InlineData("phoneInternational", "\"+31201111111\"", "contact.phoneInternational")]
    public void Parse_ValueThatCannotBe_NamesTheKey(string key, string value, string named)
    {
        var exception = Assert.Throws<ContentException>(() => ContentFile.Parse(TestContent.With((key, value))));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("priceInCents: ", "prijs: ", "prijs")]
    [InlineData("title: De school als", "titel: De school als", "titel")]
    [InlineData("number: 10", "number: 11", "sessions")]
    [InlineData("source: bedacht-2007", "source: niemand", "why.claims[1]")]
    [InlineData("school zijn dat 2 tot 6 personen", "school zijn dat 2 tot 9 personen", "audience.coalitionText")]
    public void Parse_KeyOrTextThatCannotBe_NamesIt(string original, string mistake, string named)
    {
        var yaml = File.ReadAllText(TestContent.File);
        Assert.Contains(original, yaml, StringComparison.Ordinal);

        var exception = Assert.Throws<ContentException>(
            () => ContentFile.Parse(yaml.Replace(original, mistake, StringComparison.Ordinal)));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_NamesThePath()
    {
        var exception = Assert.Throws<ContentException>(() => ContentFile.Load("/nergens/programme.yaml"));

        Assert.Contains("/nergens/programme.yaml", exception.Message, StringComparison.Ordinal);
    }
}
