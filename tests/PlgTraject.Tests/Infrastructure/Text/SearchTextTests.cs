using PlgTraject.Web.Infrastructure.Text;

namespace PlgTraject.Tests.Infrastructure.Text;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("'t hart", "’t Hart")]
    [InlineData("'s-gravenhage", "’s-Gravenhage")]
    [InlineData("\"de linde\"", "„De Linde”")]
    [InlineData("vrije", "Vr\u0133e")]
    [InlineData("regenboog", "Regen\u00ADboog")]
    [InlineData("jansen-bakker", "Jansen\u2011Bakker")]
    [InlineData("jansen-bakker", "Jansen–Bakker")]
    [InlineData("officiele", "O\uFB03ciële")]
    [InlineData("strasse", "Straße")]
    [InlineData("strasse", "STRAẞE")]
    [InlineData("lukasz", "Łukasz")]
    [InlineData("soren", "Søren")]
    [InlineData("istanbul", "İstanbul")]
    [InlineData("zoe", "Zoë")]
    [InlineData("zoe", "Zoe\u0308")]
    [InlineData("a b", "Ａ\u00A0\u3000Ｂ")]
    public void Fold_EitherWayRound_IsTheSame(string one, string other)
    {
        Assert.Equal(one, SearchText.Fold(other));
        Assert.Equal(one, SearchText.Fold(one));
    }

    [Theory]
    [InlineData("06 12345678")]
    [InlineData("0612345678")]
    [InlineData("06-123 456 78")]
    [InlineData("+31 6 12345678")]
    [InlineData("+31 (0)6 1234 5678")]
    [InlineData("0031612345678")]
    [InlineData("(06) 12.34.56.78")]
    [InlineData("12345678")]
    public void Wanted_TelephoneNumber_IsWithinTheStoredOne(string typed) => Assert.Contains(
        Assert.Single(SearchText.Wanted(typed)), SearchText.Phone("+31612345678"), StringComparison.Ordinal);

    [Fact]
    public void Wanted_NumberAmongWords_IsOneWord() =>
        Assert.Equal(["jan", "612345678", "linde"], SearchText.Wanted("Jan 06 - 12 34 56 78 Linde"));

    [Fact]
    public void Wanted_LongerThanAnybodyTypes_IsCutOff() =>
        Assert.Equal(SearchText.MaxWanted, Assert.Single(SearchText.Wanted(new string('a', 5000))).Length);
}
