using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Infrastructure.Text;

/// <summary>How long a link lives is told from the constant by which it ends.</summary>
public sealed class LengthOfTimeTests
{
    [Theory]
    [InlineData(7 * 24 * 60, "7 dagen")]
    [InlineData(24 * 60, "1 dag")]
    [InlineData(25 * 60, "25 uur")]
    [InlineData(60, "een uur")]
    [InlineData(120, "2 uur")]
    [InlineData(90, "90 minuten")]
    [InlineData(10, "tien minuten")]
    [InlineData(1, "een minuut")]
    public void Length_InDutch_IsInItsLargestWholeUnit(int minutes, string words) =>
        Assert.Equal(words, DutchText.Length(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData(60, "an hour")]
    [InlineData(24 * 60, "24 hours")]
    [InlineData(90, "1.5 hours")]
    public void Hours_InEnglish_AreWords(int minutes, string words) =>
        Assert.Equal(words, EnglishText.Hours(TimeSpan.FromMinutes(minutes)));
}
