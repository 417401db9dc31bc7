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
    [InlineData("σοφοσ", "Σοφος")]
    [InlineData("میخواهم", "می\u200Cخواهم")]
    [InlineData("1/2", "½")]
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
        Assert.Equal(["jan", "linde", "612345678"], SearchText.Wanted("Jan 06 - 12 34 56 78 Linde"));

    [Theory]
    [InlineData("(Zeeëgel)", "zeeegel")]
    [InlineData("\"André van der Meer\"", "andre van der meer")]
    [InlineData("testschool.", "testschool")]
    [InlineData("Sint-Jozef", "sint jozef")]
    [InlineData("St. Jan", "st jan")]
    [InlineData("'s‑Gravenhage", "s gravenhage")]
    [InlineData("O.B.S. De Linde", "obs de linde")]
    [InlineData("J. P. Coen", "jp coen")]
    [InlineData("Foto’s", "fotos")]
    [InlineData("j.o'kane_x@de-b.example", "j okane x de b example")]
    public void Words_OfAText_AreWithoutTheSignsAroundThem(string text, string words) =>
        Assert.Equal(words, SearchText.Words(text));

    /// <summary>Without its country it is within what was stored as it was typed.</summary>
    [Theory]
    [InlineData("+32478123456", "478123456")]
    [InlineData("+31 (0)6 12345678", "612345678")]
    [InlineData("0032 9 123 45 67", "91234567")]
    [InlineData("31612345678", "612345678")]
    [InlineData("0314 123456", "314123456")]
    [InlineData("+49 30 1234567", "49301234567")]
    [InlineData("(06) 12345678.", "612345678")]
    [InlineData("076 512", "76512")]
    public void Wanted_TelephoneNumber_IsWithoutItsCountry(string typed, string wanted) =>
        Assert.Equal([wanted], SearchText.Wanted(typed));

    [Theory]
    [InlineData("mailto:zoe@a.example", "zoe a example")]
    [InlineData("Zoë <zoe@a.example>", "zoe a example")]
    [InlineData("zoe@a.example,", "zoe a example")]
    [InlineData("O.B.S. Linde", "o|b|s|linde")]
    [InlineData("Utrecht,Linde;Sint-Jan", "utrecht|linde|sint jan")]
    [InlineData("- Linde -", "linde")]
    [InlineData("12 - 14 20", "12|14|20")]
    [InlineData("---", "---")]
    [InlineData("", "")]
    public void Wanted_Typed_IsWhatIsStored(string typed, string wanted) =>
        Assert.Equal(wanted, string.Join('|', SearchText.Wanted(typed)));

    [Fact]
    public void Wanted_LongerThanAnybodyTypes_IsCutOff() =>
        Assert.Equal(SearchText.MaxWanted, Assert.Single(SearchText.Wanted(new string('a', 5000))).Length);
}
