using PlgTraject.Web.Content;
using PlgTraject.Web.Features.Brochure.Blocks;

namespace PlgTraject.Tests.Content;

public sealed class ContentFileTests
{
    private static readonly string Yaml = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Content", "programme.yaml"));

    [Fact]
    public void Parse_ShippedFile_HoldsTheFacts()
    {
        var programme = ContentFile.Parse(Yaml);

        Assert.Equal("De school als Professionele Leergemeenschap (PLG)", programme.FullTitle);
        Assert.Equal(1_850_000, programme.Practical.PriceInCents);
        Assert.Equal(10, programme.Sessions.Count);
        Assert.Equal([3, 4, 5], programme.Practical.CoalitionSizes);
        Assert.Empty(programme.Lecturers);
        Assert.Equal("op werkdagen van 8.30 tot 17.30 uur", programme.Contact.OpeningHoursText);
    }

    [Theory]
    [InlineData("priceInCents: 1850000", "priceInCents: 0", "practical.priceInCents")]
    [InlineData("priceInCents: 1850000", "priceInCents: veel", "line ")]
    [InlineData("priceInCents: 1850000", "prijs: 1", "prijs")]
    [InlineData("number: 10", "number: 11", "sessions")]
    [InlineData("coalitionMaximum: 5", "coalitionMaximum: 2", "practical.coalitionMaximum")]
    [InlineData("source: lomos-2011", "source: niemand", "why.claims[1]")]
    [InlineData("title: De school als", "titel: De school als", "titel")]
    [InlineData("email: info@academica-group.com", "email: info", "contact.email")]
    [InlineData("logo: \"\"", "logo: plaatje.png", "provider.logo")]
    [InlineData("closesAt: \"17:30\"", "closesAt: \"07:30\"", "contact.closesAt")]
    public void Parse_Mistake_NamesTheKey(string original, string mistake, string key)
    {
        Assert.Contains(original, Yaml, StringComparison.Ordinal);

        var exception = Assert.Throws<ContentException>(
            () => ContentFile.Parse(Yaml.Replace(original, mistake, StringComparison.Ordinal)));

        Assert.Contains(key, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_NamesThePath()
    {
        var exception = Assert.Throws<ContentException>(() => ContentFile.Load("/nergens/programme.yaml"));

        Assert.Contains("/nergens/programme.yaml", exception.Message, StringComparison.Ordinal);
    }
}
